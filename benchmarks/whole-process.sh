#!/bin/bash
# Whole processes on one core, in turns: sanbiao read over the corpus, and HanLP's standard segmentation of the same files.
# usage: benchmarks/whole-process.sh [RUNS] [FOLDER]      (5 runs; the corpus in $SANBIAO_SHARED or ../shared, else samples)
# Prints seconds of the processor (user and system) and MB a second: those do not count what else the machine does.
# CORE=1 chooses the core. "read" runs as ./sanbiao runs it; HanLP both as Java runs it by itself and with those options.
set -u
here=$(cd "$(dirname "$0")" && pwd -P); root=${here%/*}
runs=${1:-5}
shared=${SANBIAO_SHARED:-$root/../shared}
folder=${2:-$shared/corpus}
[ -d "$folder" ] || folder=$root/samples
core=${CORE:-0}
"$here/run" --help > /dev/null || exit 3
"$root/sanbiao" read --format jsonl "$folder" > /dev/null 2>&1 || exit 3 # builds the jar and its class data
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
path="$here/target/classes:$(cat "$here/target/classpath.txt")"
bytes=$(find "$folder" -name '*.txt' -exec cat {} + | wc -c)
out=$(mktemp -d); trap 'rm -rf "$out"' EXIT
pin() { if command -v taskset > /dev/null; then taskset -c "$core" "$@"; else "$@"; fi; }
timed() { # name, command…
  local name=$1; shift
  TIMEFORMAT='%U %S'
  { time pin "$@" > /dev/null 2>&1; } 2>> "$out/$name"
}
fast="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
peer=org.sanbiao.benchmarks.speed.Segmentation
for ((i = 0; i < runs; i++)); do
  timed read "$root/sanbiao" read --format jsonl "$folder"
  timed hanlp "$java" -cp "$path" $peer "$folder"
  timed hanlp-c1 "$java" $fast -cp "$path" $peer "$folder"
done
printf '%-10s %8s %8s %8s %8s %s\n' '' min median max MB/s 'times the peer'
base=
for name in hanlp hanlp-c1 read; do
  mapfile -t s < <(awk '{print $1 + $2}' "$out/$name" | sort -n)
  median=${s[$(( ${#s[@]} / 2 ))]}
  [ "$name" = hanlp ] && base=$median
  [ "$name" = hanlp-c1 ] && base_fast=$median
  ratio=''
  [ "$name" = read ] && ratio=$(awk -v a="$base" -v b="$base_fast" -v m="$median" 'BEGIN { printf "%.2f of hanlp, %.2f of hanlp-c1", a / m, b / m }')
  awk -v n="$name" -v a="${s[0]}" -v m="$median" -v z="${s[-1]}" -v b="$bytes" -v r="$ratio" \
    'BEGIN { printf "%-10s %8.2f %8.2f %8.2f %8.2f %s\n", n, a, m, z, b / 1e6 / m, r }'
done
