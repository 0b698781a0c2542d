// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/arguments.h"
#include "app/exitcode.h"

#include <QTextStream>

namespace wirelamp::app {

/// Where a command writes. `out` is what was asked for and may be piped; `error` is for people.
struct Console
{
    QTextStream &out;
    QTextStream &error;
    bool hasReader = true; ///< False: nobody sees what is written, so a window has to say it.

    /// One line on `error`, with the name of the program in front.
    void complain(const QString &sentence);
};

struct CommandExample
{
    QString commandLine;
    QString explanation; ///< A phrase without a final period.
};

/// What a command is, for the parser, `wirelamp help` and docs/commands.md.
struct CommandDescription
{
    QString name;
    QString summary; ///< A phrase without a final period: `print the version`.
    QString operand; ///< `[COMMAND]`; empty: takes none. One at most, unless:
    bool takesManyOperands = false; ///< As many as there are, like another command.
    QList<OptionSpec> options;
    bool takesSettings = false; ///< Reads the configuration, so every setting is an option too.
    QList<CommandExample> examples;
};

/// One subcommand. Made when the program starts, run at most once.
class Command
{
public:
    virtual ~Command() = default;

    virtual CommandDescription description() const = 0;
    /// `arguments` fit the description. Runs to the end of the command, with an event loop of
    /// QCoreApplication if it needs one.
    virtual ExitCode run(const Arguments &arguments, Console &console) = 0;
};

} // namespace wirelamp::app
