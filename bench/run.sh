#!/usr/bin/env bash
# Measures the pages of the portal on PostgreSQL against a bare Razor page in the same run: bench/run.sh [budgethouders]
set -eu
cd "$(dirname "$0")/.."
. scripts/wegwerp-postgresql.sh
trap stop_postgresql EXIT
start_postgresql -c fsync=on -c full_page_writes=on -c synchronous_commit=on -c shared_buffers=512MB
dotnet build src/PgbPortal.Web -c Release -v q -nologo
dotnet build bench/PgbPortal.Bench -c Release -v q -nologo
exec_map=bench/PgbPortal.Bench/bin/Release/net10.0
dotnet "$exec_map/PgbPortal.Bench.dll" meet src/PgbPortal.Web/bin/Release/net10.0/PgbPortal.Web.dll "${1:-10000}"
