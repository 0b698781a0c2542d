// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/servecommand.h"

#include "app/serve/serverun.h"

using namespace Qt::StringLiterals;

namespace wirelamp::app {

ServeCommand::ServeCommand(const SettingsReader &reader, const Clock &clock)
    : m_reader(reader)
    , m_clock(clock)
{
}

CommandDescription ServeCommand::description() const
{
    CommandDescription description;
    description.name = u"serve"_s;
    description.summary = u"run the server without a window, until Ctrl-C"_s;
    description.takesSettings = true;
    description.options = {
        {u"format"_s, u"FORMAT"_s,
         u"lines (for people, the default) or ndjson (one JSON object a line)"_s},
        {u"quiet"_s, {}, u"print nothing but errors"_s},
    };
    description.examples = {
        {u"wirelamp serve"_s, u"listen on ws://127.0.0.1:8765/ws"_s},
        {u"wirelamp serve --port 0 --format ndjson"_s,
         u"any free port; the first line says which"_s},
        {u"wirelamp serve --auth.rejection close"_s,
         u"refuse with a close frame instead of HTTP 401"_s},
        {u"wirelamp serve --agent.service absent"_s, u"behave as if there were no agent service"_s},
    };
    return description;
}

ExitCode ServeCommand::run(const Arguments &arguments, Console &console)
{
    const QString format = arguments.value(u"format"_s, u"lines"_s);
    if (format != u"lines" && format != u"ndjson") {
        console.complain(u"--format is lines or ndjson, not \"%1\""_s.arg(format));
        return ExitCode::Usage;
    }
    const auto loaded = m_reader.read(arguments);
    if (!loaded)
        return reportProblems(loaded.error(), console);
    for (const QString &warning : loaded->warnings)
        console.complain(u"warning: "_s + warning);
    console.error.flush();

    ServeOptions options;
    options.format = format == u"ndjson" ? PrintFormat::Ndjson : PrintFormat::Lines;
    options.isQuiet = arguments.has(u"quiet"_s);
    return runServer(loaded->settings, m_clock, options);
}

} // namespace wirelamp::app
