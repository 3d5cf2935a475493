#!/bin/sh
# SPDX-FileCopyrightText: The Jadeseal authors
# SPDX-License-Identifier: Apache-2.0
# Starts the card program. What stands in the environment or in a link cannot widen the list of sites.
set -eu
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
home=$(dirname "$(dirname "$(readlink -f "$0")")")/lib/jadeseal-agent
sites=$(tr '\n' ',' <"$home/sites")
# Small rather than fast: it waits for people and for cards.
exec "$home/bin/java" -XX:SharedArchiveFile="$home/lib/server/agent.jsa" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  -XX:CompileThresholdScaling=50 -Xms2m -Xmn1m -Xmx64m -Xss512k \
  --enable-native-access=org.jadeseal.agent -Djadeseal.sites="${sites%,}" \
  -m org.jadeseal.agent/org.jadeseal.agent.AgentProgram "$@"
