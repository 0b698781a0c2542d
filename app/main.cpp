// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commandtable.h"
#include "app/version.h"

#include <QCoreApplication>

using namespace wirelamp;
using namespace wirelamp::app;

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("wirelamp"));
    QCoreApplication::setApplicationVersion(programVersion());
    const QCoreApplication application(argc, argv);

    QTextStream out(stdout);
    QTextStream error(stderr);
    Console console{out, error};
    const SettingsReader reader = SettingsReader::ofThisProcess();
    const SystemClock clock;
    Program program(makeCommands(reader, clock));
    ExitCode exitCode = program.run(QCoreApplication::arguments().mid(1), console);

    out.flush();
    if (out.status() != QTextStream::Ok) {
        console.complain(QStringLiteral("cannot write the output"));
        exitCode = ExitCode::Failure;
    }
    return static_cast<int>(exitCode);
}
