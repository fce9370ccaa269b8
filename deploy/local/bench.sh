#!/bin/sh
# The figures of the README, as a Markdown table: ./kardan bench [RUNS]
# Starts the built suite RUNS times (5) on ports of its own with new data each time, and prints the median and the extremes.
# It measures; it never judges. Needs curl and the ps of a Linux or a Mac.
set -eu

runs=${1:-5}
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
example=$home/gateway/server/src/main/resources/META-INF/resources/graphiql/example.graphql
variables=$home/gateway/server/src/main/resources/META-INF/resources/graphiql/example.variables.json
gateway=18080 projects=18081 suppliers=18082 postgres=18432
url=http://127.0.0.1:$gateway/graphql

case $runs in
  '' | *[!0-9]* | 0) echo "kardan bench: RUNS is a number from 1 on, not \"$runs\"" >&2; exit 2 ;;
esac
command -v curl >/dev/null || { echo 'kardan bench: curl is needed' >&2; exit 2; }

work=$(mktemp -d)
launcher=''
stop() {
  [ -z "$launcher" ] || { kill "$launcher" 2>/dev/null && wait "$launcher" 2>/dev/null; } || true
  launcher=''
}
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# The example as a GraphQL request. Neither the query nor its variables hold a backslash.
query=$(sed -e '/^#/d' -e 's/"/\\"/g' "$example" | tr '\n' ' ')
printf '{"query":"%s","variables":%s}' "$query" "$(tr '\n' ' ' <"$variables")" >"$work/request.json"

ask() {
  curl --silent --fail --max-time 30 --header 'Content-Type: application/json' "$@" --data "@$work/request.json" "$url"
}

now() { date +%s.%N; }

# Median, least and greatest of a column of numbers.
spread() {
  sort -n "$1" | awk -v unit="$2" '{ v[NR] = $1 } END {
    printf "%.1f %s (%.1f to %.1f)", (NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2), unit, v[1], v[NR] }'
}

# Resident memory, in MB, of the process whose command line names this.
resident() {
  ps -A -o rss= -o args= | awk -v name="$1" 'index($0, name) && index($0, "java") { sum += $1 } END { printf "%.1f\n", sum / 1024 }'
}

run=0
while [ "$run" -lt "$runs" ]; do
  run=$((run + 1))
  data=$work/data$run
  began=$(now)
  "$home/kardan" up --no-build --data "$data" --port $gateway --projects-port $projects --suppliers-port $suppliers \
    --postgres-port $postgres >"$work/up.log" 2>&1 &
  launcher=$!
  # Asking before all are ready would take the processors from those that still start.
  until grep -q 'Kardan is up' "$work/up.log"; do
    kill -0 "$launcher" 2>/dev/null || { cat "$work/up.log" >&2; exit 1; }
    sleep 0.1
  done
  # Partial data does not count: the first answer without errors does.
  until ask 2>/dev/null >"$work/answer.json" && ! grep -q '"errors"' "$work/answer.json"; do
    kill -0 "$launcher" 2>/dev/null || { cat "$work/up.log" >&2; exit 1; }
    sleep 0.1
  done
  echo "$began $(now)" | awk '{ print $2 - $1 }' >>"$work/start"
  for member in gateway/server/target projects-service/target suppliers-service/target; do
    resident "$home/$member" >>"$work/$(echo "$member" | tr '/' '-')"
  done
  resident deploy-local.jar >>"$work/launcher"
  ask --header 'x-kardan-explain: plan' >"$work/explained.json"
  stop
done

calls=$(grep -o '"subgraphCalls":\[[^]]*\]' "$work/explained.json" | head -1)
echo "$(uname -sm), $(getconf _NPROCESSORS_ONLN) processors; $runs runs; median (least to greatest)"
echo
echo '| what | figure |'
echo '| --- | --- |'
echo "| \`./kardan up\` on new data until the first answer | $(spread "$work/start" s) |"
echo "| memory of gateway, resident | $(spread "$work/gateway-server-target" MB) |"
echo "| memory of projects-service, resident | $(spread "$work/projects-service-target" MB) |"
echo "| memory of suppliers-service, resident | $(spread "$work/suppliers-service-target" MB) |"
echo "| memory of the launcher, resident | $(spread "$work/launcher" MB) |"
echo "| subgraph calls of GraphiQL's example | $calls |"
