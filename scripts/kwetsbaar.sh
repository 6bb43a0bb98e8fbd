#!/usr/bin/env bash
# Fails when a package has a known leak (2 when the package source cannot tell). Not every package source carries advisories, and one that does not
# says "none" of everything: so first a package with a leak that everybody knows is asked about.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
proef=$(mktemp -d)
trap 'rm -rf "$proef"' EXIT
cat >"$proef/proef.csproj" <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
</Project>
P
cp nuget.config "$proef" 2>/dev/null || true
dotnet restore "$proef" -v q
dotnet list "$proef/proef.csproj" package --vulnerable | grep -q "Newtonsoft.Json" ||
  { echo "this package source carries no advisories: nothing was judged"; exit 2; }
dotnet restore PgbPortal.sln -v q
uitvoer=$(dotnet list PgbPortal.sln package --vulnerable --include-transitive)
if grep -q "^ *> " <<<"$uitvoer"; then echo "$uitvoer"; exit 1; fi
echo "no package with a known leak"
