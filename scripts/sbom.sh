#!/usr/bin/env bash
# Writes the SBOM of what ships (CycloneDX 1.6) from the lock files, with the licences of docs/licenties.md. Needs Node.js 20 and npm.
# usage: scripts/sbom.sh [FILE]
set -euo pipefail
cd "$(dirname "$0")/.."
bestand=${1:-uitvoer/pgbportal.cdx.json}
(cd scripts/sbom && npm ci --ignore-scripts --no-audit --no-fund --silent)
node scripts/sbom/sbom.mjs "$bestand"
