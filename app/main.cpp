// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/windowcommand.h"
#include "app/commandtable.h"
#include "app/consoleoutput.h"
#include "app/processend.h"
#include "app/version.h"

#include <QApplication>

#include <memory>

using namespace wirelamp;
using namespace wirelamp::app;

namespace {

/// A window needs a QApplication, which needs a display; the other commands need neither.
bool opensWindow(int argc, char **argv)
{
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const bool asksForText = first == QLatin1String("--help") || first == QLatin1String("-h")
        || first == QLatin1String("--version");
    return !asksForText
        && (first.isEmpty() || first == defaultCommandName || first.startsWith(QLatin1Char('-')));
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int runWithWindow(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("wirelamp"));
    QCoreApplication::setApplicationVersion(programVersion());
    const ConsoleOutput consoleOutput;
    QTextStream out(stdout);
    QTextStream error(stderr);
    Console console{out, error, consoleOutput.hasReader()};
    std::unique_ptr<QCoreApplication> application;
    if (!opensWindow(argc, argv)) {
        application = std::make_unique<QCoreApplication>(argc, argv);
    } else if (hasDisplay()) {
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        console.complain(
            QStringLiteral("there is no display for a window; `wirelamp serve` runs without one"));
        return static_cast<int>(ExitCode::Unavailable);
    }

    const SettingsReader reader = SettingsReader::ofThisProcess();
    const SystemClock clock;
    Commands extra;
    extra.push_back(std::make_unique<WindowCommand>(reader, clock));
    return runProgram(makeCommands(reader, clock, std::move(extra)), console);
}

} // namespace

int main(int argc, char **argv)
{
    return endProcess(runWithWindow(argc, argv));
}
