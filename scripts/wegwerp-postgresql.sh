# To be sourced. Starts a PostgreSQL cluster of its own on a free port, for tests and measurements, and removes it at the end.
#   start_postgresql [-c instelling=waarde ...]   sets PGB_TEST_POSTGRESQL to a connection string that may make databases
#   stop_postgresql                               put it in a trap on EXIT
#   herstart_postgresql                           after a test killed it
# Without options it does not wait for the disk: right for tests, wrong for measurements (pass "-c fsync=on" and the like).

postgresql_bin() {
  ls -d /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin 2>/dev/null | sort -V | tail -1
}

# initdb refuses to run as root.
als_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

start_postgresql() {
  PG_BIN=$(postgresql_bin)
  PG_MAP=$(mktemp -d)
  local poort
  for poort in $(shuf -i 20000-29999 -n 20); do
    (exec 3<>"/dev/tcp/127.0.0.1/$poort") 2>/dev/null || break
  done

  if [ "$(id -u)" = 0 ]; then chown postgres "$PG_MAP"; fi
  chmod 700 "$PG_MAP"
  als_postgres "$PG_BIN/initdb" -D "$PG_MAP/data" -U pgb --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null &&
    als_postgres "$PG_BIN/pg_ctl" -D "$PG_MAP/data" -w -t 30 -l "$PG_MAP/log" start -o "-c listen_addresses=127.0.0.1 -c port=$poort \
      -c unix_socket_directories=$PG_MAP -c max_connections=300 -c fsync=off -c full_page_writes=off -c synchronous_commit=off $*" >/dev/null ||
    { cat "$PG_MAP/log" 2>/dev/null; echo "PostgreSQL did not start." >&2; return 1; }
  export PGB_TEST_POSTGRESQL="Host=127.0.0.1;Port=$poort;Username=pgb;Database=postgres"
}

# After its processes were killed; with the options that it had.
herstart_postgresql() {
  als_postgres "$PG_BIN/pg_ctl" -D "$PG_MAP/data" -w -t 30 -l "$PG_MAP/log" restart >/dev/null
}

stop_postgresql() {
  if [ -n "${PG_MAP:-}" ]; then
    if [ -d "$PG_MAP/data" ]; then als_postgres "$PG_BIN/pg_ctl" -D "$PG_MAP/data" -m fast -w stop >/dev/null; fi
    rm -rf "$PG_MAP"
    PG_MAP=
  fi
}
