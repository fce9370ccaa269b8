# shellcheck shell=sh
# Outlives the launcher and stops what it left: the launcher's end, however sudden, closes this script's standard input.
# Each line of the input is "app PID", "server PID", or "over" once the launcher has stopped everything itself.
trap '' INT TERM HUP
apps=
server=
while read -r what pid; do
  case $what in
    app) apps="$pid $apps" ;;
    server) server=$pid ;;
    over) exit 0 ;;
  esac
done

# stop SIGNAL LAST_RESORT PID...: asks first, waits for ten seconds at most, then insists.
stop() {
  ask=$1
  insist=$2
  shift 2
  kill -s "$ask" "$@" 2>/dev/null
  for pid in "$@"; do
    patience=100
    while [ "$patience" -gt 0 ] && kill -0 "$pid" 2>/dev/null; do
      patience=$((patience - 1))
      sleep 0.1
    done
    kill -s "$insist" "$pid" 2>/dev/null
  done
}

# shellcheck disable=SC2086 # a list of process ids
[ -z "$apps" ] || stop TERM KILL $apps
# To PostgreSQL INT means: disconnect everybody and shut down; QUIT: at once, and recover at the next start.
[ -z "$server" ] || stop INT QUIT "$server"
