# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Puts next to our program what it needs to run: DLLs by walking the imports, and the plugins that Qt loads by name."""

import os
import pathlib
import shutil
import subprocess
import sys

from imports import imports_of

# Loaded at run time, so no import names them. The style is called differently since Qt 6.7.
PLUGINS = [["platforms/qwindows.dll"],
           ["styles/qmodernwindowsstyle.dll", "styles/qwindowsvistastyle.dll"],
           ["tls/qopensslbackend.dll"],
           ["iconengines/qsvgicon.dll"]]
LOADED_BY_TLS_PLUGIN = ["libssl-3-x64.dll", "libcrypto-3-x64.dll"]
TEXTS = ["qtbase_de.qm"]


class DeployError(Exception):
    """Something that is needed is missing; the text says what and where it was looked for."""


def find(name, folders):
    """The file `name` in the first folder that has it, whatever the case of its letters; None if none has it."""
    for folder in folders:
        if folder.is_dir():
            for file in folder.iterdir():
                if file.name.lower() == name.lower():
                    return file
    return None


def is_part_of_windows(name):
    """On Windows its own folder knows; elsewhere MinGW has an import library for every DLL of Windows."""
    if name.lower().startswith(("api-ms-win-", "ext-ms-win-")):
        return True
    if sys.platform == "win32":
        return (pathlib.Path(os.environ["SystemRoot"]) / "System32" / name).exists()
    stem = name.rsplit(".", 1)[0].lower()
    return find(f"lib{stem}.a", [pathlib.Path("/usr/x86_64-w64-mingw32/lib")]) is not None


def copy_plugins(qt, target):
    for choices in PLUGINS:
        found = [choice for choice in choices if (qt / "plugins" / choice).exists()]
        if not found:
            raise DeployError(f"none of {', '.join(choices)} is in {qt / 'plugins'}")
        (target / found[0]).parent.mkdir(exist_ok=True)
        shutil.copy2(qt / "plugins" / found[0], target / found[0])


def copy_texts(qt, target):
    """Qt's own words in the languages of our window; not every Qt has them."""
    for name in TEXTS:
        if (qt / "translations" / name).exists():
            (target / "translations").mkdir(exist_ok=True)
            shutil.copy2(qt / "translations" / name, target / "translations" / name)


def programs_in(folder):
    return sorted(file for file in folder.rglob("*") if file.suffix.lower() in (".exe", ".com", ".dll"))


def copy_imports(target, folders):
    waiting = programs_in(target)
    known = {file.name.lower() for file in waiting}
    while waiting:
        importer = waiting.pop()
        for name in imports_of(importer):
            if name.lower() in known:
                continue
            known.add(name.lower())
            source = find(name, folders)
            if source is not None:
                waiting.append(pathlib.Path(shutil.copy2(source, target / source.name)))
            elif not is_part_of_windows(name):
                raise DeployError(f"{importer.name} needs {name}, which is in none of {', '.join(map(str, folders))}")


def deploy(target, qt, openssl, more_folders, strip=None):
    """`target` holds our programs and gets everything else. `strip`: the command that removes debug information."""
    folders = [qt / "bin", openssl / "bin", openssl, *more_folders]
    copy_plugins(qt, target)
    copy_texts(qt, target)
    for name in LOADED_BY_TLS_PLUGIN:
        source = find(name, folders)
        if source is None:
            raise DeployError(f"{name} is in none of {', '.join(map(str, folders))}")
        shutil.copy2(source, target / name)
    copy_imports(target, folders)
    if strip:
        subprocess.run([strip, "--strip-unneeded", *programs_in(target)], check=True)
