@echo off
rem SPDX-FileCopyrightText: The Jadeseal authors
rem SPDX-License-Identifier: Apache-2.0
rem Not tried. For this person only; unregister-link.cmd undoes it.
reg add "HKCU\Software\Classes\jadeseal" /ve /d "URL:Jadeseal" /f
reg add "HKCU\Software\Classes\jadeseal" /v "URL Protocol" /d "" /f
reg add "HKCU\Software\Classes\jadeseal\shell\open\command" /ve /d "\"%~dp0jadeseal-agent.cmd\" \"%%1\"" /f
