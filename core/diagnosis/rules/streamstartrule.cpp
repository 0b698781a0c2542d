// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/streamstartrule.h"

using namespace std::chrono_literals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

/// Protocol section 7: the first byte comes within 10 s.
constexpr Instant firstFrameDeadline = 10s;
constexpr Instant plantedDeadline = 5s;

constexpr std::array kinds{FindingKind{
    .code = "stream_without_first_byte",
    .severity = Severity::Problem,
    .sentence = QT_TRANSLATE_NOOP("Findings", "the stream was opened and sent nothing for %1 s"),
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
    return {EntryKind::StreamOpened,    EntryKind::MessageSent,   EntryKind::AgentEvent,
            EntryKind::Heartbeat,       EntryKind::FaultInjected, EntryKind::StreamClosed,
            EntryKind::ConnectionClosed};
}

void StreamStartRule::observe(const Observation &observation, FindingSink & /*sink*/)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::StreamOpened) {
        Stream &stream = m_silent[entry.connection];
        stream.opened = entry.sequence;
        stream.openedAt = entry.at;
        setDeadline(entry.connection, stream);
    } else if (entry.kind == EntryKind::FaultInjected) {
        Stream &stream = m_silent[entry.connection];
        stream.isPlanted = true;
        setDeadline(entry.connection, stream);
    } else if (entry.kind != EntryKind::AgentEvent || isFrameSent(entry)) {
        m_silent.remove(entry.connection);
    }
}

void StreamStartRule::setDeadline(ConnectionId connection, const Stream &stream)
{
    if (stream.opened != 0) {
        m_silent.setDeadline(connection,
                             stream.openedAt
                                 + (stream.isPlanted ? plantedDeadline : firstFrameDeadline));
    }
}

void StreamStartRule::advance(Instant now, FindingSink &sink)
{
    for (const ConnectionId connection : m_silent.takeDue(now)) {
        const Stream stream = *m_silent.take(connection);
        const Instant silence = stream.isPlanted ? plantedDeadline : firstFrameDeadline;
        sink.report({.kind = kinds[0],
                     .connection = connection,
                     .arguments = {QString::number(silence / 1s)},
                     .evidence = {stream.opened}});
    }
}

} // namespace wirelamp::diagnosis
