#!/usr/bin/env bash
# Publishes what is committed twice, each time from a fresh copy in a folder of the same name, and compares each file. Fails when one differs.
# The same name: the Razor compiler writes the full path of a page into what it makes (dotnet/roslyn#85387). So who builds again to compare builds in
# the folder that the first did (the image: /bron), given as second argument. Of the list of style sheets and pictures the moments of the files are left out.
# usage: scripts/tweemaal.sh [COMMIT [FOLDER]]
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
commit=$(git rev-parse "${1:-HEAD}")
hier=$PWD
map=$(mktemp -d)
bron=${2:-$map/bron}
[ ! -e "$bron" ] || { echo "$bron is there already"; exit 1; }
trap 'rm -rf "$map" "$bron"' EXIT
publiceer() { # name
  git clone -q --no-local "$hier" "$bron" && git -C "$bron" -c advice.detachedHead=false checkout -q "$commit"
  (cd "$bron" && dotnet publish src/PgbPortal.Web -c Release -o "$map/$1" -v q -nologo -p:ContinuousIntegrationBuild=true \
    -p:RunAnalyzersDuringBuild=false -p:UseSharedCompilation=false -nodeReuse:false)
  local lijst=$map/$1/PgbPortal.Web.staticwebassets.endpoints.json
  jq 'del(.Endpoints[].ResponseHeaders[] | select(.Name == "Last-Modified"))' "$lijst" >"$lijst.nieuw" && mv "$lijst.nieuw" "$lijst"
  (cd "$map/$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum) >"$map/$1.sha256"
  rm -rf "$bron"
}
publiceer een
publiceer twee
aantal=$(wc -l <"$map/een.sha256")
[ "$aantal" -gt 20 ] || { echo "only $aantal files were published"; exit 1; }
if ! diff "$map/een.sha256" "$map/twee.sha256"; then echo "the two differ"; exit 1; fi
echo "$aantal files, twice the same bytes: $(sha256sum <"$map/een.sha256" | cut -d' ' -f1) for $commit"
