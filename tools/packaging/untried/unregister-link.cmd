@echo off
rem SPDX-FileCopyrightText: The Jadeseal authors
rem SPDX-License-Identifier: Apache-2.0
rem Not tried.
reg delete "HKCU\Software\Classes\jadeseal" /f
