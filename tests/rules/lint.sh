#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
# Format, cppcheck and clang-tidy over all sources; changes nothing, fails on the first kind of finding.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mapfile -t files < <(git ls-files '*.cpp' '*.h')
clang-format --dry-run -Werror "${files[@]}"
# Of cppcheck are left out what Debian's version cannot read in C++20 (literals of durations, lambdas that initialize
# constants), and what it gets wrong: references that a template returns, and parameters that are moved from, which
# clang-tidy judges better.
cppcheck --quiet --error-exitcode=1 --language=c++ --std=c++20 --enable=warning,performance,portability \
    --inline-suppr --suppress=missingInclude --suppress=cppcheckError --suppress=syntaxError \
    --suppress=returnTempReference --suppress=danglingTempReference --suppress=passedByValue \
    --library=qt --library=tests/rules/cppcheck.cfg -I . core app ui
# clang-tidy cannot read what GCC precompiled.
mkdir -p build/lint
sed -E 's/ -Winvalid-pch -include [^ ]+cmake_pch\.hxx//' build/dev/compile_commands.json >build/lint/compile_commands.json
git ls-files 'core/*.cpp' 'app/*.cpp' 'ui/*.cpp' | grep -v _win.cpp | xargs -P "$(nproc)" -n 4 clang-tidy -p build/lint --quiet
