#!/bin/sh
# SPDX-FileCopyrightText: The Jadeseal authors
# SPDX-License-Identifier: Apache-2.0
# start-reader.sh DIR [NAME]: a pcscd of its own with one virtual reader of two slots, or without a
# reader when NAME is missing. Makes DIR/pcscd.comm for PC/SC clients and DIR/slot0.sock,
# DIR/slot1.sock to plug cards into. Prints "ready" and stays until its standard input ends; then
# it ends what it started. Nothing listens outside of its own network namespace.
set -eu
dir=$1
name=${2:-}
port=35963

if [ "${JADESEAL_NAMESPACE:-}" != inside ]; then
  export JADESEAL_NAMESPACE=inside
  if [ "$(id -u)" = 0 ]; then exec unshare -n -- "$0" "$@"; fi
  exec unshare -rn -- "$0" "$@"
fi

fail() { echo "$*"; exit 1; }
for program in pcscd socat ip python3; do
  command -v "$program" >/dev/null || fail "missing: $program (apt-get install pcscd socat iproute2 python3)"
done

mkdir -p "$dir/conf"
ip link set lo up
# vpcd writes in two pieces: without quickack each command takes 49 ms
ip route change local 127.0.0.1 dev lo proto kernel scope host src 127.0.0.1 table local quickack 1

if [ -n "$name" ]; then
  driver=$(dpkg -L vsmartcard-vpcd 2>/dev/null | grep 'libifdvpcd\.so$') ||
    fail "missing: vsmartcard-vpcd (apt-get install vsmartcard-vpcd)"
  printf 'FRIENDLYNAME "%s"\nDEVICENAME /dev/null:%d\nLIBPATH %s\nCHANNELID %d\n' \
    "$name" "$port" "$driver" "$port" > "$dir/conf/vpcd"
fi

polkit=
if pcscd --help 2>&1 | grep -q -e --disable-polkit; then polkit=--disable-polkit; fi
# shellcheck disable=SC2086 # no polkit, no argument
python3 "$dir/fd3.py" "$dir/pcscd.comm" pcscd -f -c "$dir/conf" $polkit </dev/null >"$dir/pcscd.log" 2>&1 &
started=$!

if [ -n "$name" ]; then
  for slot in 0 1; do
    socat "UNIX-LISTEN:$dir/slot$slot.sock,fork,mode=600" "TCP:127.0.0.1:$((port + slot))" \
      </dev/null >>"$dir/socat.log" 2>&1 &
    started="$started $!"
  done
fi

# ready is: the driver listens on both ports (state 0A), the sockets are there
is_ready() {
  [ -S "$dir/pcscd.comm" ] || return 1
  [ -n "$name" ] || return 0
  for slot in 0 1; do
    [ -S "$dir/slot$slot.sock" ] || return 1
    grep -q ":$(printf %04X $((port + slot))) 00000000:0000 0A" /proc/net/tcp || return 1
  done
}
tries=0
until is_ready; do
  tries=$((tries + 1))
  # shellcheck disable=SC2086 # a list of process ids
  if [ $tries -gt 200 ]; then kill $started; fail "pcscd did not come up: $(tr '\n' ' ' <"$dir/pcscd.log")"; fi
  sleep 0.05
done
echo ready

cat >/dev/null || true
# shellcheck disable=SC2086 # a list of process ids
kill $started 2>/dev/null || true
wait
rm -f "$dir"/*.sock "$dir"/pcscd.comm "$dir"/*.log "$dir"/fd3.py "$dir"/start-reader.sh "$dir"/conf/vpcd
rmdir "$dir/conf" "$dir"
