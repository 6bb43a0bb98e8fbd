#!/usr/bin/env bash
# Two portals on PostgreSQL behind a proxy, under load: kills one and replaces the other, again and again, and counts what readers and orders noticed.
#   bench/beschikbaarheid.sh [times, 20 unless said]
set -eu
cd "$(dirname "$0")/.."
. scripts/wegwerp-postgresql.sh
trap stop_postgresql EXIT
start_postgresql -c fsync=on -c full_page_writes=on -c synchronous_commit=on
export PGB_TEST_DATABASE=postgresql PGB_BESCHIKBAARHEID="${1:-20}"
dotnet build tests/PgbPortal.Chaos.Tests -c Release -v q -nologo
dotnet test tests/PgbPortal.Chaos.Tests -c Release --no-build --nologo --filter FullyQualifiedName~BeschikbaarheidTests --logger "console;verbosity=detailed"
