#!/usr/bin/env bash
# The month close on PostgreSQL: bench/maandsluiting.sh [claims and terms, 380000 unless said] [lines of the payment file, 300000]
# PGB_SHARED names the folder with iso20022 when that is not beside the repository.
set -eu
cd "$(dirname "$0")/.."
. scripts/wegwerp-postgresql.sh
trap stop_postgresql EXIT
start_postgresql -c fsync=on -c full_page_writes=on -c synchronous_commit=on -c shared_buffers=512MB -c max_wal_size=4GB
dotnet build bench/PgbPortal.Bench -c Release -v q -nologo ${BENCH_BUILD:-}
bench="dotnet bench/PgbPortal.Bench/bin/Release/net10.0/PgbPortal.Bench.dll"
uptime
$bench controles
$bench betaalbestand "${2:-300000}"
time $bench maand-vullen "${1:-380000}"
$bench maand-sluiten
uptime
