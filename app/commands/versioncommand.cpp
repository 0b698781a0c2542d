// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/versioncommand.h"

#include "app/version.h"

#include <QSslSocket>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace wirelamp::app {

CommandDescription VersionCommand::description() const
{
    return {.name = u"version"_s,
            .summary = u"print the version of the program and of what it stands on"_s,
            .operand = {},
            .options = {},
            .takesSettings = false,
            .examples = {}};
}

ExitCode VersionCommand::run(const Arguments &, Console &console)
{
    const QString tls = QSslSocket::sslLibraryVersionString();
    console.out << "wirelamp " << programVersion() << '\n'
                << "Qt " << qVersion() << '\n'
                << (tls.isEmpty() ? u"no TLS library"_s : tls) << '\n'
                << QSysInfo::prettyProductName() << ", " << QSysInfo::currentCpuArchitecture()
                << '\n';
    return ExitCode::Success;
}

} // namespace wirelamp::app
