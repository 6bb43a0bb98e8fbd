#!/usr/bin/env bash
# Lets wapiti and sqlmap attack every page that somebody of each role finds, on a portal of its own with made-up people, on loopback only.
# Tens of minutes, so it is no part of test.sh. Ends with 1 when something of medium weight or more was found, or the portal failed.
# usage: scripts/scan.sh [NAME...]   people of the oefenwereld; one of each role unless said
#   SECONDEN=240   how long wapiti and sqlmap may each take for one person
set -euo pipefail
cd "$(dirname "$0")/.."
for nodig in wapiti sqlmap curl; do
  command -v "$nodig" >/dev/null || { echo "Install $nodig first (on Debian: apt-get install wapiti sqlmap curl)." >&2; exit 2; }
done
seconden=${SECONDEN:-240}
if [ $# -eq 0 ]; then
  set -- "Anna de Wit" "Els Visser" "Cor Jansen" "Kees Begeleiding" "Marieke Vos" "Ton de Graaf" "Ria Bos" "Petra Kuiper" \
    "Joke Dekker" "Bas Hendriks" "Nadia Aziz" "Wim Peters" "Carla Blom" "Ahmed Kaya" "Mo Bakkali" "Greet van Loon"
fi

map=$(mktemp -d)
portaal=
opruimen() {
  if [ -n "$portaal" ]; then kill "$portaal" 2>/dev/null || true; wait "$portaal" 2>/dev/null || true; fi
  rm -rf "$map"
}
trap opruimen EXIT

poort=$(shuf -i 30000-39999 -n 1)
adres=http://127.0.0.1:$poort
dotnet build src/PgbPortal.Web -c Release -v q -nologo /clp:NoSummary
(cd src/PgbPortal.Web && exec env ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS="$adres" "ConnectionStrings__Portal=Data Source=$map/portaal.db" \
  Oefenwereld__Omvang=klein dotnet bin/Release/net10.0/PgbPortal.Web.dll) >"$map/portaal.log" 2>&1 &
portaal=$!
for _ in $(seq 300); do
  if curl -sf -o /dev/null "$adres/gezond/klaar"; then break; fi
  kill -0 "$portaal" 2>/dev/null || { tail -5 "$map/portaal.log"; exit 2; }
  sleep 1
done
: >"$map/portaal.log"

# The packaged wapiti 3.0.4 cannot leave an address out on Python 3.11 and later: its pattern is refused there.
cat >"$map/wapiti.py" <<'PYTHON'
import fnmatch, re
import wapitiCore.net.crawler as crawler
crawler.wildcard_translate = lambda patroon: re.compile(fnmatch.translate(patroon))
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()
PYTHON

cat >"$map/cookies.py" <<'PYTHON'
import json, sys
regels = [r.rstrip("\n").split("\t") for r in open(sys.argv[1]) if "pgb-" in r]
koekjes = {r[5]: {"value": r[6], "expires": None, "secure": False, "port": None, "version": 0} for r in regels}
json.dump({"127.0.0.1": {"/": koekjes}}, open(sys.argv[2], "w"))
print("; ".join(f"{r[5]}={r[6]}" for r in regels))
PYTHON

cat >"$map/lees.py" <<'PYTHON'
import json, sys
rapport = json.load(open(sys.argv[1]))
gevonden = [(soort, x) for deel in ("vulnerabilities", "anomalies") for soort, lijst in rapport[deel].items() for x in lijst]
for soort, x in gevonden:
    if x["level"] >= 2:
        print(f"  wapiti, level {x['level']}: {soort}, {x['method']} {x['path']} {x['parameter']}: {x['info']}")
licht = sorted({f"{soort}: {x['info']}" for soort, x in gevonden if x["level"] < 2})
print(f"  wapiti: {sum(x['level'] >= 2 for _, x in gevonden)} of medium weight or more, {len(licht)} light")
open(sys.argv[2], "a").write("\n".join(licht) + "\n")
sys.exit(any(x["level"] >= 2 for _, x in gevonden))
PYTHON

# Addresses that end the session, or change who looks, would end the scan.
buiten="afmelden|aanmelden|oefenwereld|sessies"
fout=0
python=$(command -v /usr/bin/python3 || command -v python3)
for naam in "$@"; do
  jar=$map/jar; rm -f "$jar"
  curl -s -c "$jar" -b "$jar" "$adres/aanmelden" -o "$map/aanmelden.html"
  teken=$(grep -oE 'name="__RequestVerificationToken"[^>]*value="[^"]*"' "$map/aanmelden.html" | head -1 | sed 's/.*value="//;s/"//')
  account=$(grep -A12 -E "<h3[^>]*>(<bdi[^>]*>)?$naam" "$map/aanmelden.html" | grep -oE 'name="account" value="[^"]*"' | head -1 | sed 's/.*value="//;s/"//' || true)
  if [ -z "$account" ]; then echo "$naam: not in the oefenwereld" >&2; exit 2; fi
  curl -s -c "$jar" -b "$jar" -o /dev/null --data-urlencode "__RequestVerificationToken=$teken" --data-urlencode "account=$account" "$adres/aanmelden"
  koekjes=$("$python" "$map/cookies.py" "$jar" "$map/cookies.json")
  voor=$(grep -ac ' gaf ' "$map/portaal.log" || true)

  # The modules that ask a server elsewhere (ssrf, xxe, wapp) are left out: there is none.
  timeout $((seconden * 3)) "$python" "$map/wapiti.py" -u "$adres/" -c "$map/cookies.json" $(printf -- "-x $adres/%s* " ${buiten//|/ }) \
    -m cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss \
    --max-scan-time "$seconden" --max-attack-time $((seconden / 6)) --max-links-per-page 60 --max-files-per-dir 25 -d 6 \
    --flush-session --no-bugreport -f json -o "$map/wapiti.json" >"$map/wapiti.log" 2>&1 || { tail -5 "$map/wapiti.log"; exit 2; }
  echo "$naam"
  "$python" "$map/lees.py" "$map/wapiti.json" "$map/licht" || fout=1
  timeout "$seconden" sqlmap -u "$adres/" --crawl=4 --forms --crawl-exclude="$buiten" --batch --level=1 --risk=1 --technique=BEU \
    --csrf-token=__RequestVerificationToken --cookie="$koekjes" --flush-session --output-dir="$map/sqlmap" --disable-coloring \
    --answers="sitemap=N,follow=N,store=N,normalize=Y,edit=N,test this form=Y,fill blank=Y" >"$map/sqlmap.log" 2>&1 || [ $? = 124 ]
  # What "appears" injectable is tried further by sqlmap itself: a list that another value makes longer appears so too.
  injecties=$(grep -acE "is vulnerable|identified the following injection point" "$map/sqlmap.log" || true)
  echo "  sqlmap: $(grep -acE "testing if (GET|POST) parameter" "$map/sqlmap.log" || true) parameters, $injecties injectable"
  if [ "$injecties" != 0 ]; then grep -aE -A8 "is vulnerable|identified the following injection point" "$map/sqlmap.log"; fout=1; fi
  kapot=$(grep -acE ' gaf 5[0-9][0-9] ' "$map/portaal.log" || true)
  if [ "$kapot" != 0 ]; then grep -aoE '"RenderedMessage":"[^"]*(\\"[^"]*)* gaf 5[0-9][0-9]' "$map/portaal.log" | sort | uniq -c | sort -rn | head -5; fout=1; fi
  ingelogd=$(curl -s -b "$jar" -o /dev/null -w "%{http_code}" "$adres/")
  echo "  $(($(grep -ac ' gaf ' "$map/portaal.log" || true) - voor)) requests, $kapot failed so far; still signed in at the end: $([ "$ingelogd" = 200 ] && echo yes || echo no)"
done
echo "light, of everybody together:"
sort -u "$map/licht" | sed '/^$/d;s/^/  /'
exit "$fout"
