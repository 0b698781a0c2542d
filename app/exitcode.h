// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

namespace wirelamp::app {

/// How the program ends, after sysexits.h; part of its contract (docs/commands.md).
enum class ExitCode {
    Success = 0,
    Failure = 1,
    Usage = 64, ///< The command line makes no sense.
    Unavailable = 69, ///< The port is taken or cannot be opened.
    Configuration = 78, ///< A setting is wrong.
};

} // namespace wirelamp::app
