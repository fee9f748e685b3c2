#!/bin/bash
# How long the server takes until it answers, and how quickly pages come with 100,000 commitments under 50 users at once:
#   benchmarks/serve.sh [WORK FOLDER [COMMITMENTS]]
# Needs curl and wrk (Debian: apt install curl wrk). Once in a closed loop, each of 50 connections asking again as soon as
# it is answered; once by 50 users who think for 0.2 to 0.8 s between pages. wrk runs on the same machine.
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

until grep -q 'password: ' "$log"; do sleep 0.1; done
password=$(sed -n 's/.*password: //p' "$log")
token=$(curl -s -c "$cookies" -b "$cookies" "$base/login" | grep -o 'name="_csrf" value="[^"]*"' | head -n 1 | sed 's/.*value="//; s/"//')
curl -s -o /dev/null -c "$cookies" -b "$cookies" --data-urlencode "_csrf=$token" --data-urlencode "password=$password" -d person=zhao "$base/login"
cookie=$(sed 's/#HttpOnly_//' "$cookies" | awk '!/^# / && NF > 6 { printf "%s=%s; ", $6, $7 }')
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
echo 'delay = function() return math.random(200, 800) end' >> "$script"
printf '50 users who think, five pages in turn: '
wrk -t1 -c50 -d20s --latency -s "$script" -H "Cookie: $cookie" "$base" | figures
