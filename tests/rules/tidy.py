#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""clang-tidy over the sources that are named on the command line, with the commands of build/dev.

It takes a quarter of a minute for each file. What it found clean is noted under build/lint/clean and not read again until
the file after preprocessing, the configuration or clang-tidy itself is another.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

FOLDER = pathlib.Path("build/lint")
CLEAN = FOLDER / "clean"


def read_commands():
    """By file; without the header that GCC precompiled, which clang-tidy cannot read."""
    text = pathlib.Path("build/dev/compile_commands.json").read_text(encoding="utf-8")
    text = re.sub(r" -Winvalid-pch -include [^ ]+cmake_pch\.hxx", "", text)
    (FOLDER / "compile_commands.json").write_text(text, encoding="utf-8")
    return {os.path.relpath(command["file"]): command for command in json.loads(text)}


def preprocessed(command):
    arguments = shlex.split(command["command"])
    compiler = next(place for place, word in enumerate(arguments) if word.endswith("++"))
    arguments = arguments[compiler + 1:arguments.index("-o")]
    # With comments and macros, where findings are and are allowed; without the numbers of lines.
    return subprocess.run(["clang++", *arguments, "-w", "-E", "-C", "-P", "-dD", command["file"]], cwd=command["directory"],
                          capture_output=True, check=True).stdout


def is_clean(command, rules):
    note = CLEAN / hashlib.sha256(rules + preprocessed(command)).hexdigest()
    if note.exists():
        return True
    done = subprocess.run(["clang-tidy", "-p", FOLDER, "--quiet", command["file"]], capture_output=True, text=True,
                          check=False)
    if done.returncode == 0:
        note.touch()
        return True
    print(done.stdout or done.stderr, flush=True)
    return False


def main():
    CLEAN.mkdir(parents=True, exist_ok=True)
    commands = read_commands()
    rules = pathlib.Path(".clang-tidy").read_bytes() + subprocess.check_output(["clang-tidy", "--version"])
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        results = list(pool.map(lambda file: is_clean(commands[file], rules), sys.argv[1:]))
    print(f"clang-tidy: {results.count(True)} of {len(results)} files are clean")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
