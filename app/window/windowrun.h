// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/exitcode.h"
#include "app/window/settingsstore.h"
#include "app/window/singleinstance.h"
#include "core/base/clock.h"

namespace wirelamp::app {

/// Runs the window with the server inside, until it is closed. Needs a QApplication. The window
/// comes to the front whenever `instance` says so.
ExitCode runWindow(SettingsStore &store, const Clock &clock, SingleInstance &instance);

} // namespace wirelamp::app
