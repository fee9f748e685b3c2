#!/bin/bash
# How long the server takes until it answers, and how quickly pages come with 100,000 commitments under 50 users at once:
#   benchmarks/serve.sh [WORK FOLDER [COMMITMENTS]]
# Needs curl and wrk (Debian: apt install curl wrk). Once in a closed loop, each of 50 connections asking again as soon as
# it is answered; once by 50 users who think for 0.2 to 0.8 s between pages; and both again while five people report. Last
# the server is killed, and what it had acknowledged has to be there. wrk runs on the same machine. Two to three minutes.
set -eu
cd "$(dirname "$0")/.."
work=${1:-$(mktemp -d)/work}
commitments=${2:-100000}
port=${PORT:-9180}
base=http://127.0.0.1:$port
log=$(mktemp)
cookies=$(mktemp)
script=$(mktemp --suffix=.lua)
server=
trap 'kill $server 2>/dev/null; rm -f "$log" "$cookies" "$script"' EXIT

./sanbiao serve --help > /dev/null # builds it and its archive of classes, where they are not there yet
[ -e "$work" ] || ./sanbiao demo --work "$work" --commitments "$commitments" > /dev/null
start() {
  begin=$(date +%s%N)
  ./sanbiao serve --demo --work "$work" --port "$port" > "$log" 2>&1 &
  server=$!
  until curl -s -o /dev/null "$base/"; do sleep 0.02; done
  echo "ready in $((($(date +%s%N) - begin) / 1000000)) ms"
}
for run in 1 2 3; do
  start
  [ $run = 3 ] || { kill "$server"; wait "$server" 2> /dev/null || true; }
done

form_token() { grep -o 'name="_csrf" value="[^"]*"' | head -n 1 | sed 's/.*value="//; s/"//'; }
sign_in() { # PERSON: prints the cookies
  until grep -q 'password: ' "$log"; do sleep 0.1; done
  : > "$cookies"
  token=$(curl -s -c "$cookies" -b "$cookies" "$base/login" | form_token)
  curl -s -o /dev/null -c "$cookies" -b "$cookies" --data-urlencode "_csrf=$token" \
    --data-urlencode "password=$(sed -n 's/.*password: //p' "$log")" -d "person=$1" "$base/login"
  sed 's/#HttpOnly_//' "$cookies" | awk '!/^# / && NF > 6 { printf "%s=%s; ", $6, $7 }'
}
cookie=$(sign_in zhao)
[ "$(curl -s -o /dev/null -w '%{http_code}' -H "Cookie: $cookie" "$base/register")" = 200 ] || { echo "cannot sign in" >&2; exit 1; }
cat > "$script" << 'LUA'
local paths = {"/register", "/register?overdue=1", "/register?words=%E5%AD%A6%E6%A0%A1", "/commitments/C1", "/commitments/C50000"}
local at = 0
request = function() at = at + 1; return wrk.format("GET", paths[at % #paths + 1]) end
LUA
figures() { grep -E '50%|99%|Requests/sec|Non-2xx|timeout' | tr -s ' ' | tr '\n' ';'; echo; }
wrk -t1 -c50 -d8s -s "$script" -H "Cookie: $cookie" "$base" > /dev/null
for path in /register '/register?overdue=1' /commitments/C50000; do
  printf 'closed loop, 50 connections, %s: ' "$path"
  wrk -t1 -c50 -d15s --latency -H "Cookie: $cookie" "$base$path" | figures
done
think='delay = function() return math.random(200, 800) end'
echo "$think" >> "$script"
printf '50 users who think, five pages in turn: '
wrk -t1 -c50 -d20s --latency -s "$script" -H "Cookie: $cookie" "$base" | figures

# Five people of five units report, each every two seconds or so, while 50 look at pages. What was acknowledged has to be there
# after the server was killed and started again.
reports=$(mktemp -d)
report() { # PERSON COOKIES: until the folder's file "end" is there
  page=$(curl -s -H "Cookie: $2" "$base/desk" | sed -n 's|.*href="\(/desk/C[0-9]*\)?*.*|\1|p' | head -n 1)
  number=0
  while [ ! -e "$reports/end" ]; do
    number=$((number + 1))
    form=$(curl -s -H "Cookie: $2" "$base$page")
    seen=$(echo "$form" | sed -n 's/.*name="seen" value="\([0-9]*\)".*/\1/p' | head -n 1)
    period=$(echo "$form" | sed -n 's/.*name="period" value="\([^"]*\)".*/\1/p' | head -n 1)
    answer=$(curl -s -o /dev/null -w '%{http_code} %{time_total}' -H "Cookie: $2" -F "_csrf=$(echo "$form" | form_token)" \
      -F "seen=$seen" -F "period=$period" -F "value=$number" -F "words=第${number}次" "$base$page/report")
    echo "$page $number $answer" >> "$reports/$1"
    sleep 1.8
  done
}
writers=
for person in crowd1 crowd2 crowd3 crowd4 crowd5; do
  writer=$(sign_in $person)
  report $person "$writer" &
  writers="$writers $!"
done
printf '50 users who think and 5 who report: '
wrk -t1 -c50 -d20s --latency -s "$script" -H "Cookie: $cookie" "$base" | figures
printf 'closed loop, 50 connections and 5 who report, five pages in turn: '
grep -v "$think" "$script" > "$script.loop"
wrk -t1 -c50 -d15s --latency -s "$script.loop" -H "Cookie: $cookie" "$base" | figures
touch "$reports/end"
wait $writers
kill -9 "$server"
wait "$server" 2> /dev/null || true
cat "$reports"/crowd* | awk '{ all++; if ($3 == 303) { fine++; took[fine] = $4 } } END { printf "reports: %d sent, %d acknowledged", all, fine }'
cat "$reports"/crowd* | awk '$3 == 303 { print $4 }' | sort -n |
  awk '{ took[NR] = $1 } END { printf ", %.0f ms at the median, %.0f ms at most\n", took[int((NR + 1) / 2)] * 1000, took[NR] * 1000 }'
start
cookie=$(sign_in zhao)
lost=0
for person in crowd1 crowd2 crowd3 crowd4 crowd5; do
  page=$(awk '$3 == 303 { last = "/commitments/" substr($1, 7) " 第" $2 "次" } END { print last }' "$reports/$person")
  curl -s -H "Cookie: $cookie" "$base${page% *}" | grep -q "${page#* }" || lost=$((lost + 1))
done
rm -rf "$reports" "$script.loop"
echo "after kill -9 and a new start: $lost of 5 last reports lost"
