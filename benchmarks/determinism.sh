#!/bin/bash
# The same bytes on every run and on every Java: each file of a folder is read by Java 17 and 25 (or those named), twice.
# usage: benchmarks/determinism.sh [FOLDER] [JAVA_HOME…]
set -u
here=$(cd "$(dirname "$0")" && pwd -P); root=${here%/*}
shared=${SANBIAO_SHARED:-$root/../shared}
folder=${1:-$shared/corpus}; shift || true
[ -d "$folder" ] || folder=$root/samples
homes=("$@")
if [ ${#homes[@]} = 0 ]; then
  for home in /usr/lib/jvm/*; do
    [ -L "$home" ] || case $home in *17*|*25*) [ -x "$home/bin/java" ] && homes+=("$home") ;; esac
  done
fi
"$root/sanbiao" --version > /dev/null || exit 3
out=$(mktemp -d); trap 'rm -rf "$out"' EXIT
n=0
for home in "${homes[@]}"; do
  for options in "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" "-XX:+UseParallelGC -Duser.language=tr -Duser.timezone=Asia/Tokyo -Dfile.encoding=ISO-8859-1"; do
    n=$((n + 1))
    for format in json jsonl csv; do
      # shellcheck disable=SC2086 # several options in one variable
      "$home/bin/java" $options -jar "$root/app/target/sanbiao.jar" read --format $format "$folder" 2> /dev/null
    done > "$out/$n"
    echo "$(sha256sum < "$out/$n" | cut -c1-16) $(wc -c < "$out/$n") bytes, $("$home/bin/java" -version 2>&1 | head -n 1), $options"
  done
done
for ((i = 2; i <= n; i++)); do
  cmp "$out/1" "$out/$i" || { echo "FAILED: run $i differs from run 1"; exit 1; }
done
[ $n -gt 1 ] && echo "all $n runs printed the same bytes"
