// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/program.h"
#include "app/settingsreader.h"
#include "core/base/clock.h"

namespace wirelamp::app {

/// All subcommands, in the order of `wirelamp help`. Both arguments outlive them.
Commands makeCommands(const SettingsReader &reader, const Clock &clock);

} // namespace wirelamp::app
