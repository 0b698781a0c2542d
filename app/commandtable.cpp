// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commandtable.h"

#include "app/commands/configcommand.h"
#include "app/commands/helpcommand.h"
#include "app/commands/tokencommand.h"
#include "app/commands/versioncommand.h"

namespace wirelamp::app {

Commands makeCommands(const SettingsReader &reader, const Clock &clock)
{
    Commands commands;
    commands.push_back(std::make_unique<TokenCommand>(reader, clock));
    commands.push_back(std::make_unique<ConfigCommand>(reader));
    commands.push_back(std::make_unique<VersionCommand>());

    QList<CommandDescription> descriptions;
    for (const auto &command : commands)
        descriptions << command->description();
    commands.push_back(std::make_unique<HelpCommand>(descriptions));
    return commands;
}

} // namespace wirelamp::app
