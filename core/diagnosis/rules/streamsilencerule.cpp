// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/streamsilencerule.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

/// Runs say something at least every 10 s, if only that they are at work.
constexpr Instant silenceMax = 15s;
/// Longer than the interval of heartbeats, so that what has them is told from what has not.
constexpr Instant plantedSilenceMax = 5500ms;

constexpr std::array kinds{
    FindingKind{
        .code = "stream_stalled",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the stream fell silent: neither frame nor heartbeat for "
                                      "%2 s, though its reader takes what it gets"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "a fault was switched on that stalls streams"),
                   QT_TRANSLATE_NOOP("Findings", "the agent hangs"),
                   QT_TRANSLATE_NOOP("Findings", "the server is blocked")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "give the client a total deadline; look at the run of this "
                                      "stream for what it waits for"),
        .isConsequence = true,
    },
    FindingKind{
        .code = "stream_heartbeat_only",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the stream has sent only heartbeats for %2 s (%1): a read "
                                      "timeout of the client never fires"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the agent hangs while the connection is kept"),
                   QT_TRANSLATE_NOOP("Findings", "a fault was switched on that stalls streams")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "give the client a total deadline, not one for each read"),
        .isConsequence = true,
    },
};

} // namespace

std::span<const FindingKind> StreamSilenceRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> StreamSilenceRule::entryKinds() const
{
    return {EntryKind::StreamOpened, EntryKind::MessageSent,     EntryKind::AgentEvent,
            EntryKind::Heartbeat,    EntryKind::Backpressure,    EntryKind::FaultInjected,
            EntryKind::StreamClosed, EntryKind::ConnectionClosed};
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
        setFirstDeadline(entry, stream);
        stream.lastFrame = entry.sequence;
        stream.lastFrameAt = entry.at;
        stream.lastSignAt = entry.at;
        stream.heartbeatCount = 0;
    } else if (entry.kind == EntryKind::Heartbeat) {
        setFirstDeadline(entry, stream);
        stream.lastSignAt = entry.at;
        ++stream.heartbeatCount;
    } else if (entry.kind == EntryKind::FaultInjected) {
        stream.isPlanted = true;
        if (stream.isJudged)
            m_streams.setDeadline(entry.connection, stream.lastFrameAt + patienceFor(stream));
    } else if (entry.kind == EntryKind::Backpressure) {
        stream.isPaused = entry.name == "paused";
        stream.lastFrameAt = entry.at;
        stream.lastSignAt = entry.at;
    }
}

Instant StreamSilenceRule::patienceFor(const Stream &stream)
{
    return stream.isPlanted ? plantedSilenceMax : silenceMax;
}

void StreamSilenceRule::setFirstDeadline(const journal::Entry &entry, Stream &stream)
{
    // Without any sign it is StreamStartRule that has something to say.
    if (!std::exchange(stream.isJudged, true))
        m_streams.setDeadline(entry.connection,
                              std::max(entry.at, stream.lastFrameAt + patienceFor(stream)));
}

void StreamSilenceRule::advance(Instant now, FindingSink &sink)
{
    for (const ConnectionId connection : m_streams.takeDue(now)) {
        const Stream stream = *m_streams.find(connection);
        const Instant patience = patienceFor(stream);
        const bool isSilent = now - stream.lastFrameAt >= patience && !stream.isPaused;
        // One look when silence would be long enough, however many frames came in between.
        m_streams.setDeadline(connection,
                              isSilent || stream.isPaused ? now + patience
                                                          : stream.lastFrameAt + patience);
        if (!isSilent)
            continue;
        const bool hasHeartbeat = now - stream.lastSignAt < patience;
        sink.report({.kind = kinds[hasHeartbeat ? 1 : 0],
                     .connection = connection,
                     .arguments = {QString::number(stream.heartbeatCount),
                                   QString::number((now - stream.lastFrameAt) / 1s)},
                     .evidence = {stream.opened, stream.lastFrame}});
    }
}

} // namespace wirelamp::diagnosis
