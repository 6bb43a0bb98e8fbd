#!/usr/bin/env bash
# Looks at every kind of page as every role: full, empty, with long texts and with an error, at 360 and 1280 pixels, in light, dark and forced colours.
# axe, sideways scrolling and the weight; a screenshot of each at both widths, light and dark. Tens of minutes, so it is no part of test.sh.
# What was counted is written to src/PgbPortal.Web/toegankelijkheid.json, which the accessibility statement shows: commit it with what was repaired.
# Screenshots, gebreken.txt and gewicht.txt come in a folder that git ignores; its path stands on the last line.
# usage: scripts/paginamatrix.sh [PERSON]   only this person of the oefenwereld
set -euo pipefail
cd "$(dirname "$0")/.."
uit=tests/PgbPortal.EndToEnd.Tests/bin/Debug/net10.0/uitvoer/schermen
rm -rf "$uit"
status=0
PGB_OMVANG=volledig dotnet test tests/PgbPortal.EndToEnd.Tests -p:MetMatrix=true -v q --nologo --logger "console;verbosity=normal" \
  --filter "FullyQualifiedName~Paginamatrix${1:+&DisplayName~$1}" || status=$?
if [ -f "$uit/gewicht.txt" ]; then
  echo "heaviest (bytes at first, bytes again, page):"
  sort -rn "$uit/gewicht.txt" | awk '!gezien[$3]++' | head -5
fi
if [ -f "$uit/telling.txt" ]; then
  awk -v dag="$(date +%F)" '{ p += $1; c += $2; g += $3 } END {
    printf "{\n  \"datum\": \"%s\",\n  \"mensen\": %d,\n  \"paginas\": %d,\n  \"controles\": %d,\n  \"gebreken\": %d\n}\n", dag, NR, p, c, g }' \
    "$uit/telling.txt" > src/PgbPortal.Web/toegankelijkheid.json
  cat src/PgbPortal.Web/toegankelijkheid.json
fi
echo "$uit"
exit "$status"
