#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""`listed.py FOLDER`: every file of an installed Wirelamp is ours or named in its licences/third-party.md."""

import fnmatch
import pathlib
import re
import sys

OURS = ["wirelamp.exe", "wirelamp.com", "LICENSE.txt", "licences/*"]

folder = pathlib.Path(sys.argv[1])
document = (folder / "licences/third-party.md").read_text(encoding="utf-8")
patterns = OURS + re.findall(r"`([^`]+)`", document)
names = [file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()]
# A star stays within one folder.
unlisted = [name for name in names
            if not any(fnmatch.fnmatch(name, pattern) and name.count("/") == pattern.count("/") for pattern in patterns)]
print(f"{len(names)} files; unlisted: {unlisted}")
sys.exit(bool(unlisted) or not names)
