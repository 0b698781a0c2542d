// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/reporting.h"

#include "ui/models/bugreport.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

void copy(LiveModels &models, const diagnosis::Finding *finding, ConnectionId connection)
{
    const QList<quint64> evidence = finding == nullptr ? QList<quint64>() : finding->evidence;
    const BugReport report{
        .environment = {u"Wirelamp "_s + QCoreApplication::applicationVersion(),
                        QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelType() + u' '
                            + QSysInfo::kernelVersion() + u", "_s
                            + QSysInfo::currentCpuArchitecture(),
                        u"Qt "_s + QString::fromLatin1(qVersion())},
        .finding = finding,
        .connection = models.connections().summaryOf(connection),
        .timeline = excerptOf(models.store(), connection, evidence),
    };
    QGuiApplication::clipboard()->setText(report.text());
}

} // namespace

void copyBugReport(LiveModels &models, quint64 finding)
{
    if (const diagnosis::Finding *const known = models.findings().findingOf(finding))
        copy(models, known, known->connection);
}

void copyBugReport(LiveModels &models, ConnectionId connection)
{
    if (models.connections().summaryOf(connection) != nullptr)
        copy(models, nullptr, connection);
}

} // namespace wirelamp::ui
