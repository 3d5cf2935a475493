# SPDX-FileCopyrightText: The Jadeseal authors
# SPDX-License-Identifier: Apache-2.0
"""unsigned.py FILE: takes the signature out of a JAR file, and nothing else."""

import os
import re
import sys
import zipfile

SIGNATURE = re.compile(r"META-INF/[^/]+\.(SF|RSA|DSA|EC)$")

signed = sys.argv[1]
plain = signed + ".unsigned"
with zipfile.ZipFile(signed) as before, zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as after:
    for entry in before.infolist():
        if not SIGNATURE.match(entry.filename):
            kept = zipfile.ZipInfo(entry.filename, entry.date_time)
            kept.external_attr = entry.external_attr
            after.writestr(kept, before.read(entry))
os.replace(plain, signed)
