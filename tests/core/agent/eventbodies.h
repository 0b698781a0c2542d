// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/agentevent.h"

#include <QStringList>

/// Short ways to say what an agent does, and to read what it did.
namespace wirelamp::tests {

inline AgentEventBody toolStart(const QString &id)
{
    return ToolCallStarted{id, QStringLiteral("tool of ") + id};
}

inline AgentEventBody toolEnd(const QString &id)
{
    ToolCallFinished finished;
    finished.toolCallId = id;
    finished.toolName = QStringLiteral("tool of ") + id;
    finished.result = "true";
    return finished;
}

inline AgentEventBody runEnd()
{
    return RunFinished{.response = QStringLiteral("done")};
}

/// `start`, `think:...`, `tool+1`, `tool-1`, `tool!1:error`, `say:...`, `progress:...`,
/// `finish:...`, `fail:code`, `cancel:reason`.
inline QString lineOf(const AgentEventBody &body)
{
    struct Writer
    {
        QString operator()(const RunStarted &) const { return QStringLiteral("start"); }
        QString operator()(const Reasoning &r) const { return QStringLiteral("think:") + r.text; }
        QString operator()(const ToolCallStarted &t) const
        {
            return QStringLiteral("tool+") + t.toolCallId;
        }
        QString operator()(const ToolCallFinished &t) const
        {
            return t.error ? QStringLiteral("tool!%1:%2").arg(t.toolCallId, *t.error)
                           : QStringLiteral("tool-") + t.toolCallId;
        }
        QString operator()(const TextDelta &d) const { return QStringLiteral("say:") + d.content; }
        QString operator()(const Progress &p) const
        {
            return QStringLiteral("progress:") + p.message;
        }
        QString operator()(const RunFinished &f) const
        {
            return QStringLiteral("finish:") + f.response;
        }
        QString operator()(const RunFailed &f) const { return QStringLiteral("fail:") + f.code; }
        QString operator()(const RunCancelled &c) const
        {
            return QStringLiteral("cancel:") + c.reason;
        }
    };
    return std::visit(Writer{}, body);
}

inline QStringList linesOf(const QList<AgentEvent> &events)
{
    QStringList lines;
    for (const AgentEvent &event : events)
        lines << lineOf(event.body);
    return lines;
}

} // namespace wirelamp::tests
