// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/helptext.h"

#include "app/settingsreader.h"
#include "core/base/suggestion.h"

using namespace Qt::StringLiterals;

namespace wirelamp::app {

namespace {

constexpr qsizetype lineLengthMax = 100;

/// `left` in a column of `width`, `text` wrapped beside it.
QString row(const QString &left, qsizetype width, const QString &text)
{
    QString line = u"  "_s + left.leftJustified(width);
    QString result;
    for (const QString &word : text.split(u' ')) {
        if (line.size() + 1 + word.size() > lineLengthMax) {
            result += line + u'\n';
            line = QString(width + 2, u' ');
        }
        line += u' ' + word;
    }
    return result + line + u'\n';
}

QString written(const OptionSpec &option)
{
    return option.valueName.isEmpty() ? u"--"_s + option.name
                                      : u"--"_s + option.name + u' ' + option.valueName;
}

QString sentence(const QString &phrase)
{
    return phrase.left(1).toUpper() + phrase.mid(1) + u".\n"_s;
}

QString optionRows(const CommandDescription &command)
{
    constexpr qsizetype width = 24;
    QString rows;
    for (const OptionSpec &option : command.options)
        rows += row(written(option), width, option.help);
    if (!command.takesSettings)
        return rows;
    for (const OptionSpec &option : SettingsReader::options())
        rows += row(written(option), width, option.help);
    return rows
        + row(u"--SECTION.KEY VALUE"_s, width,
              u"any setting, such as --server.port 9000; `wirelamp config` lists them all"_s);
}

} // namespace

QString overviewText(const QList<CommandDescription> &commands)
{
    QString text = u"usage: wirelamp COMMAND [OPTIONS]\n\ncommands:\n"_s;
    for (const CommandDescription &command : commands)
        text += row(command.name, 10, command.summary);
    return text
        + u"\n`wirelamp help COMMAND` explains one.\n"
          u"\n"
          u"exit codes:\n"
          u"  0   success\n"
          u"  1   failure; the message says of what\n"
          u"  2   check, run: nothing was measured, so there is no verdict\n"
          u"  64  the command line is wrong\n"
          u"  69  the port is taken or cannot be opened\n"
          u"  78  a setting is wrong\n"_s;
}

QString helpText(const CommandDescription &command)
{
    QString usage = u"usage: wirelamp "_s + command.name;
    const QString operand = command.operand.isEmpty() ? QString() : u' ' + command.operand;
    const QString options = optionRows(command);
    const QString optionWord = options.isEmpty() ? QString() : u" [OPTIONS]"_s;
    // Many operands are another command line: our own options come before it.
    usage += command.takesManyOperands ? optionWord + operand : operand + optionWord;
    QString text = usage + u"\n\n"_s + sentence(command.summary);
    if (!options.isEmpty())
        text += u"\noptions:\n"_s + options;
    if (!command.examples.isEmpty())
        text += u"\nexamples:\n"_s;
    for (const CommandExample &example : command.examples)
        text += u"  "_s + example.commandLine + u"\n      "_s + example.explanation + u'\n';
    return text;
}

QString unknownCommandText(const QString &name, const QStringList &known)
{
    const QString nearest = nearestName(name, known);
    const QString hint =
        nearest.isEmpty() ? u"see `wirelamp help`"_s : u"did you mean "_s + nearest + u'?';
    return u"there is no command %1; %2"_s.arg(name, hint);
}

} // namespace wirelamp::app
