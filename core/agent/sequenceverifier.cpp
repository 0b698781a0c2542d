// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/sequenceverifier.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

QByteArray codeOf(SequenceFault fault)
{
    switch (fault) {
    case SequenceFault::BeforeStart:
        return "before_start"_ba;
    case SequenceFault::StartedTwice:
        return "started_twice"_ba;
    case SequenceFault::AfterEnd:
        return "after_end"_ba;
    case SequenceFault::ToolNotStarted:
        return "tool_not_started"_ba;
    case SequenceFault::ToolStartedTwice:
        return "tool_started_twice"_ba;
    case SequenceFault::ToolStillOpen:
        return "tool_still_open"_ba;
    case SequenceFault::TooManyOpenTools:
        return "too_many_open_tools"_ba;
    }
    Q_UNREACHABLE();
}

Result<void, SequenceFault> SequenceVerifier::accept(const AgentEventBody &body)
{
    if (m_isFinished)
        return Failure{SequenceFault::AfterEnd};
    const bool isStart = std::holds_alternative<RunStarted>(body);
    if (isStart == m_isStarted)
        return Failure{isStart ? SequenceFault::StartedTwice : SequenceFault::BeforeStart};
    m_isStarted = true;
    if (const auto *started = std::get_if<ToolCallStarted>(&body))
        return startTool(*started);
    if (const auto *finished = std::get_if<ToolCallFinished>(&body))
        return finishTool(*finished);
    return isTerminal(body) ? finishRun() : Result<void, SequenceFault>();
}

Result<void, SequenceFault> SequenceVerifier::startTool(const ToolCallStarted &tool)
{
    if (isOpen(tool.toolCallId) || m_usedIds.contains(tool.toolCallId))
        return Failure{SequenceFault::ToolStartedTwice};
    if (m_openTools.size() >= openToolsMax)
        return Failure{SequenceFault::TooManyOpenTools};
    m_openTools.append(tool);
    return {};
}

Result<void, SequenceFault> SequenceVerifier::finishTool(const ToolCallFinished &tool)
{
    if (!isOpen(tool.toolCallId))
        return Failure{SequenceFault::ToolNotStarted};
    m_openTools.removeIf(
        [&tool](const ToolCallStarted &open) { return open.toolCallId == tool.toolCallId; });
    rememberUsed(tool.toolCallId);
    return {};
}

Result<void, SequenceFault> SequenceVerifier::finishRun()
{
    if (!m_openTools.isEmpty())
        return Failure{SequenceFault::ToolStillOpen};
    m_isFinished = true;
    return {};
}

bool SequenceVerifier::isOpen(const QString &toolCallId) const
{
    return std::ranges::any_of(m_openTools, [&toolCallId](const ToolCallStarted &open) {
        return open.toolCallId == toolCallId;
    });
}

void SequenceVerifier::rememberUsed(const QString &toolCallId)
{
    m_usedIds.insert(toolCallId);
    m_usedIdsByAge.push_back(toolCallId);
    m_usedIdChars += toolCallId.size();
    while (m_usedIdChars > usedIdCharsMax) {
        const QString oldest = m_usedIdsByAge.takeFirst();
        m_usedIds.erase(oldest);
        m_usedIdChars -= oldest.size();
    }
}

} // namespace wirelamp::agent
