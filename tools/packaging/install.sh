#!/bin/sh
# SPDX-FileCopyrightText: The Jadeseal authors
# SPDX-License-Identifier: Apache-2.0
# Installs the card program for this person, or a newer one over an older.
set -eu
cd "$(dirname "$0")"
data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$data/jadeseal-agent
mkdir -p "$data/applications" "$data/icons/hicolor/scalable/apps"
rm -rf "$home.new"
mkdir "$home.new"
cp -R bin lib uninstall.sh "$home.new/"
rm -rf "$home"
mv "$home.new" "$home"
for entry in *.desktop; do
  sed "s|@COMMAND@|\"$home/bin/jadeseal-agent\"|" "$entry" >"$data/applications/$entry"
done
cp jadeseal.svg "$data/icons/hicolor/scalable/apps/"
if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications"; fi
if command -v xdg-mime >/dev/null; then xdg-mime default jadeseal-agent.desktop x-scheme-handler/jadeseal; fi
echo "已安裝於 $home；移除請執行 $home/uninstall.sh"
echo "Installed in $home; to remove it run $home/uninstall.sh"
