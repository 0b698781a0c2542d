// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/events/agentevent.h"

#include <QList>
#include <QStringList>

#include <set>

namespace wirelamp::agent {

/// What is wrong with an order of events.
enum class SequenceFault {
    BeforeStart, ///< Something came before RunStarted.
    StartedTwice,
    AfterEnd, ///< Something came after the terminal event.
    ToolNotStarted, ///< A tool finished that was never started.
    ToolStartedTwice, ///< The same tool_call_id again.
    ToolStillOpen, ///< The run ended while a tool was open.
    TooManyOpenTools, ///< `openToolsMax` tools are open already.
};
/// `before_start`, `started_twice`, ...
QByteArray codeOf(SequenceFault fault);

/// Tools that one run may have open at the same time: far more than any agent calls at once.
inline constexpr qsizetype openToolsMax = 256;
/// Ids of finished tools that are kept to notice when one comes again; the oldest go first.
inline constexpr qsizetype usedIdCharsMax = qsizetype{64} * 1024;

/// Holds one run to its grammar: RunStarted, then anything, tools paired by id, then exactly one
/// terminal event. A refused event changes nothing, so the caller may go on.
class SequenceVerifier
{
public:
    Result<void, SequenceFault> accept(const AgentEventBody &body);

    bool isStarted() const { return m_isStarted; }
    bool isFinished() const { return m_isFinished; }
    /// The tools that were started and not finished, oldest first.
    const QList<ToolCallStarted> &openTools() const { return m_openTools; }

private:
    Result<void, SequenceFault> startTool(const ToolCallStarted &tool);
    Result<void, SequenceFault> finishTool(const ToolCallFinished &tool);
    Result<void, SequenceFault> finishRun();
    bool isOpen(const QString &toolCallId) const;
    void rememberUsed(const QString &toolCallId);

    bool m_isStarted = false;
    bool m_isFinished = false;
    QList<ToolCallStarted> m_openTools;
    std::set<QString> m_usedIds;
    QStringList m_usedIdsByAge;
    qsizetype m_usedIdChars = 0;
};

} // namespace wirelamp::agent
