#!/usr/bin/env bash
# Adds one migration to all three providers: scripts/migratie.sh Naam
set -eu
cd "$(dirname "$0")/.."
naam=${1:?"Give the migration a name, for example: scripts/migratie.sh ToekenningHeeftReden"}

# A Debug build leaves the migrations of the two servers out, unless it is told.
export PgbServermigraties=true
dotnet tool restore >/dev/null
dotnet restore PgbPortal.sln -v q
for provider in Sqlite SqlServer PostgreSql; do
  project=src/Migrations/PgbPortal.Migrations.$provider
  echo "$provider"
  dotnet ef migrations add "$naam" --project "$project" --startup-project src/Migrations/PgbPortal.Migrations.Ontwerp --output-dir Migrations -- "$provider"
done
