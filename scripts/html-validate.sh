#!/usr/bin/env bash
# Judges the HTML of every page that scripts/paginamatrix.sh kept, as the server sent it, with html-validate. Needs Node.js 20 and npm.
# Left out is only how the HTML is written (html-validate.json): end of line, self-closing and hidden="hidden", as Razor does it; and role="list", which
# gives a list without bullets back to VoiceOver in Safari. A title may be a sentence; a telephone number is kept whole by its class; checkboxes of one
# question have one name.
# usage: scripts/html-validate.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
map=${1:-tests/PgbPortal.EndToEnd.Tests/bin/Debug/net10.0/uitvoer/schermen/html}
aantal=$(find "$map" -name '*.html' | wc -l)
[ "$aantal" -gt 0 ] || { echo "no pages in $map: run scripts/paginamatrix.sh first"; exit 1; }
npx --yes html-validate@10.0.0 --config scripts/html-validate.json "$map/**/*.html"
echo "html-validate: $aantal pages, no errors"
