// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/helpcommand.h"

#include "app/helptext.h"

using namespace Qt::StringLiterals;

namespace wirelamp::app {

HelpCommand::HelpCommand(QList<CommandDescription> others)
    : m_others(std::move(others))
{
}

CommandDescription HelpCommand::description() const
{
    return {.name = u"help"_s,
            .summary = u"explain the program or one command"_s,
            .operand = u"[COMMAND]"_s,
            .options = {},
            .takesSettings = false,
            .examples = {{u"wirelamp help token"_s, u"the options of `wirelamp token`"_s}}};
}

ExitCode HelpCommand::run(const Arguments &arguments, Console &console)
{
    const QList<CommandDescription> all = m_others + QList<CommandDescription>{description()};
    if (arguments.operands.isEmpty()) {
        console.out << overviewText(all);
        return ExitCode::Success;
    }
    const QString wanted = arguments.operands.first();
    QStringList names;
    for (const CommandDescription &command : all) {
        if (command.name == wanted) {
            console.out << helpText(command);
            return ExitCode::Success;
        }
        names << command.name;
    }
    console.complain(unknownCommandText(wanted, names));
    return ExitCode::Usage;
}

} // namespace wirelamp::app
