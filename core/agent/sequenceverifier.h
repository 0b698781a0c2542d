// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/events/agentevent.h"

#include <QList>

namespace wirelamp::agent {

/// What is wrong with an order of events.
enum class SequenceFault {
    BeforeStart, ///< Something came before RunStarted.
    StartedTwice,
    AfterEnd, ///< Something came after the terminal event.
    ToolNotStarted, ///< A tool finished that was never started.
    ToolStartedTwice, ///< The same tool_call_id again.
    ToolStillOpen, ///< The run ended while a tool was open.
};
QByteArray codeOf(SequenceFault fault);

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
    bool m_isStarted = false;
    bool m_isFinished = false;
    QList<ToolCallStarted> m_openTools;
    // Ids that were used, for ToolStartedTwice, are the implementation's business.
};

} // namespace wirelamp::agent
