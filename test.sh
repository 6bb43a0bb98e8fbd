#!/usr/bin/env bash
# Runs every test and every check, and ends with "N passed, N failed, N skipped".
# Installs Chromium and PostgreSQL when they are missing and it runs as root on Debian or Ubuntu; else it says what to install.
# The tests of Application and of Chaos run twice: on SQLite and on PostgreSQL; so do the races over HTTP.
set -uo pipefail
cd "$(dirname "$0")" || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Neither the compiler nor a test run lives long enough to earn back what measuring its own code costs.
export DOTNET_TieredPGO=0
source scripts/wegwerp-postgresql.sh

resultaten=$(mktemp -d)
# A process that crashes leaves its stacks, and no memory: that could hold a person.
export DOTNET_DbgEnableMiniDump=1 DOTNET_EnableCrashReportOnly=1 DOTNET_DbgMiniDumpName="$resultaten/crash.%p"
opruimen() { stop_postgresql; rm -rf "$resultaten"; }
trap opruimen EXIT
mislukt=0                       # checks that are not tests; each counts as one failure
verwacht=0                      # TRX files that must be there at the end

stop_met() { echo "$1"; echo "0 passed, 1 failed, 0 skipped"; exit 1; }

controle() { # what it checks, command...
  local wat=$1; shift
  local uitvoer
  if uitvoer=$("$@" 2>&1); then echo "ok: $wat"; else mislukt=$((mislukt + 1)); echo "$uitvoer" | tail -40; echo "failed: $wat"; fi
}

chromium_pad() { command -v chromium || command -v chromium-browser || command -v google-chrome || command -v google-chrome-stable; }

nodig=()
chromium_pad >/dev/null || nodig+=(chromium)
[ -n "${PGB_TEST_POSTGRESQL:-}" ] || [ -n "$(postgresql_bin)" ] || nodig+=(postgresql)
if [ ${#nodig[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing: ${nodig[*]}"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${nodig[@]}"; } >"$resultaten/apt.log" 2>&1 ||
      { tail -20 "$resultaten/apt.log"; stop_met "Could not install ${nodig[*]}."; }
  else
    echo "Install ${nodig[*]} to run the tests that need it; without it they are skipped."
  fi
fi
if chromium_pad >/dev/null; then export PGB_CHROMIUM="${PGB_CHROMIUM:-$(chromium_pad)}"; fi
if [ -z "${PGB_TEST_POSTGRESQL:-}" ] && [ -n "$(postgresql_bin)" ]; then start_postgresql || stop_met "The tests on PostgreSQL need a cluster."; fi

dotnet restore PgbPortal.sln -v q || stop_met "The restore failed."
# One compiler for all projects, and none left behind.
dotnet build PgbPortal.sln -c Release --no-restore -v q -nologo /clp:NoSummary -p:UseSharedCompilation=true || stop_met "The build failed."
dotnet build-server shutdown --vbcscompiler >/dev/null
controle "the code is formatted" dotnet format whitespace . --folder --verify-no-changes --include src tests bench

test_project() { # name, database, filter
  verwacht=$((verwacht + 1))
  echo "--- $1 ($2)"
  PGB_TEST_DATABASE=$2 timeout 1200 dotnet test "tests/$1" -c Release --no-build --nologo -v q \
    --logger "trx;LogFileName=$1.$2.trx" --results-directory "$resultaten" ${3:+--filter "$3"} ||
    echo "$1 ($2) $?" >>"$resultaten/gestopt"
  # How it ended stands only in the results: a quiet run does not say.
  grep -hA4 "FATAL ERROR" "$resultaten/$1.$2.trx" | grep -v "^</"
  local stapel
  for stapel in "$resultaten"/crash.*.crashreport.json; do
    [ -e "$stapel" ] || continue
    grep -oE '"process_name": "[^"]*"' "$stapel"
    grep -A400 '"crashed": "true"' "$stapel" | grep -oE '"(managed_exception_type|method_name|unmanaged_name)" *: *"[^"]*"' | head -25
    rm "$stapel"
  done
}

for pad in tests/*.Tests; do
  naam=$(basename "$pad")
  if [ "$naam" != PgbPortal.SqlServer.Tests ]; then test_project "$naam" sqlite; fi
done
test_project PgbPortal.Application.Tests postgresql
test_project PgbPortal.Chaos.Tests postgresql
test_project PgbPortal.Web.Tests postgresql FullyQualifiedName~TegelijkTests

# What was proved, counted: the tests write it themselves.
grep -ohE "(uitval|geknoeid|geldmodel|tegelijk|gedood|twee portalen|beschikbaar|tweede muur|isolatie): [^<]*" "$resultaten"/*.trx | sort -u
if [ -n "${PGB_TEST_SQLSERVER:-}" ]; then test_project PgbPortal.Application.Tests sqlserver; fi

if [ ! -e "$resultaten/gestopt" ]; then controle "each test that docs/asvs.md, docs/beveiliging.md and docs/toegankelijkheid.md name ran and passed" scripts/asvs-gedraaid.sh "$resultaten"; fi

# In TRX notExecuted stays 0: skipped is total minus executed. A run that stopped without a failed test has crashed.
cat "$resultaten"/*.trx 2>/dev/null | awk -v gestopt="$(paste -sd, "$resultaten/gestopt" 2>/dev/null)" -v mislukt="$mislukt" -v verwacht="$verwacht" '
  function n(naam) { return match($0, " " naam "=\"[0-9]+\"") ? substr($0, RSTART + length(naam) + 3, RLENGTH - length(naam) - 4) + 0 : 0 }
  /outcome="NotExecuted"/ { match($0, /testName="[^"]*"/); test = substr($0, RSTART + 10, RLENGTH - 11) }
  test != "" && /<Message>/ { sub(/^ *<Message>/, ""); sub(/<\/Message>.*/, ""); print "skipped: " test ": " $0; test = "" }
  /outcome="Failed"/ { match($0, /testName="[^"]*"/); gefaald = substr($0, RSTART + 10, RLENGTH - 11) }
  gefaald != "" && /<ErrorInfo>/ { print "failed: " gefaald; toon = 15 }
  toon > 0 { print "    " $0; toon-- }
  /<\/ErrorInfo>/ { toon = 0; gefaald = "" }
  /<Counters / { bestanden++; p += n("passed"); f += n("failed") + n("error") + n("timeout") + n("aborted"); s += n("total") - n("executed"); if (n("total") == 0) leeg++ }
  END {
    if (gestopt != "" && f == 0) { f = 1; print "stopped without a failed test, which counts as a failure: " gestopt }
    if (bestanden != verwacht) { f++; print "expected results of " verwacht " test runs, found " bestanden + 0 }
    if (leeg > 0) { f++; print leeg " test runs held no test at all" }
    if (p == 0) { f++; print "no test passed: nothing was proved" }
    f += mislukt
    printf "%d passed, %d failed, %d skipped\n", p, f, s
    exit f > 0
  }'
