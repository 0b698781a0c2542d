#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
#
# Builds setup, ZIP and winget manifest for Windows x64 on Linux, in build/windows/packages:
#   installer/windows/cross-build.sh --qt PREFIX --openssl PREFIX
# PREFIX is where a Qt (6.4.2 or newer, MinGW, with WebSockets, HttpServer and Svg) and an OpenSSL 3 for Windows lie. The
# tools that run while building (moc, rcc, lrelease) come from the Qt of this machine, which wants the same version.
# Needs Debian's g++-mingw-w64-x86-64-posix, nsis, python3 and the Qt packages of `./dev build`.
set -euo pipefail

qt= openssl=
while [ $# -gt 1 ]; do
    case "$1" in
        --qt) qt=$(realpath "$2") ;;
        --openssl) openssl=$(realpath "$2") ;;
        *) break ;;
    esac
    shift 2
done
if [ $# -gt 0 ] || [ -z "$qt" ] || [ -z "$openssl" ]; then
    echo "usage: $0 --qt PREFIX --openssl PREFIX" >&2
    exit 64
fi
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

compiler=x86_64-w64-mingw32-g++-posix
host_cmake=/usr/lib/$(dpkg-architecture -qDEB_BUILD_MULTIARCH)/cmake
cmake -G Ninja -S . -B build/windows -Wno-dev \
    -DCMAKE_TOOLCHAIN_FILE="$qt/lib/cmake/Qt6/qt.toolchain.cmake" \
    -DQT_CHAINLOAD_TOOLCHAIN_FILE="$PWD/cmake/toolchains/mingw64.cmake" \
    -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="$host_cmake" \
    -DCMAKE_FIND_ROOT_PATH="$qt;$openssl" -DCMAKE_PREFIX_PATH="$qt;$openssl" -DOPENSSL_ROOT_DIR="$openssl" \
    -DCMAKE_BUILD_TYPE=Release -DWIRELAMP_TESTS=OFF
cmake --build build/windows --target wirelamp wirelamp_console

runtime=$(dirname "$("$compiler" -print-file-name=libstdc++-6.dll)")
/usr/bin/python3 installer/windows/package.py --build build/windows --qt "$qt" --openssl "$openssl" \
    --dlls "$runtime" --dlls /usr/x86_64-w64-mingw32/lib --strip x86_64-w64-mingw32-strip
