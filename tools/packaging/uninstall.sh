#!/bin/sh
# SPDX-FileCopyrightText: The Jadeseal authors
# SPDX-License-Identifier: Apache-2.0
# Removes the card program of this person, what it has changed in browsers, and what it remembers of websites.
set -eu
data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$data/jadeseal-agent
if [ -x "$home/bin/jadeseal-agent" ] && ! "$home/bin/jadeseal-agent" this-computer undo; then
  echo "瀏覽器執行中，無法復原登錄；請關閉後再執行一次。" >&2
  echo "What was registered in a browser could not be undone; close the browser and run this again." >&2
  exit 1
fi
rm -rf "$home" "$HOME/.jadeseal"
rm -f "$data/applications/jadeseal-agent.desktop" "$data/applications/jadeseal-this-computer.desktop" \
  "$data/icons/hicolor/scalable/apps/jadeseal.svg"
for list in "$data/applications/mimeapps.list" "${XDG_CONFIG_HOME:-$HOME/.config}/mimeapps.list"; do
  if [ -f "$list" ]; then
    sed -i '/^x-scheme-handler\/jadeseal=/d' "$list"
    grep -q = "$list" || rm "$list"
  fi
done
for folder in icons/hicolor/scalable/apps icons/hicolor/scalable icons/hicolor icons; do
  rmdir "$data/$folder" 2>/dev/null || true
done
if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications"; fi
echo "已移除。 / Removed."
