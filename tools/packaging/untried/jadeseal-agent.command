#!/bin/sh
# SPDX-FileCopyrightText: The Jadeseal authors
# SPDX-License-Identifier: Apache-2.0
# Not tried. Needs Java 25.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
exec java -XX:+UseSerialGC -Xmx64m --enable-native-access=org.jadeseal.agent -Djadeseal.sites=@SITES@ \
  -p "$(dirname "$0")/lib" -m org.jadeseal.agent/org.jadeseal.agent.AgentProgram "$@"
