// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"

#include <memory>
#include <vector>

namespace wirelamp::app {

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
