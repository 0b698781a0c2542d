// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/serve/journalprinter.h"
#include "core/config/settings.h"

namespace wirelamp::app {

struct ServeOptions
{
    PrintFormat format = PrintFormat::Lines;
    bool isQuiet = false; ///< No banner and no journal; errors only.
};

/// Runs the server without a window until the program is asked to end. Needs a QCoreApplication.
/// Returns the exit code: 0, or 69 when the server could not start.
int runServer(const config::Settings &settings, const ServeOptions &options);

} // namespace wirelamp::app
