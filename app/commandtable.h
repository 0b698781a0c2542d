// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/program.h"
#include "app/settingsreader.h"
#include "core/base/clock.h"

namespace wirelamp::app {

/// All subcommands, in the order of `wirelamp help`: `first` are those that only one of the
/// programs has (the window). Reader and clock outlive them.
Commands makeCommands(const SettingsReader &reader, const Clock &clock, Commands first = {});

/// Runs one of them for the arguments of this process; returns the exit code.
int runProgram(Commands commands, Console &console);

} // namespace wirelamp::app
