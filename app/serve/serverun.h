// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/exitcode.h"
#include "app/serve/journalprinter.h"
#include "core/base/clock.h"
#include "core/config/settings.h"

namespace wirelamp::app {

struct ServeOptions
{
    PrintFormat format = PrintFormat::Lines;
    bool isQuiet = false; ///< No banner and no journal; errors only.
};

/// Runs the server without a window until the program is asked to end. Needs a QCoreApplication.
/// Unavailable when the server could not start.
ExitCode runServer(const config::Settings &settings, const Clock &clock,
                   const ServeOptions &options);

} // namespace wirelamp::app
