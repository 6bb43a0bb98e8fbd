#!/usr/bin/env bash
# Did each test that docs/asvs.md, docs/beveiliging.md and docs/toegankelijkheid.md name really run, and pass? Takes the folder with the TRX files of a run of test.sh.
# A class counts when one of its tests passed; SQL Server and what no machine here has is not named there.
set -euo pipefail
cd "$(dirname "$0")/.."
gehaald=$(cat "$1"/*.trx | grep -oE 'testName="[^"]*"[^>]*outcome="Passed"' | sed -E 's/^testName="([^"(]*).*/\1/' | sort -u)
ontbreekt=0
genoemd=0
for test in $(grep -ohE '`[A-Za-z0-9]+Tests(\.[A-Za-z0-9_]+)?`' docs/asvs.md docs/beveiliging.md docs/toegankelijkheid.md | tr -d '`' | sort -u); do
  genoemd=$((genoemd + 1))
  if ! grep -qE "\.${test//./\\.}(\.|$)" <<<"$gehaald"; then echo "named, and did not run: $test"; ontbreekt=$((ontbreekt + 1)); fi
done
echo "asvs: $genoemd tests are named, $ontbreekt did not run"
[ "$genoemd" -gt 100 ] && [ "$ontbreekt" = 0 ]
