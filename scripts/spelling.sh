#!/usr/bin/env bash
# Says which words of the texts for citizens and zorgverleners stand neither in the Dutch word list of hunspell nor in docs/begrippen.md, and which share
# of all words they are: at most 2 %. Needs the packages hunspell and hunspell-nl.
# usage: scripts/spelling.sh
set -euo pipefail
cd "$(dirname "$0")/.."
command -v hunspell >/dev/null || { echo "Install hunspell and hunspell-nl."; exit 2; }
map=$(mktemp -d)
trap 'rm -rf "$map"' EXIT
# The Dutch of the catalogue, without links, what is filled in, codes and addresses.
sed -nE 's/^msgid "(.+)"$/\1/p' src/PgbPortal.Web/Talen/en.po |
  sed -E 's/\\"/ /g; s/<[^>]*>/ /g; s/\{[0-9]*\}/ /g' | grep -oE "[[:alpha:]][[:alpha:]'-]*" >"$map/tekst"
sed -E 's/<[^>]*>|`[^`]*`/ /g' docs/begrippen.md | grep -oE "[[:alpha:]][[:alpha:]'-]*" | tr '[:upper:]' '[:lower:]' | sort -u >"$map/begrippen"
hunspell -d nl_NL -l "$map/tekst" | tr '[:upper:]' '[:lower:]' | grep -vxFf "$map/begrippen" | sort | uniq -c | sort -rn >"$map/onbekend" || true
cat "$map/onbekend"
awk -v alle="$(wc -l <"$map/tekst")" '{ n += $1 } END { printf "%d of %d words unknown: %.2f %%\n", n, alle, 100 * n / alle; exit n > 0.02 * alle }' "$map/onbekend"
