#!/usr/bin/env bash
# Looks at every kind of page as every role: full, empty, with long texts and with an error, at 360 and 1280 pixels, in light, dark and forced colours.
# axe, sideways scrolling also at 320 and 1920 pixels and with text twice as large, the weight, and html-validate; a screenshot of each at both widths, light
# and dark. Two people walk at once. Then each page that the tests over HTTP get is looked at the same way, once for each address, status, role and make-up:
# they bring the portal in states that nobody in the oefenwereld is in. Too long for test.sh.
# What was counted is written to src/PgbPortal.Web/toegankelijkheid.json, which the accessibility statement shows: commit it with what was repaired.
# A walk as one person, and a walk that was broken off, leaves that file as it was.
# Screenshots, HTML, gebreken.txt and gewicht.txt come in a folder that git ignores; its path stands on the last line.
# usage: scripts/paginamatrix.sh [PERSON]   only this person of the oefenwereld; "niet_inlogt" is who does not sign in, "bewaarde" the pages of the tests
set -euo pipefail
cd "$(dirname "$0")/.."
uit=tests/PgbPortal.EndToEnd.Tests/bin/Debug/net10.0/uitvoer/schermen
rm -rf "$uit"
status=0
if [ -z "${1:-}" ] || [ "$1" = bewaarde ]; then
  # In the same configuration as the walk, so that the pages ask for the style sheet that is there.
  PGB_PAGINAS=$(mktemp -d)
  export PGB_PAGINAS
  trap 'rm -rf "$PGB_PAGINAS"' EXIT
  dotnet test tests/PgbPortal.Web.Tests -v q --nologo || status=$?
fi
PGB_OMVANG=volledig dotnet test tests/PgbPortal.EndToEnd.Tests -p:MetMatrix=true -v q --nologo --logger "console;verbosity=normal" \
  --filter "FullyQualifiedName~Paginamatrix${1:+&DisplayName~$1}" || status=$?
if [ -f "$uit/gewicht.txt" ]; then
  echo "heaviest (bytes at first, bytes again, page):"
  sort -rn "$uit/gewicht.txt" | awk '!gezien[$3]++' | head -5
fi
if [ -f "$uit/soorten.txt" ]; then
  echo "kinds of pages that nobody came by:"
  grep -rhoE '^@page "[^"]*"' src/PgbPortal.Web/Pages | sed -E 's/@page "//; s/"$//; s/\{[a-zA-Z]+:guid\}/{id}/g' | sort -u | comm -23 - <(sort -u "$uit/soorten.txt" ${PGB_PAGINAS:+"$PGB_PAGINAS/soorten.txt"}) | paste -sd' '
fi
if [ -d "$uit/html" ]; then scripts/html-validate.sh "$uit/html" || status=1; fi
if [ -z "${1:-}" ] && [ -f "$uit/bewaard.txt" ] && [ "$(wc -l < "$uit/telling.txt" 2>/dev/null || echo 0)" = "$(wc -l < "$uit/mensen.txt" 2>/dev/null || echo 1)" ]; then
  awk -v dag="$(date +%F)" '{ m += FILENAME ~ /telling/ && $4 != "niemand"; p += $1; c += $2; g += $3 } END {
    printf "{\n  \"datum\": \"%s\",\n  \"mensen\": %d,\n  \"paginas\": %d,\n  \"controles\": %d,\n  \"gebreken\": %d\n}\n", dag, m, p, c, g }' \
    "$uit/telling.txt" "$uit/bewaard.txt" > src/PgbPortal.Web/toegankelijkheid.json
  cat src/PgbPortal.Web/toegankelijkheid.json
fi
echo "$uit"
exit "$status"
