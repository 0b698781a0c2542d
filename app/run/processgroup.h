// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QProcess>

/// A command with everything it starts, so that ending it leaves nothing behind. On Windows the
/// command alone.
namespace wirelamp::app {

/// Before start().
void leadNewGroup(QProcess &process);
/// Politely: SIGTERM; Ctrl-Break on Windows. `processId` is what it was when the command started.
void askGroupToEnd(qint64 processId);
/// At once. Without effect when it is gone.
void killGroup(qint64 processId, QProcess &process);

} // namespace wirelamp::app
