// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/findingjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

QJsonObject toJsonObject(const Finding &finding)
{
    const QStringList &arguments = finding.sentence.arguments;
    QJsonArray causes;
    for (const QString &cause : finding.causes)
        causes.append(Sentence::fill(cause, arguments));
    QJsonArray evidence;
    for (const quint64 sequence : finding.evidence)
        evidence.append(static_cast<qint64>(sequence));
    QJsonObject object{{u"id"_s, static_cast<qint64>(finding.id)},
                       {u"code"_s, QString::fromUtf8(finding.rule)},
                       {u"severity"_s, QString::fromLatin1(codeOf(finding.severity))},
                       {u"sentence"_s, finding.sentence.text()},
                       {u"causes"_s, causes},
                       {u"next_step"_s, Sentence::fill(finding.nextStep, arguments)},
                       {u"count"_s, finding.count},
                       {u"evidence"_s, evidence}};
    if (finding.connection != ConnectionId())
        object.insert(u"connection"_s, static_cast<qint64>(finding.connection.value));
    if (finding.run != RunId())
        object.insert(u"run"_s, static_cast<qint64>(finding.run.value));
    if (!finding.plantedBy.isEmpty())
        object.insert(u"planted_by"_s, finding.plantedBy);
    return object;
}

} // namespace wirelamp::diagnosis
