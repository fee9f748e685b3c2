#!/bin/bash
# A document of 10 MB, made by repeating the samples (or FOLDER's texts), is read in every format with -Xmx256m.
# usage: benchmarks/memory.sh [MEGABYTES] [FOLDER]
set -u
here=$(cd "$(dirname "$0")" && pwd -P); root=${here%/*}
size=$(( ${1:-10} * 1000000 )); folder=${2:-$root/samples}
out=$(mktemp -d); trap 'rm -rf "$out"' EXIT
find "$folder" -name '*.txt' | sort | while read -r file; do cat "$file"; echo; done > "$out/once.txt"
[ -s "$out/once.txt" ] || { echo "no text in $folder"; exit 1; }
while [ "$(stat -c %s "$out/large.txt" 2>/dev/null || echo 0)" -lt "$size" ]; do cat "$out/once.txt" >> "$out/large.txt"; done
status=0
for format in jsonl json csv table; do
  TIMEFORMAT="$format %R s, %U s of the processor"
  time SANBIAO_JAVA_OPTS=-Xmx256m "$root/sanbiao" read --format $format --published 2022-02-28 "$out/large.txt" > "$out/$format" || status=1
  wc -c < "$out/$format" | awk '{ printf "  %.1f MB printed\n", $1 / 1e6 }'
done
[ $status = 0 ] && echo "read $(stat -c %s "$out/large.txt") bytes with -Xmx256m" || echo "FAILED"
exit $status
