// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/finding.h"

namespace wirelamp::diagnosis {

QByteArray codeOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Warning:
        return "warning";
    case Severity::Problem:
        return "problem";
    }
    Q_UNREACHABLE();
}

QString Sentence::fill(const QString &format, const QStringList &arguments)
{
    QString text;
    for (qsizetype at = 0; at < format.size(); ++at) {
        const QChar next =
            format.at(at) == u'%' && at + 1 < format.size() ? format.at(at + 1) : QChar();
        if (next >= u'1' && next <= u'9') {
            text += arguments.value(next.unicode() - u'1');
            ++at;
        } else {
            text += format.at(at);
        }
    }
    return text;
}

} // namespace wirelamp::diagnosis
