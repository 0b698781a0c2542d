// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <cstdio>

namespace wirelamp::app {

bool isTerminal(std::FILE *file);

/// A terminal, and nobody set NO_COLOR.
bool wantsColour(std::FILE *file);

} // namespace wirelamp::app
