#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
#
# Draws the icons of Windows and macOS from resources/icons/wirelamp.svg. Their files are kept in the repository, because
# those systems lack the tools; run this again when the drawing changes. Needs rsvg-convert, icotool and png2icns.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for size in 16 20 24 32 40 48 64 128 256 512; do
    rsvg-convert -w "$size" -h "$size" resources/icons/wirelamp.svg -o "$scratch/$size.png"
done
# Old readers of .ico files know PNG only at 256 pixels.
icotool --create --output=resources/windows/wirelamp.ico --raw="$scratch/256.png" "$scratch"/{16,20,24,32,40,48,64}.png
png2icns installer/macos/wirelamp.icns "$scratch"/{16,32,48,128,256,512}.png
