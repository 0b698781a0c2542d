// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/leftearlyrule.h"

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "left_before_end",
        .severity = Severity::Info,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings", "the client left (%1) before the end of a run: nobody heard how it ended"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the user left the page or pressed stop"),
                   QT_TRANSLATE_NOOP("Findings", "the client waits for less than the whole run"),
                   QT_TRANSLATE_NOOP("Findings", "the client closes after the first answer")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "if nobody meant to stop, let the client wait for "
                                      "agent_completed, agent_error or agent_stopped"),
        .isConsequence = true,
    },
};

} // namespace

std::span<const FindingKind> LeftEarlyRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> LeftEarlyRule::entryKinds() const
{
    return {EntryKind::AgentEvent, EntryKind::ConnectionClosed};
}

void LeftEarlyRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::AgentEvent) {
        // The server cancels the runs of a client that left, and then records that it left.
        if (entry.direction == journal::Direction::None && isTerminalEvent(entry.name)) {
            const int count = m_unheard[entry.connection].count;
            m_unheard[entry.connection] = {entry.run, entry.sequence, count + 1};
        }
        return;
    }
    const std::optional<Unheard> unheard = m_unheard.take(entry.connection);
    // Streams have a rule of their own; a route that waits for its run sends no events at all.
    const bool isWebSocket = entry.name != "tcp";
    if (!unheard || !isWebSocket || observation.field(u"by") == u"server")
        return;
    sink.report({.kind = kinds[0],
                 .connection = entry.connection,
                 .run = unheard->count == 1 ? unheard->run : RunId(),
                 .arguments = {QString::fromUtf8(entry.name)},
                 .evidence = {unheard->end, entry.sequence}});
}

} // namespace wirelamp::diagnosis
