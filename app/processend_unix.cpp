// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/processend.h"

namespace wirelamp::app {

int endProcess(int exitCode)
{
    return exitCode;
}

} // namespace wirelamp::app
