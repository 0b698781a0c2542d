// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commandtable.h"
#include "app/consoleoutput.h"
#include "app/processend.h"
#include "app/version.h"

#include <QCoreApplication>

using namespace wirelamp;
using namespace wirelamp::app;

namespace {

int runHeadless(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("wirelamp"));
    QCoreApplication::setApplicationVersion(programVersion());
    const QCoreApplication application(argc, argv);
    const ConsoleOutput consoleOutput;
    QTextStream out(stdout);
    QTextStream error(stderr);
    Console console{out, error, consoleOutput.hasReader()};
    const SettingsReader reader = SettingsReader::ofThisProcess();
    const SystemClock clock;
    return runProgram(makeCommands(reader, clock, {}), console);
}

} // namespace

/// The same program without a window, for machines without a display. Linking it proves every day
/// that nothing below the window needs one.
int main(int argc, char **argv)
{
    return endProcess(runHeadless(argc, argv));
}
