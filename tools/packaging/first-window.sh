#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Jadeseal authors
# SPDX-License-Identifier: Apache-2.0
# first-window.sh FOLDER: starts the program of FOLDER/runtime until its window is there, and leaves FOLDER/classes with
# what it took.
set -euo pipefail
"$1/runtime/bin/java" -Xshare:off --enable-native-access=org.jadeseal.agent \
  -XX:DumpLoadedClassList="$1/classes" -Djadeseal.sites=loopback -Djadeseal.state="$1/state" -Djadeseal.chinese=true \
  -m org.jadeseal.agent/org.jadeseal.agent.AgentProgram \
  'jadeseal:connect?site=http%3A%2F%2F127.0.0.1%3A9&code=q83vEjRWeJCrze8SNFZ4kA' >/dev/null &
program=$!
for _ in $(seq 120); do
  if grep -q 'org/jadeseal/agent/pin/WorkWindow' "$1/classes" 2>/dev/null; then break; fi
  sleep 0.5
done
sleep 3
kill "$program"
wait "$program" || true
