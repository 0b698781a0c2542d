// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/streamstartrule.h"

using namespace std::chrono_literals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

/// Protocol section 7: the first byte comes within 10 s.
constexpr Instant firstFrameDeadline = 10s;

constexpr std::array kinds{FindingKind{
    .code = "stream_without_first_byte",
    .severity = Severity::Problem,
    .sentence = QT_TRANSLATE_NOOP("Findings", "the stream was opened and sent nothing for 10 s"),
    .causes = {QT_TRANSLATE_NOOP("Findings", "the agent service is absent and nobody says so"),
               QT_TRANSLATE_NOOP("Findings", "a fault was switched on that delays the first frame"),
               QT_TRANSLATE_NOOP("Findings", "the server waits for the agent before it answers")},
    .nextStep =
        QT_TRANSLATE_NOOP("Findings", "send the head and stream_start before the agent is asked"),
}};

} // namespace

std::span<const FindingKind> StreamStartRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> StreamStartRule::entryKinds() const
{
    return {EntryKind::StreamOpened, EntryKind::MessageSent, EntryKind::AgentEvent,
            EntryKind::StreamClosed, EntryKind::ConnectionClosed};
}

void StreamStartRule::observe(const Observation &observation, FindingSink & /*sink*/)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::StreamOpened) {
        m_silent[entry.connection] = entry.sequence;
        m_silent.setDeadline(entry.connection, entry.at + firstFrameDeadline);
    } else if (entry.kind != EntryKind::AgentEvent || isFrameSent(entry)) {
        m_silent.remove(entry.connection);
    }
}

void StreamStartRule::advance(Instant now, FindingSink &sink)
{
    for (const ConnectionId connection : m_silent.takeDue(now)) {
        sink.report({.kind = kinds[0],
                     .connection = connection,
                     .evidence = {m_silent.take(connection).value_or(0)}});
    }
}

} // namespace wirelamp::diagnosis
