#!/usr/bin/env bash
# Measures the care log on PostgreSQL, "Wie heeft mijn gegevens gezien" among them: bench/zorglog.sh [lines, 1000000 unless said]
set -eu
cd "$(dirname "$0")/.."
. scripts/wegwerp-postgresql.sh
trap stop_postgresql EXIT
start_postgresql -c fsync=on -c full_page_writes=on -c synchronous_commit=on -c shared_buffers=512MB
dotnet build src/PgbPortal.Web -c Release -v q -nologo
dotnet build bench/PgbPortal.Bench -c Release -v q -nologo
exec_map=bench/PgbPortal.Bench/bin/Release/net10.0
dotnet "$exec_map/PgbPortal.Bench.dll" zorglog src/PgbPortal.Web/bin/Release/net10.0/PgbPortal.Web.dll "${1:-1000000}"
