// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"

#include <memory>
#include <vector>

namespace wirelamp::app {

/// What runs when the command line names no command, if the program has it.
inline const QString defaultCommandName = QStringLiteral("window");

using Commands = std::vector<std::unique_ptr<Command>>;

/// Finds the command that a command line means, parses the rest for it and runs it.
class Program
{
public:
    explicit Program(Commands commands);

    /// `words` without the name of the program.
    ExitCode run(const QStringList &words, Console &console);

private:
    Command *find(const QString &name) const;
    ExitCode runCommand(Command &command, const QStringList &words, Console &console);

    Commands m_commands;
};

} // namespace wirelamp::app
