// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/check/transcript.h"

#include <QByteArrayList>
#include <QSet>

namespace wirelamp::check {

/// What a client can tell of one run from the messages it received, in their order: a small state
/// machine over event names and tool calls. Messages that are no agent events are passed over.
class RunReading
{
public:
    void take(const QJsonObject &message, Instant at);

    bool hasStarted() const { return m_startCount > 0; }
    int startCount() const { return m_startCount; }
    int terminalCount() const { return m_terminalCount; }
    bool isCompleted() const { return m_seen.contains("agent_completed"); }
    /// Something of the run came after its terminal event.
    bool hasAfterEnd() const { return m_hasAfterEnd; }
    /// The first event of a run came before `agent_started`.
    bool hasBeforeStart() const { return m_hasBeforeStart; }
    /// The message that said "acknowledged" or "error" instead of running, if one came; its name.
    const QByteArray &answerInstead() const { return m_answerInstead; }

    /// Critical events that never came, in their order.
    QByteArrayList missing() const;
    /// The critical events came in their order, those that came.
    bool isInOrder() const;
    /// Names of tools that were started and not completed when the run ended, or so far.
    const QStringList &openTools() const { return m_openTools; }
    /// Names of tools that were completed and never started.
    const QStringList &strayTools() const { return m_strayTools; }

    const QSet<QString> &runIds() const { return m_runIds; }
    std::optional<Instant> allFiveAt() const { return m_allFiveAt; }

private:
    void takeTool(const QByteArray &name, const QJsonObject &message);

    QByteArrayList m_firsts; ///< Critical events in the order in which each came first.
    QSet<QByteArray> m_seen;
    int m_startCount = 0;
    int m_terminalCount = 0;
    bool m_hasAfterEnd = false;
    bool m_hasBeforeStart = false;
    QByteArray m_answerInstead;
    QStringList m_openKeys; ///< Beside m_openTools.
    QStringList m_openTools;
    QStringList m_strayTools;
    QSet<QString> m_runIds;
    std::optional<Instant> m_allFiveAt;
};

/// Reads all messages after the trigger.
RunReading readRun(const Transcript &transcript);

} // namespace wirelamp::check
