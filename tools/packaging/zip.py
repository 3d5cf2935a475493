# SPDX-FileCopyrightText: The Jadeseal authors
# SPDX-License-Identifier: Apache-2.0
"""zip.py FOLDER FILE: packs a folder so that programs in it can still be started where it is unpacked, and the same
folder gives the same file."""
import os
import sys
import zipfile

folder, target = sys.argv[1:]
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(place, name)
            entry = zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0))
            entry.external_attr = (0o100755 if os.access(path, os.X_OK) else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            with open(path, "rb") as file:
                archive.writestr(entry, file.read())
