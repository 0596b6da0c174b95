#!/usr/bin/env bash
# Broadsheet beside its peers: the same sink, one after the other, five rounds, medians at the end.
# Needs postfix (smtp-sink, smtp-source), node with nodemailer (npm install --prefix FOLDER nodemailer), and the jar.
#   src/bench/send-peers.sh [--rounds N] [--node-modules FOLDER] [--mails N] [-- further options of bench send]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=5 mails=40000 port=12525 modules=
while [ $# -gt 0 ]; do
  case $1 in
    --rounds) rounds=$2; shift 2 ;;
    --mails) mails=$2; shift 2 ;;
    --node-modules) modules=$2; shift 2 ;;
    --) shift; break ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
  esac
done
java=${JAVA:-java}
broadsheet=(${BROADSHEET:-$java -Xmx512m --enable-native-access=ALL-UNNAMED -jar target/broadsheet.jar})
work=$(mktemp -d)
smtp-sink $([ "$(id -u)" = 0 ] && echo "-u nobody") 127.0.0.1:$port 200 & sink=$!
trap 'kill $sink; rm -rf "$work"' EXIT
sleep 1
openssl genrsa -traditional -out "$work/key.pem" 2048 2>/dev/null
[ -z "$modules" ] || { cp src/bench/nodemailer.mjs "$work/"; ln -s "$(realpath "$modules")/node_modules" "$work/node_modules"; }

ours() { "${broadsheet[@]}" bench send --smtp 127.0.0.1:$port --subscribers "$mails" --connections 16 "$@" 2>/dev/null | grep '^{' | tee -a "$work/all" | sed -E 's/.*"mailsPerSecond":([0-9]+).*/\1/'; }
source_() { local t; t=$( { TIMEFORMAT=%R; time smtp-source -d -s 16 -l 40000 -m "$mails" 127.0.0.1:$port; } 2>&1 ); awk "BEGIN { printf \"%d\n\", $mails / $t }"; }
peer() { [ -z "$modules" ] || node "$work/nodemailer.mjs" 127.0.0.1 $port $((mails / 8)) 16 "$@" | sed -E 's/.*"mailsPerSecond":([0-9]+).*/\1/'; }
for round in $(seq "$rounds"); do
  source_ >> "$work/smtp-source"
  ours "$@" >> "$work/broadsheet"
  peer >> "$work/nodemailer"
  ours --dkim "$@" >> "$work/broadsheet signed"
  peer "$work/key.pem" >> "$work/nodemailer signed"
done
for name in smtp-source broadsheet nodemailer "broadsheet signed" "nodemailer signed"; do
  [ ! -s "$work/$name" ] || printf '%-18s %6d mails/s   (%s)\n' "$name" "$(sort -n "$work/$name" | sed -n "$(( (rounds + 1) / 2 ))p")" "$(paste -sd' ' "$work/$name")"
done
cat "$work/all"
