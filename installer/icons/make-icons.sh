#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
#
# Draws the icons of Windows and macOS, and the picture of the Windows setup, from resources/icons/wirelamp.svg. Their
# files are kept in the repository, because those systems lack the tools; run this again when the drawing changes.
# Needs rsvg-convert, icotool, png2icns and ImageMagick.
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
convert -size 164x314 gradient:'#3a4d70-#111a2b' \( "$scratch/128.png" -resize 112x112 \) -gravity center -composite \
    -type TrueColor BMP3:installer/windows/setup.bmp
