@echo off
rem SPDX-FileCopyrightText: The Jadeseal authors
rem SPDX-License-Identifier: Apache-2.0
rem Not tried. Needs Java 25.
set JAVA_TOOL_OPTIONS=
set JDK_JAVA_OPTIONS=
start "" javaw -XX:+UseSerialGC -Xmx64m --enable-native-access=org.jadeseal.agent -Djadeseal.sites=@SITES@ -p "%~dp0lib" -m org.jadeseal.agent/org.jadeseal.agent.AgentProgram %*
