// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"

/// Help pages from descriptions. Pure; lines of at most 100 characters, each ended.
namespace wirelamp::app {

/// Every command with its summary, and the exit codes.
QString overviewText(const QList<CommandDescription> &commands);
/// Usage, options and examples of one command.
QString helpText(const CommandDescription &command);

/// The error for a command that does not exist, with the nearest one that does.
QString unknownCommandText(const QString &name, const QStringList &known);

} // namespace wirelamp::app
