// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/windowcommand.h"

#include "app/program.h"
#include "app/window/windowrun.h"

using namespace Qt::StringLiterals;

namespace wirelamp::app {

WindowCommand::WindowCommand(const SettingsReader &reader, const Clock &clock)
    : m_reader(reader)
    , m_clock(clock)
{
}

CommandDescription WindowCommand::description() const
{
    CommandDescription description;
    description.name = defaultCommandName;
    description.summary = u"open the window with the server running; what `wirelamp` alone does"_s;
    description.takesSettings = true;
    description.examples = {
        {u"wirelamp"_s, u"the window, listening on ws://127.0.0.1:8765/ws"_s},
        {u"wirelamp --port 9000"_s, u"on another port"_s},
    };
    return description;
}

ExitCode WindowCommand::run(const Arguments &arguments, Console &console)
{
    auto loaded = m_reader.read(arguments);
    if (!loaded)
        return reportProblems(loaded.error(), console);
    SettingsStore store(m_reader, arguments, *loaded);
    return runWindow(store, m_clock);
}

} // namespace wirelamp::app
