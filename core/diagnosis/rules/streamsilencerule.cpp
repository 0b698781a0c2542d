// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/streamsilencerule.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

/// Runs say something at least every 10 s, if only that they are at work.
constexpr Instant silenceMax = 15s;

constexpr std::array kinds{
    FindingKind{
        .code = "stream_stalled",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the stream fell silent: neither frame nor heartbeat for "
                                      "15 s, though its reader takes what it gets"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "a fault was switched on that stalls streams"),
                   QT_TRANSLATE_NOOP("Findings", "the agent hangs"),
                   QT_TRANSLATE_NOOP("Findings", "the server is blocked")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "give the client a total deadline; look at the run of this "
                                      "stream for what it waits for"),
    },
    FindingKind{
        .code = "stream_heartbeat_only",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the stream has sent only heartbeats for 15 s (%1): a read "
                                      "timeout of the client never fires"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the agent hangs while the connection is kept"),
                   QT_TRANSLATE_NOOP("Findings", "a fault was switched on that stalls streams")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "give the client a total deadline, not one for each read"),
    },
};

} // namespace

std::span<const FindingKind> StreamSilenceRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> StreamSilenceRule::entryKinds() const
{
    return {EntryKind::StreamOpened,    EntryKind::MessageSent,  EntryKind::AgentEvent,
            EntryKind::Heartbeat,       EntryKind::Backpressure, EntryKind::StreamClosed,
            EntryKind::ConnectionClosed};
}

void StreamSilenceRule::observe(const Observation &observation, FindingSink & /*sink*/)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::StreamOpened) {
        // A feed of live events is silent while nothing happens.
        if (isEventFeed(observation))
            return;
        m_streams[entry.connection] = {
            .opened = entry.sequence, .lastFrameAt = entry.at, .lastSignAt = entry.at};
    } else if (entry.kind == EntryKind::StreamClosed || entry.kind == EntryKind::ConnectionClosed) {
        m_streams.remove(entry.connection);
    } else if (Stream *stream = m_streams.find(entry.connection)) {
        observeOpen(entry, *stream);
    }
}

void StreamSilenceRule::observeOpen(const journal::Entry &entry, Stream &stream)
{
    if (isFrameSent(entry)) {
        // Without a first frame it is StreamStartRule that has something to say.
        if (stream.lastFrame == 0)
            m_streams.setDeadline(entry.connection, entry.at + silenceMax);
        stream.lastFrame = entry.sequence;
        stream.lastFrameAt = entry.at;
        stream.lastSignAt = entry.at;
        stream.heartbeatCount = 0;
    } else if (entry.kind == EntryKind::Heartbeat) {
        stream.lastSignAt = entry.at;
        ++stream.heartbeatCount;
    } else if (entry.kind == EntryKind::Backpressure) {
        stream.isPaused = entry.name == "paused";
        stream.lastFrameAt = entry.at;
        stream.lastSignAt = entry.at;
    }
}

void StreamSilenceRule::advance(Instant now, FindingSink &sink)
{
    for (const ConnectionId connection : m_streams.takeDue(now)) {
        const Stream stream = *m_streams.find(connection);
        const bool isSilent = now - stream.lastFrameAt >= silenceMax && !stream.isPaused;
        // One look when silence would be long enough, however many frames came in between.
        m_streams.setDeadline(connection,
                              isSilent || stream.isPaused ? now + silenceMax
                                                          : stream.lastFrameAt + silenceMax);
        if (!isSilent)
            continue;
        const bool hasHeartbeat = now - stream.lastSignAt < silenceMax;
        sink.report({.kind = kinds[hasHeartbeat ? 1 : 0],
                     .connection = connection,
                     .arguments = {QString::number(stream.heartbeatCount)},
                     .evidence = {stream.opened, stream.lastFrame}});
    }
}

} // namespace wirelamp::diagnosis
