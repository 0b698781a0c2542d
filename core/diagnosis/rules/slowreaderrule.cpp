// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/slowreaderrule.h"

using namespace std::chrono_literals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

/// Shorter pauses are what backpressure is for.
constexpr Instant patience = 5s;

constexpr std::array<const char *, 4> slowness{
    QT_TRANSLATE_NOOP("Findings", "the client does too much for each message it reads"),
    QT_TRANSLATE_NOOP("Findings", "the client has stopped reading: a breakpoint, a blocked loop"),
    QT_TRANSLATE_NOOP("Findings", "the network between them is slow"),
};

constexpr std::array kinds{
    FindingKind{
        .code = "slow_reader",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the client reads too slowly: %1 KiB wait and its runs have "
                                      "been paused for 5 s"),
        .causes = slowness,
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "read in one task and work in another; measure how long the "
                                      "client takes for one message"),
    },
    FindingKind{
        .code = "slow_reader_cut",
        .severity = Severity::Problem,
        .sentence =
            QT_TRANSLATE_NOOP("Findings", "the client was cut because it took no output: %1"),
        .causes = slowness,
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "read in one task and work in another; the limits are "
                                      "websocket.max_outgoing_size and stream.write_timeout"),
    },
};

} // namespace

std::span<const FindingKind> SlowReaderRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> SlowReaderRule::entryKinds() const
{
    return {EntryKind::Backpressure, EntryKind::StreamClosed, EntryKind::ConnectionClosed};
}

void SlowReaderRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind != EntryKind::Backpressure) {
        takeEnd(observation, sink);
    } else if (entry.name != "paused") {
        m_paused.remove(entry.connection);
    } else if (!m_paused.find(entry.connection)) {
        m_paused[entry.connection] = {entry.sequence, entry.size};
        m_paused.setDeadline(entry.connection, entry.at + patience);
    }
}

void SlowReaderRule::takeEnd(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    const std::optional<Pause> pause = m_paused.take(entry.connection);
    const bool isStalled = entry.kind == EntryKind::StreamClosed && entry.name == "stalled";
    // Dropped by us, without a close frame, while it did not read.
    const bool isDropped = pause && entry.kind == EntryKind::ConnectionClosed
        && entry.name == "1006" && observation.field(u"by") == u"server";
    if (!isStalled && !isDropped)
        return;
    const QString how =
        isStalled ? QStringLiteral("the stream stalled") : observation.field(u"message");
    sink.report({.kind = kinds[1],
                 .connection = entry.connection,
                 .arguments = {how},
                 .evidence = {pause ? pause->paused : 0, entry.sequence}});
}

void SlowReaderRule::advance(Instant now, FindingSink &sink)
{
    for (const ConnectionId connection : m_paused.takeDue(now)) {
        const Pause pause = *m_paused.find(connection);
        sink.report({.kind = kinds[0],
                     .connection = connection,
                     .arguments = {QString::number(pause.unsentBytes / 1024)},
                     .evidence = {pause.paused}});
    }
}

} // namespace wirelamp::diagnosis
