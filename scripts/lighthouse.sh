#!/usr/bin/env bash
# Measures the page for signing in, and start, budget and declaraties as a budgethouder, with Lighthouse 12.8.2 as on a phone (its own slow network and
# processor): performance, accessibility, best practices, and the three times. One after the other; of three runs the median.
# Starts the portal of the tree in Release, on loopback, with a small oefenwereld of its own. Needs .NET, Node.js 20, npm and Chromium.
# A run that hangs is broken off after two minutes and tried once more. Ends wrong below 100 for accessibility or best practices, or 95 for
# performance, and when anything moves (CLS above 0).
# Lighthouse is kept in ~/.cache, so that it is fetched once.
# usage: scripts/lighthouse.sh [RUNS]   PGB_ADRES=http://127.0.0.1:PORT measures a portal with an oefenwereld that runs already
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-3}
poort=${PGB_POORT:-5199}
export CHROME_PATH=${PGB_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
[ -n "$CHROME_PATH" ] || { echo "Chromium is not installed (apt-get install chromium), or set PGB_CHROMIUM to its path."; exit 1; }
wie="Anna de Wit"
basis=${PGB_ADRES:-http://127.0.0.1:$poort}
lh=${XDG_CACHE_HOME:-$HOME/.cache}/pgb-lighthouse-12.8.2
map=$(mktemp -d)
portaal=
opruimen() { [ -z "$portaal" ] || kill "$portaal" 2>/dev/null || true; rm -rf "$map"; }
trap opruimen EXIT

[ -x "$lh/node_modules/.bin/lighthouse" ] || npm install --prefix "$lh" --no-audit --no-fund --ignore-scripts --loglevel=error lighthouse@12.8.2 > /dev/null
if [ -z "${PGB_ADRES:-}" ]; then
  dotnet publish src/PgbPortal.Web -c Release -o "$map/portaal" -v q --nologo
  (cd "$map/portaal" && ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=$basis Oefenwereld__Omvang=klein Database__Provider=Sqlite \
    ConnectionStrings__Portal="Data Source=$map/portaal.db" exec dotnet PgbPortal.Web.dll > "$map/log" 2>&1) &
  portaal=$!
fi
for _ in $(seq 600); do
  [ "$(curl -s -o /dev/null -w '%{http_code}' "$basis/gezond/klaar")" != 200 ] || break
  [ -z "$portaal" ] || kill -0 "$portaal" 2>/dev/null || { tail -5 "$map/log"; exit 1; }
  sleep 0.5
done

# Signs in as the browser does: the form of this person, with its token.
curl -s -c "$map/koek" "$basis/aanmelden" > "$map/aanmelden.html"
read -r account token <<< "$(node -e '
  const html = require("fs").readFileSync(process.argv[1], "utf8"), wie = process.argv[2];
  const kaart = html.slice(0, html.indexOf("als " + wie) < 0 ? html.search(new RegExp("als <bdi[^>]*>" + wie)) : html.indexOf("als " + wie));
  console.log([...kaart.matchAll(/name="account"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="account"/g)].map((m) => m[1] ?? m[2]).pop(),
    html.match(/__RequestVerificationToken[^>]*value="([^"]+)"/)[1]);' "$map/aanmelden.html" "$wie")"
curl -s -o /dev/null -b "$map/koek" -c "$map/koek" --data-urlencode "account=$account" --data-urlencode "__RequestVerificationToken=$token" "$basis/aanmelden"
koek=$(awk '!/^#( |$)/ && NF >= 7 { sub(/^#HttpOnly_/, ""); printf "%s%s=%s", (n++ ? "; " : ""), $6, $7 }' "$map/koek")
node -e 'require("fs").writeFileSync(process.argv[1], JSON.stringify({ Cookie: process.argv[2] }))' "$map/kop.json" "$koek"
curl -s -H "Cookie: $koek" "$basis/budget" | grep "<h1" > /dev/null || { echo "signing in as $wie failed"; exit 1; }

meet() { # NAME PATH RUN [HEADERS]
  for _ in 1 2; do
    timeout --kill-after=5 120 "$lh/node_modules/.bin/lighthouse" "$basis$2" --quiet --output=json --output-path="$map/$1-$3.json" \
      --only-categories=performance,accessibility,best-practices --max-wait-for-load=60000 ${4:+--extra-headers="$4"} \
      --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --user-data-dir=$map/chroom-$1-$3" \
      > "$map/lh.log" 2>&1 && [ -s "$map/$1-$3.json" ] && return
  done
  echo "$2: Lighthouse gave no answer"; tail -5 "$map/lh.log"; return 1
}

for nummer in $(seq "$runs"); do
  meet aanmelden /aanmelden "$nummer"
  meet start / "$nummer" "$map/kop.json"
  meet budget /budget "$nummer" "$map/kop.json"
  meet declaraties /declaraties "$nummer" "$map/kop.json"
done

node -e '
  const fs = require("fs"), [map, runs] = process.argv.slice(1);
  const midden = (rij) => rij.sort((a, b) => a - b)[Math.floor(rij.length / 2)];
  let goed = true;
  console.log("| page | performance | accessibility | best practices | LCP s | TBT ms | CLS |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const naam of ["aanmelden", "start", "budget", "declaraties"]) {
    const uit = [...Array(+runs).keys()].map((n) => JSON.parse(fs.readFileSync(`${map}/${naam}-${n + 1}.json`)));
    const punten = ["performance", "accessibility", "best-practices"].map((c) => Math.round(100 * midden(uit.map((u) => u.categories[c].score))));
    const tijd = (naam) => midden(uit.map((u) => u.audits[naam].numericValue));
    console.log(`| ${naam} | ${punten.join(" | ")} | ${(tijd("largest-contentful-paint") / 1000).toFixed(1)} | ${Math.round(tijd("total-blocking-time"))} | ${tijd("cumulative-layout-shift").toFixed(3)} |`);
    for (const fout of Object.values(uit[0].audits).filter((a) => a.score === 0 && a.scoreDisplayMode === "binary")) {
      if (["accessibility", "best-practices"].some((c) => uit[0].categories[c].auditRefs.some((r) => r.id === fout.id && r.weight > 0))) {
        console.log(`  ${naam}: ${fout.id}: ${fout.title} ${JSON.stringify(fout.details?.items?.slice(0, 3) ?? "").slice(0, 300)}`);
      }
    }
    const stil = uit.every((u) => +u.audits["cumulative-layout-shift"].numericValue.toFixed(3) === 0);
    for (const schuif of stil ? [] : uit.flatMap((u) => u.audits["layout-shifts"]?.details?.items ?? [])) {
      console.log(`  ${naam}: moves: ${schuif.node?.selector} (${schuif.score?.toFixed(3)})`);
    }
    goed &&= punten[0] >= 95 && punten[1] === 100 && punten[2] === 100 && stil;
  }
  process.exit(goed ? 0 : 1);' "$map" "$runs"
