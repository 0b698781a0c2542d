// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/program.h"

#include "app/argumentparser.h"
#include "app/helptext.h"
#include "app/settingsreader.h"

using namespace Qt::StringLiterals;

namespace wirelamp::app {

namespace {

/// `wirelamp --help` and `wirelamp --version` are about the program, not about its default command.
bool asksForOverview(const QString &word)
{
    return word == u"--help" || word == u"-h" || word == u"--version";
}

bool asksForHelp(const QStringList &words)
{
    const QStringList options =
        words.first(words.contains(u"--"_s) ? words.indexOf(u"--"_s) : words.size());
    return options.contains(u"--help"_s) || options.contains(u"-h"_s);
}

} // namespace

Program::Program(Commands commands)
    : m_commands(std::move(commands))
{
}

Command *Program::find(const QString &name) const
{
    for (const auto &command : m_commands) {
        if (command->description().name == name)
            return command.get();
    }
    return nullptr;
}

ExitCode Program::run(const QStringList &words, Console &console)
{
    const bool namesNone =
        words.isEmpty() || (words.first().startsWith(u'-') && !asksForOverview(words.first()));
    if (Command *const command = namesNone ? find(defaultCommandName) : nullptr)
        return runCommand(*command, words, console);
    if (words.isEmpty()) {
        console.complain(u"a command is missing; see `wirelamp help`"_s);
        return ExitCode::Usage;
    }
    QString name = words.first();
    if (name == u"--help" || name == u"-h")
        name = u"help"_s;
    else if (name == u"--version")
        name = u"version"_s;

    if (Command *const command = find(name))
        return runCommand(*command, words.mid(1), console);
    if (name.startsWith(u'-')) {
        console.complain(u"the command comes before its options; see `wirelamp help`"_s);
        return ExitCode::Usage;
    }
    QStringList names;
    for (const auto &command : m_commands)
        names << command->description().name;
    console.complain(unknownCommandText(name, names));
    return ExitCode::Usage;
}

ExitCode Program::runCommand(Command &command, const QStringList &words, Console &console)
{
    const CommandDescription description = command.description();
    if (asksForHelp(words)) {
        console.out << helpText(description);
        return ExitCode::Success;
    }
    QList<OptionSpec> options = description.options;
    if (description.takesSettings)
        options += SettingsReader::options();
    const ArgumentParser parser(options,
                                description.takesSettings ? ArgumentParser::Settings::Accepted
                                                          : ArgumentParser::Settings::Refused);
    const auto arguments = parser.parse(words);
    if (!arguments) {
        console.complain(arguments.error().text);
        return ExitCode::Usage;
    }
    const qsizetype operandsMax = description.operand.isEmpty() ? 0 : 1;
    if (!description.takesManyOperands && arguments->operands.size() > operandsMax) {
        console.complain(u"%1 has no use for %2; see `wirelamp help %1`"_s.arg(
            description.name, arguments->operands.at(operandsMax)));
        return ExitCode::Usage;
    }
    return command.run(*arguments, console);
}

} // namespace wirelamp::app
