// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/exitcode.h"
#include "app/window/settingsstore.h"
#include "core/base/clock.h"

namespace wirelamp::app {

/// Runs the window with the server inside, until it is closed. Needs a QApplication.
ExitCode runWindow(SettingsStore &store, const Clock &clock);

} // namespace wirelamp::app
