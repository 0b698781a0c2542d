// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commandtable.h"

#include "app/commands/checkcommand.h"
#include "app/commands/configcommand.h"
#include "app/commands/faultscommand.h"
#include "app/commands/helpcommand.h"
#include "app/commands/runcommand.h"
#include "app/commands/servecommand.h"
#include "app/commands/tokencommand.h"
#include "app/commands/versioncommand.h"

#include <QCoreApplication>

namespace wirelamp::app {

Commands makeCommands(const SettingsReader &reader, const Clock &clock, Commands first)
{
    Commands commands = std::move(first);
    commands.push_back(std::make_unique<ServeCommand>(reader, clock));
    commands.push_back(std::make_unique<RunCommand>(reader, clock));
    commands.push_back(std::make_unique<CheckCommand>(reader, clock));
    commands.push_back(std::make_unique<TokenCommand>(reader, clock));
    commands.push_back(std::make_unique<ConfigCommand>(reader));
    commands.push_back(std::make_unique<FaultsCommand>());
    commands.push_back(std::make_unique<VersionCommand>());

    QList<CommandDescription> descriptions;
    for (const auto &command : commands)
        descriptions << command->description();
    commands.push_back(std::make_unique<HelpCommand>(descriptions));
    return commands;
}

int runProgram(Commands commands, Console &console)
{
    Program program(std::move(commands));
    ExitCode exitCode = program.run(QCoreApplication::arguments().mid(1), console);
    console.out.flush();
    if (console.out.status() != QTextStream::Ok) {
        console.complain(QStringLiteral("cannot write the output"));
        exitCode = ExitCode::Failure;
    }
    return static_cast<int>(exitCode);
}

} // namespace wirelamp::app
