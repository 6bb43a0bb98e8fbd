#!/usr/bin/env bash
# Backup of a portal on PostgreSQL, and putting one back beside the old database. The usual PGHOST, PGPORT, PGUSER (superuser or BYPASSRLS) and
# PGPASSWORD (or a .pgpass) say where.
#   reservekopie-postgresql.sh maak DATABASE BESTAND           while the portal goes on
#   reservekopie-postgresql.sh terug BESTAND NIEUWE_DATABASE   in a database that is not there yet; ends with 0 only when it was checked and is right
# PORTAAL is the portal, with the keys (Sleutels__...) in the environment: "dotnet PgbPortal.Web.dll" when it is not set.
set -euo pipefail
umask 077
bin=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin 2>/dev/null | sort -V | tail -1 || true)}
pg() { local naam=$1; shift; "${bin:+$bin/}$naam" "$@"; }

case "${1:-}" in
  maak)
    [ $# -eq 3 ] && [ ! -e "$3" ] || { echo "Zo gebruikt u dit: $0 maak DATABASE BESTAND, met een bestand dat er nog niet is." >&2; exit 2; }
    trap 'rm -f "$3.deel"' EXIT
    pg pg_dump --format=custom --dbname="$2" --file="$3.deel"
    mv -n "$3.deel" "$3" || true
    if [ -e "$3.deel" ]; then echo "De reservekopie is niet bewaard: er kwam intussen een ander bestand met deze naam. Maak hem opnieuw onder een andere naam." >&2; exit 2; fi
    echo "De reservekopie is gemaakt."
    ;;
  terug)
    [ $# -eq 3 ] && [ -r "$2" ] || { echo "Zo gebruikt u dit: $0 terug BESTAND NIEUWE_DATABASE." >&2; exit 2; }
    pg createdb --template=template0 "$3" || exit 2
    pg pg_restore --exit-on-error --single-transaction --dbname="$3" "$2" || { echo "Het bestand kon niet worden teruggezet." >&2; exit 2; }
    uitkomst=0
    vraag() {
      Database__Provider=PostgreSql ConnectionStrings__Beheer="" \
        ConnectionStrings__Portal="Host=${PGHOST:-127.0.0.1};Port=${PGPORT:-5432};Username=${PGUSER:-postgres};Database=$naam" \
        ${PORTAAL:-dotnet PgbPortal.Web.dll} "$1"
    }
    naam=$3
    # Who was signed in when the copy was made may have been signed out since.
    { vraag controleer-reservekopie && vraag beeindig-alle-sessies; } || uitkomst=$?
    if [ "$uitkomst" = 0 ]; then echo "De reservekopie is teruggezet en klopt."; else echo "Gebruik deze database niet: de controle eindigde met $uitkomst." >&2; fi
    exit "$uitkomst"
    ;;
  *)
    echo "Zo gebruikt u dit: $0 maak DATABASE BESTAND, of $0 terug BESTAND NIEUWE_DATABASE." >&2
    exit 2
    ;;
esac
