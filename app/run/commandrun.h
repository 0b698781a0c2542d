// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"
#include "app/run/trafficjudge.h"
#include "core/config/settings.h"

namespace wirelamp::app {

struct RunOptions
{
    QStringList command; ///< The program first.
    Expectations expectations;
    std::chrono::milliseconds maxDuration{};
    QString junitFile; ///< Empty: none.
};

/// Starts a server in this process, runs the command against it and judges the traffic. Returns
/// what exitCodeFor() says, or Unavailable when the server could not start. Needs a
/// QCoreApplication.
ExitCode runCommand(const config::Settings &settings, const Clock &clock, const RunOptions &options,
                    Console &console);

} // namespace wirelamp::app
