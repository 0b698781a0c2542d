// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/configcommand.h"

#include "app/settingsreference.h"
#include "app/settingsreport.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wirelamp::app {

ConfigCommand::ConfigCommand(const SettingsReader &reader)
    : m_reader(reader)
{
}

CommandDescription ConfigCommand::description() const
{
    return {.name = u"config"_s,
            .summary = u"print every setting, its value and where the value comes from"_s,
            .operand = {},
            .options = {{u"format"_s, u"FORMAT"_s,
                         u"table (default), json, toml (a file to start from), or markdown (the "
                         u"reference of all keys, without values)"_s}},
            .takesSettings = true,
            .examples = {
                {u"wirelamp config"_s, u"a table; secrets are not shown"_s},
                {u"wirelamp config --format toml > wirelamp.toml"_s,
                 u"a file with everything in it that can be set"_s},
                {u"wirelamp config --port 9000"_s, u"check what a command line would change"_s}}};
}

ExitCode ConfigCommand::run(const Arguments &arguments, Console &console)
{
    const QString format = arguments.value(u"format"_s, u"table"_s);
    if (format == u"markdown") {
        console.out << settingsReference();
        return ExitCode::Success;
    }
    if (format != u"table" && format != u"json" && format != u"toml") {
        console.complain(
            u"there is no format %1; choose table, json, toml or markdown"_s.arg(format));
        return ExitCode::Usage;
    }
    const SettingsReader::Loaded loaded = m_reader.read(arguments);
    if (!loaded)
        return reportProblems(loaded.error(), console);
    for (const QString &warning : loaded->warnings)
        console.complain(u"warning: "_s + warning);
    const QString file = m_reader.fileName(arguments);
    if (format == u"json")
        console.out << settingsJson(*loaded, file);
    else if (format == u"toml")
        console.out << settingsToml(*loaded);
    else
        console.out << "configuration file: " << file
                    << (QFileInfo::exists(file) ? "\n\n" : " (not there)\n\n")
                    << settingsTable(*loaded);
    return ExitCode::Success;
}

} // namespace wirelamp::app
