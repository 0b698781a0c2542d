// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/streamendrule.h"

using namespace std::chrono_literals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

/// How much later than its deadline a stream may end before that is a finding.
constexpr Instant grace = 5s;

constexpr std::array kinds{
    FindingKind{
        .code = "stream_without_end",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the stream ended (%1) without stream_end or "
                                      "stream_complete: its reader cannot tell the end from a cut"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "a fault was switched on that leaves the last frame out"),
                   QT_TRANSLATE_NOOP("Findings", "an error of the server in mid-stream")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "let the client treat a stream without a terminal frame as "
                                      "failed"),
        .isConsequence = true,
    },
    FindingKind{
        .code = "stream_cut_by_client",
        .severity = Severity::Info,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the client left in mid-stream, after %2 frames; its run was "
                                      "cancelled"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the user left the page or pressed stop"),
                   QT_TRANSLATE_NOOP("Findings", "the client's timeout is shorter than the run"),
                   QT_TRANSLATE_NOOP("Findings", "a proxy cuts responses that take long")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "if nobody meant to stop, raise the client's total timeout"),
        .isConsequence = true,
    },
    FindingKind{
        .code = "stream_cut_after_end",
        .severity = Severity::Info,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the client hung up right after the end of the stream; "
                                      "nothing was lost"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the client closes as soon as it read stream_end, "
                                     "without waiting for the last chunk")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "nothing needs to be done"),
    },
    FindingKind{
        .code = "stream_overdue",
        .severity = Severity::Problem,
        .sentence =
            QT_TRANSLATE_NOOP("Findings", "the stream is still open long after its deadline"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the total deadline of streams is switched off"),
                   QT_TRANSLATE_NOOP("Findings", "a fault was switched on that swallows the end")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "check server.safe_timeouts and stream.timeout, and give the "
                                      "client a total deadline of its own"),
        .isConsequence = true,
    },
};

} // namespace

std::span<const FindingKind> StreamEndRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> StreamEndRule::entryKinds() const
{
    return {EntryKind::StreamOpened, EntryKind::MessageSent, EntryKind::AgentEvent,
            EntryKind::StreamClosed, EntryKind::ConnectionClosed};
}

void StreamEndRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::StreamOpened) {
        m_streams[entry.connection] = {.opened = entry.sequence};
        const qint64 deadline = observation.payload().value(u"deadline_ms").toInteger(-1);
        if (deadline > 0) {
            m_streams.setDeadline(entry.connection,
                                  entry.at + std::chrono::milliseconds(deadline) + grace);
        }
        return;
    }
    Stream *stream = m_streams.find(entry.connection);
    if (!stream)
        return;
    if (isFrameSent(entry)) {
        stream->lastFrame = entry.sequence;
        stream->isEnded = entry.name == "stream_end" || entry.name == "stream_complete";
        return;
    }
    if (entry.kind == EntryKind::AgentEvent)
        return; // It was not sent: the reader is gone already.
    if (const FindingKind *kind = kindFor(observation, *stream)) {
        const qint64 frames = observation.payload().value(u"frames").toInteger();
        sink.report({.kind = *kind,
                     .connection = entry.connection,
                     .arguments = {QString::fromUtf8(entry.name), QString::number(frames)},
                     .evidence = {stream->opened, stream->lastFrame, entry.sequence}});
    }
    m_streams.remove(entry.connection);
}

const FindingKind *StreamEndRule::kindFor(const Observation &observation, const Stream &stream)
{
    const journal::Entry &entry = observation.entry;
    // A stream that sent no frame was none: HEAD, or an error instead of it.
    if (entry.kind != EntryKind::StreamClosed || stream.lastFrame == 0)
        return nullptr;
    if (entry.name == "client_left")
        return stream.isEnded ? &kinds[2] : &kinds[1];
    if (stream.isEnded || entry.name == "stalled")
        return nullptr; // A reader that took nothing could not have been told.
    return &kinds[0];
}

void StreamEndRule::advance(Instant now, FindingSink &sink)
{
    for (const ConnectionId connection : m_streams.takeDue(now)) {
        const Stream stream = *m_streams.find(connection);
        sink.report({.kind = kinds[3],
                     .connection = connection,
                     .evidence = {stream.opened, stream.lastFrame}});
    }
}

} // namespace wirelamp::diagnosis
