#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Makes the setup, the ZIP and the winget manifest for Windows from a finished build; runs on Windows and on Linux.

Programs and setup are signed by the command in WIRELAMP_SIGN_COMMAND, if it is set; the name of a file is added to it."""

import argparse
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import zipfile

from deploy import DeployError, deploy, programs_in

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def sign(files):
    command = os.environ.get("WIRELAMP_SIGN_COMMAND")
    for file in files if command else []:
        subprocess.run(f'{command} "{file}"', shell=True, check=True)


def is_ours(file):
    return file.stem == "wirelamp"


def write_uninstall_list(stage, path):
    """The lines with which the uninstaller removes exactly what was installed, and the folders if they are empty then."""
    windows_name = lambda file: str(file.relative_to(stage)).replace("/", "\\")
    files = sorted(file for file in stage.rglob("*") if file.is_file())
    folders = sorted((folder for folder in stage.rglob("*") if folder.is_dir()), reverse=True)
    lines = [f'Delete "$INSTDIR\\{windows_name(file)}"' for file in files]
    lines += [f'RMDir "$INSTDIR\\{windows_name(folder)}"' for folder in folders]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def make_setup(product, stage, setup, scratch):
    uninstall_list = scratch / "uninstall-list.nsh"
    write_uninstall_list(stage, uninstall_list)
    kilobytes = sum(file.stat().st_size for file in stage.rglob("*") if file.is_file()) // 1024
    values = {"VERSION": product["version"], "PUBLISHER": product["publisher"], "HOMEPAGE": product["homepage"],
              "STAGE": stage, "ICON": ROOT / "resources/windows/wirelamp.ico", "PICTURE": HERE / "setup.bmp", "LICENCE": ROOT / "LICENSE",
              "UNINSTALL_LIST": uninstall_list, "KILOBYTES": kilobytes, "OUTPUT": setup}
    if os.environ.get("WIRELAMP_SIGN_COMMAND"):
        values["SIGN_COMMAND"] = os.environ["WIRELAMP_SIGN_COMMAND"]
    subprocess.run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *[f"-D{name}={value}" for name, value in values.items()],
                    str(HERE / "setup.nsi")], check=True)
    return kilobytes


def make_zip(stage, path, folder):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(stage.rglob("*")):
            if file.is_file():
                archive.write(file, pathlib.Path(folder) / file.relative_to(stage))


def make_winget_manifest(product, setup, folder):
    folder.mkdir(exist_ok=True)
    values = dict(product, setup=setup.name, sha256=hashlib.sha256(setup.read_bytes()).hexdigest().upper())
    for template in sorted((HERE / "winget").iterdir()):
        text = template.read_text(encoding="utf-8")
        for name, value in values.items():
            text = text.replace(f"@{name}@", value)
        (folder / template.name).write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, required=True, help="build folder of CMake")
    parser.add_argument("--qt", type=pathlib.Path, required=True, help="prefix of Qt for Windows")
    parser.add_argument("--openssl", type=pathlib.Path, required=True, help="prefix of OpenSSL for Windows")
    parser.add_argument("--dlls", type=pathlib.Path, action="append", default=[], help="more folders with DLLs to ship")
    parser.add_argument("--strip", help="command that strips programs")
    options = parser.parse_args()

    product = json.loads((options.build / "product.json").read_text(encoding="utf-8"))
    output = (options.build / "packages").resolve()
    name = f"wirelamp-{product['version']}-windows-x64"
    stage = output / "stage"
    shutil.rmtree(output, ignore_errors=True)
    stage.mkdir(parents=True)
    subprocess.run(["cmake", "--install", options.build, "--prefix", stage, "--config", "Release"], check=True,
                   stdout=subprocess.DEVNULL)
    deploy(stage, options.qt, options.openssl, options.dlls, options.strip)
    sign(file for file in programs_in(stage) if is_ours(file))

    setup = output / f"{name}-setup.exe"
    kilobytes = make_setup(product, stage, setup, output)
    sign([setup])
    make_zip(stage, output / f"{name}.zip", name)
    make_winget_manifest(product, setup, output / "winget")
    print(f"{setup}: {setup.stat().st_size / 1e6:.1f} MB, installed {kilobytes * 1024 / 1e6:.1f} MB")


if __name__ == "__main__":
    try:
        main()
    except (DeployError, subprocess.CalledProcessError, OSError, ValueError) as error:
        sys.exit(f"package.py: {error}")
