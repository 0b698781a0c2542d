// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

namespace wirelamp::app {

/// How the program ends, after sysexits.h; part of its contract (docs/commands.md). `run` passes on
/// what its command returned, so a value need not be one of these.
enum class ExitCode : int {
    Success = 0,
    Failure = 1,
    NothingMeasured = 2, ///< `check` and `run`: there is nothing to give a verdict on.
    Usage = 64, ///< The command line makes no sense.
    Unavailable = 69, ///< The port is taken or cannot be opened.
    Configuration = 78, ///< A setting is wrong.
    CommandNotStarted = 127, ///< `run`: as a shell says that there is no such command.
    Interrupted = 130, ///< `run`: as a shell reports what Ctrl-C ended.
};

} // namespace wirelamp::app
