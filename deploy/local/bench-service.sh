#!/bin/sh
# The figures of one service on a synthetic set: ./kardan bench projects|suppliers [--size S|M|L] [--only WORDS]
# Loads the set if it is not there, starts PostgreSQL and the service alone, asks at a steady rate (OpenLoop) and prints a table. The
# service has 512 MB of heap and, where there is taskset, one core to itself. Each question is asked for a while before it is measured, as
# fast as it is answered. It measures; it never judges.
set -eu

service=$1
shift
size=M only=
while [ $# -gt 0 ]; do
  case $1 in
    --size) size=${2:-} && shift ;;
    --only) only=${2:-} && shift ;;
    *) echo "kardan bench: there is no option $1; see ./kardan help" >&2; exit 2 ;;
  esac
  shift
done
case $size in S) projects=20 blocks=2 components=60 ;; M) projects=2000 blocks=200 components=500 ;;
  L) projects=100000 blocks=5000 components=3000 ;;
  *) echo "kardan bench: --size takes S, M or L, not \"$size\"" >&2; exit 2 ;;
esac
command -v curl >/dev/null || { echo 'kardan bench: curl is needed' >&2; exit 2; }

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
data=${KARDAN_BENCH_DATA:-$home/target/kardan/bench}/$size
# Several may measure on one machine, though not the same thing at once.
base=${KARDAN_BENCH_PORT:-18080}
port=$((base + 3)) postgres=$((base + 4))
seconds=${KARDAN_BENCH_SECONDS:-10}
# Java compiles what is hot while it runs; on one core that takes as long as this. What is asked more often is warmed up for longer.
warm_up=${KARDAN_BENCH_WARM_UP:-10}
work=$(mktemp -d)
launcher='' application=''
stop() {
  for process in $application $launcher; do
    kill "$process" 2>/dev/null || continue
    # A service that was asked more than it can do may have no memory left to stop with.
    { sleep 30; kill -KILL "$process" 2>/dev/null; } &
    mercy=$!
    wait "$process" 2>/dev/null || true
    kill "$mercy" 2>/dev/null || true
  done
}
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

pinned=''
others=''
if command -v taskset >/dev/null && [ "$(getconf _NPROCESSORS_ONLN)" -gt 1 ]; then
  pinned='taskset -c 0' others='taskset -c 1-'$(($(getconf _NPROCESSORS_ONLN) - 1))
fi
# shellcheck disable=SC2089 # no word of it holds a blank
ports="--projects-port $((base + 1)) --suppliers-port $((base + 2)) --port $base --postgres-port $postgres"

mkdir -p "$data"
if ! [ -f "$data/loaded-$service" ]; then
  other=$([ "$service" = projects ] && echo suppliers || echo projects)
  # shellcheck disable=SC2086
  "$home/kardan" synthetic --no-build --size "$size" --data "$data" $ports --without "$other-service" >&2
  touch "$data/loaded-$service"
fi
# shellcheck disable=SC2086
$others "$home/kardan" up --no-build --data "$data" $ports \
  --without gateway --without projects-service --without suppliers-service >"$work/up.log" 2>&1 &
launcher=$!
until grep -q 'Kardan is up' "$work/up.log"; do
  kill -0 "$launcher" 2>/dev/null || { cat "$work/up.log" >&2; exit 1; }
  sleep 0.2
done
QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$postgres/$service" QUARKUS_DATASOURCE_USERNAME=$service \
  QUARKUS_DATASOURCE_PASSWORD=$(cat "$data/postgres/password") QUARKUS_HTTP_PORT=$port QUARKUS_HTTP_HOST=127.0.0.1 \
  $pinned "${JAVA_HOME:?}/bin/java" -Xmx512m -XX:+UseCompactObjectHeaders \
  -jar "$home/$service-service/target/quarkus-app/quarkus-run.jar" >"$work/service.log" 2>&1 &
application=$!
until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/q/health/ready"; do
  kill -0 "$application" 2>/dev/null || { tail -n 20 "$work/service.log" >&2; exit 1; }
  sleep 0.2
done

# The keys of SyntheticSet: entities TYPE KEY FORMAT SELECTION HIGHEST makes twenty requests for 500 of them each, by numbers from 1 on.
entities() {
  awk -v type="$1" -v key="$2" -v format="$3" -v selection="$4" -v highest="$5" 'BEGIN { srand(1); for (r = 0; r < 20; r++) {
    printf "{\"query\":\"query($r:[_Any!]!){_entities(representations:$r){...on %s{%s}}}\",\"variables\":{\"r\":[", type, selection
    for (i = 0; i < 500; i++) printf "%s{\"__typename\":\"%s\",\"%s\":\"" format "\"}",
      (i ? "," : ""), type, key, 1 + int(rand() * (highest - 1))
    print "]}}" } }'
}

# One request for each line of values; % stands for the value.
each() {
  awk -v query="$1" '{ q = query; gsub(/%/, $0, q); printf "{\"query\":\"%s\"}\n", q }'
}

# Two thousand searches with the words of synthetic names (the class Naming), of three or four syllables: plain, with a word that
# a good part of all names share, in Cyrillic, with a slip, and the beginning of one. Those that find nothing are among them.
searches() {
  awk -v field="$1" -v more="$2" -v fields="$3" 'BEGIN { srand(3)
    n = split("ba da ka la ma na ra sa ta va za bi di ki li mi ni ri si ti vi zi bo do ko lo mo no ro so to shar dan mir tor nov gar pol", s, " ")
    split("ба да ка ла ма на ра са та ва за би ди ки ли ми ни ри си ти ви зи бо до ко ло мо но ро со то шар дан мир тор нов гар пол", c, " ")
    for (i = 0; i < 2000; i++) {
      latin = ""; cyrillic = ""; kind = i % 5
      for (j = 0; j < 3 + int(rand() * 2); j++) { k = 1 + int(rand() * n); latin = latin s[k]; cyrillic = cyrillic c[k] }
      text = kind == 0 ? latin : kind == 1 ? latin " " more : kind == 2 ? cyrillic : \
        kind == 3 ? substr(latin, 1, 3) substr(latin, 5) : substr(latin, 1, 5)
      printf "{\"query\":\"query($t:String!){%s(text:$t,first:20){edges{score match{text highlights{start end fit}} node{%s}}}}\",\"variables\":{\"t\":\"%s\"}}\n", field, fields, text
    } }'
}

# measure WHAT FILE WARM_UP RATE...: a row for each rate, in turn.
measure() {
  case $1 in *"$only"*) ;; *) return 0 ;; esac
  what=$1 file=$2 first=$3
  shift 3
  # shellcheck disable=SC2086
  $others "$JAVA_HOME/bin/java" -cp "$home/deploy/local/target/launcher/deploy-local.jar" org.kardan.deploy.local.OpenLoop \
    "http://127.0.0.1:$port/graphql" "$application" "$file" "$first" "$seconds" "$what" "$@"
  kill -0 "$application" 2>/dev/null || { echo 'The service has ended:' >&2; tail -n 20 "$work/service.log" >&2; exit 1; }
}

echo "$(uname -sm), $(getconf _NPROCESSORS_ONLN) processors; $service-service on set $size${pinned:+, pinned to one core}; ${seconds} s each"
echo
echo '| what | load | p50 | p99 | longest | refused | failed | processor time each |'
echo '| --- | --- | --- | --- | --- | --- | --- | --- |'
if [ "$service" = projects ]; then
  page='slug title stage { name } parties { country organisation { id } role } engagements(first: 10) { edges { node { kind status region { code } } } }'
  awk 'BEGIN { for (i = 0; i < 8; i++) { print "first: 50"; print "first: 50, country: \\\"X" substr("ABCDEFGH", i + 1, 1) "\\\"" } }' \
    | sed 's/\\/\\\\/g' | each "{ projects(%) { edges { node { $page } } } }" >"$work/page"
  echo 0 | each '{ project(slug: \\"synthetic-project-%\\") { timeline(first: 50) { edges { node { __typename } } pageInfo { hasNextPage } } } }' \
    >"$work/timeline"
  entities Project id 01990000-0001-7010-8000-%012x 'slug title' $projects >"$work/entities"
  # Each list of the root in each order that has an index, either way, from either end.
  awk '{ for (i = 2; i <= NF; i++) for (n = 0; n < 4; n++)
      printf "{\"query\":\"{ %s(sort: %s, direction: %s, %s: 20) { edges { cursor } } }\"}\n", $1, $i,
        n % 2 ? "DESCENDING" : "ASCENDING", n < 2 ? "first" : "last" }' >"$work/lists" <<'LISTS'
projects SLUG TITLE SECTOR STAGE LAUNCH RECORDED
parties ROLE SINCE RECORDED
claims KIND RECORDED
capabilityClaims AREA RECORDED
prerequisites KIND STATUS SINCE RECORDED
assessments SUBJECT STATUS SINCE RECORDED
phases KIND RECORDED
engagements SINCE REGION STATUS RECORDED
hubs SINCE CAPACITY RECORDED
siteVisits VISITED DESCRIPTION RECORDED
componentNeeds CRITICALITY RECORDED
stageTransitions STAGE OCCURRED RECORDED
LISTS
  measure '20 items of a list of the root, in each order' "$work/lists" "$warm_up" 20
  measure 'first page of 50 of a timeline of 10 000 events (S: 300)' "$work/timeline" "$warm_up" 50
  measure '500 projects in one _entities' "$work/entities" "$warm_up" 10
  searches searchProjects production '__typename ...on Project{slug}' >"$work/searches"
  echo production | each '{ searchProjects(text: \\"%\\") { edges { score } } }' >"$work/common"
  measure 'search: a name, in two scripts, with slips' "$work/searches" "$warm_up" 20
  measure 'search: a word in every title' "$work/common" 2 5
  # The fourth rate is more than it can do: what is too much is refused, the heap stays as it is, and afterwards all is as before.
  measure 'page of 50 projects with parties, stage and engagements' "$work/page" $((3 * warm_up)) 50 100 200 1000 100
else
  owners='ultimateOwners { owners { shareMin shareMax owner { slug } } grouped { count } gaps { reason } control { end } }'
  awk -v blocks=$blocks 'BEGIN { srand(1); for (i = 0; i < 2000; i++) print int(rand() * blocks) * 1000 + 300 + int(rand() * 700) }' \
    | each "{ organisation(slug: \\\\\"synthetic-organisation-%\\\\\") { $owners } }" >"$work/owners"
  measure 'ultimate owners of a company' "$work/owners" "$((2 * warm_up))" 20 50
  entities Asset id 01990000-0001-7002-8000-%012x 'slug name status' $((blocks * 100)) >"$work/assets"
  measure '500 assets in one _entities' "$work/assets" "$warm_up" 10
  entities Organisation id 01990000-0001-7001-8000-%012x 'slug name kind' $((blocks * 1000)) >"$work/organisations"
  measure '500 organisations in one _entities' "$work/organisations" "$warm_up" 10
  entities Component code SYN_%d 'code name' $components >"$work/components"
  measure '500 components in one _entities' "$work/components" "$warm_up" 10
  searches searchSuppliers Motors '__typename ...on Organisation{slug} ...on Asset{slug}' >"$work/searches"
  echo Motors | each '{ searchSuppliers(text: \\"%\\") { edges { score } } }' >"$work/common"
  measure 'search: a name, in two scripts, with slips' "$work/searches" "$warm_up" 20
  measure 'search: a word in one name of six' "$work/common" 2 5
fi
echo
heap=$(curl --silent "http://127.0.0.1:$port/q/metrics" | awk '/^jvm_memory_used_bytes/ && /area="heap"/ { sum += $NF } END { printf "%.0f", sum / 1048576 }')
if grep -q OutOfMemoryError "$work/service.log"; then echo 'The service has run out of memory; see above.'; fi
echo "Memory afterwards: $(ps -o rss= -p "$application" | awk '{ printf "%.0f", $1 / 1024 }') MB resident, $heap MB of heap in use (garbage included)."
