// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/windowcommand.h"

#include "app/program.h"
#include "app/window/windowrun.h"

#include <QCoreApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace wirelamp::app {

namespace {

/// `wirelamp` and `wirelamp window` are the same start.
QStringList wordsOfThisStart()
{
    QStringList words = QCoreApplication::arguments().mid(1);
    if (!words.isEmpty() && words.first() == defaultCommandName)
        words.removeFirst();
    return words;
}

void showProblems(const QList<config::SettingProblem> &problems)
{
    QStringList lines;
    for (const config::SettingProblem &problem : problems)
        lines << problem.toString();
    QMessageBox box(QMessageBox::Critical, u"Wirelamp"_s, lines.join(u'\n'));
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace

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
    if (!loaded) {
        if (!console.hasReader)
            showProblems(loaded.error());
        return reportProblems(loaded.error(), console);
    }
    SingleInstance instance(loaded->settings.configFolder, wordsOfThisStart());
    if (instance.claim() == SingleInstance::Claim::RaisedOther) {
        console.complain(u"the window is open already; it was asked to come to the front"_s);
        return ExitCode::Success;
    }
    SettingsStore store(m_reader, arguments, *loaded);
    return runWindow(store, m_clock, instance);
}

} // namespace wirelamp::app
