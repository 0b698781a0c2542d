// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/timelinedata.h"

#include "core/events/authoutcome.h"
#include "ui/models/entrytext.h"
#include "ui/models/stateword.h"
#include "ui/timeline/payload.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using journal::Entry;
using journal::EntryKind;

namespace {

bool isFinalState(const QByteArray &state)
{
    return state == "closed" || state == "rejected" || state == "failed";
}

Look lookOf(const Entry &entry)
{
    if (entry.name == "partial_result" || entry.name == "stream_chunk")
        return Look::Text;
    const bool isMessage = entry.kind == EntryKind::MessageReceived
        || entry.kind == EntryKind::MessageSent || entry.kind == EntryKind::RequestReceived
        || entry.kind == EntryKind::ResponseSent || entry.kind == EntryKind::Heartbeat;
    if (!isMessage || entry.direction == journal::Direction::None)
        return Look::Shape;
    return entry.direction == journal::Direction::In ? Look::Received : Look::Sent;
}

} // namespace

TimelineData::TimelineData(const ConnectionLimits &limits, quint32 recordsMax)
    : m_limits(limits)
    , m_recordsMax(std::max<quint32>(recordsMax, 4))
    , m_lanes(fixedLanes())
    , m_runs(m_lanes, m_names, MoreRunsLane)
{
}

std::vector<Lane> TimelineData::fixedLanes()
{
    std::vector<Lane> lanes(4);
    lanes[ConnectionLane].kind = LaneKind::Connection;
    lanes[ConnectionLane].rows.resize(1);
    lanes[AuthenticationLane].kind = LaneKind::Authentication;
    lanes[StreamLane].kind = LaneKind::Stream;
    lanes[StreamLane].rows.resize(1);
    lanes[MoreRunsLane].kind = LaneKind::MoreRuns;
    return lanes;
}

void TimelineData::append(const Entry &entry)
{
    if (entry.sequence <= m_newestSequence)
        return;
    if (m_records.empty() && m_newestSequence == 0)
        m_origin = entry.at;
    m_newestSequence = entry.sequence;
    if (m_records.size() >= m_recordsMax)
        forgetOldest();
    // Everything below relies on time that never runs backwards.
    const Instant at = m_records.empty() ? entry.at : std::max(entry.at, m_records.back().at);
    const TimelineRecord record = recordOf(entry, at);
    m_lanes.at(record.lane).addRecord(record, static_cast<quint32>(m_records.size()));
    m_records.push_back(record);
}

TimelineRecord TimelineData::recordOf(const Entry &entry, Instant at)
{
    TimelineRecord record{.at = at,
                          .sequence = entry.sequence,
                          .tone = toneOf(entry),
                          .name = m_names.idOf(entry),
                          .lane = ConnectionLane,
                          .look = lookOf(entry)};
    switch (entry.kind) {
    case EntryKind::ConnectionOpened:
        m_lanes[ConnectionLane].rows.front().add(
            {.begin = at,
             .sequence = entry.sequence,
             .tone = Tone::Neutral,
             .name = m_names.idOf(stateWord("open"_ba).toUtf8())});
        break;
    case EntryKind::StateChanged:
        applyState(entry, record);
        break;
    case EntryKind::AuthJudged:
        applyVerdict(entry, record);
        break;
    case EntryKind::StreamOpened:
    case EntryKind::StreamClosed:
        applyStream(entry, record);
        break;
    case EntryKind::Heartbeat:
        applyHeartbeat(entry, record);
        break;
    case EntryKind::Backpressure:
        record.lane = trafficLane();
        break;
    case EntryKind::ConnectionClosed:
        applyEnd(record);
        break;
    default:
        if (entry.run.value != 0 && !m_isClosed)
            applyRun(entry, record);
        break;
    }
    return record;
}

void TimelineData::applyState(const Entry &entry, TimelineRecord &record)
{
    SpanRow &states = m_lanes[ConnectionLane].rows.front();
    SpanRow &judging = m_lanes[AuthenticationLane].behindMarks;
    judging.close(record.at, entry.sequence);
    if (isFinalState(entry.name)) {
        endState(record, record.name);
        return;
    }
    record.look = Look::Span;
    states.add(
        {.begin = record.at, .sequence = entry.sequence, .tone = record.tone, .name = record.name});
    if (entry.name == "authenticating") {
        m_lanes[AuthenticationLane].isUsed = true;
        judging.add({.begin = record.at,
                     .deadline = record.at + m_limits.authentication,
                     .sequence = entry.sequence,
                     .name = record.name});
    }
}

void TimelineData::endState(const TimelineRecord &record, NameTable::Id outcome)
{
    SpanRow &states = m_lanes[ConnectionLane].rows.front();
    if (Span *span = states.open())
        span->outcome = outcome;
    states.close(record.at, record.sequence);
}

void TimelineData::applyVerdict(const Entry &entry, TimelineRecord &record)
{
    record.lane = AuthenticationLane;
    SpanRow &judging = m_lanes[AuthenticationLane].behindMarks;
    if (!judging.open()) {
        const Result<AuthOutcome> outcome = authOutcomeFromJson(payloadOf(entry));
        const Instant duration = outcome ? outcome->duration : Instant::zero();
        judging.add({.begin = record.at - std::clamp(duration, Instant::zero(), record.at),
                     .sequence = entry.sequence});
    }
    Span &span = *judging.open();
    span.tone = record.tone;
    span.name = record.name;
    judging.close(record.at, entry.sequence);
}

void TimelineData::applyStream(const Entry &entry, TimelineRecord &record)
{
    record.lane = StreamLane;
    SpanRow &streams = m_lanes[StreamLane].rows.front();
    if (entry.kind == EntryKind::StreamOpened) {
        const Instant limit = millisecondsOf(payloadOf(entry), u"deadline_ms"_s);
        streams.add({.begin = record.at,
                     .deadline = limit > Instant::zero() ? record.at + limit : Instant::zero(),
                     .sequence = entry.sequence,
                     .name = record.name});
        return;
    }
    if (Span *span = streams.open()) {
        span->tone = record.tone;
        span->outcome = record.name;
    }
    streams.close(record.at, entry.sequence);
}

quint8 TimelineData::trafficLane() const
{
    return m_lanes[StreamLane].rows.front().open() ? StreamLane : ConnectionLane;
}

void TimelineData::applyHeartbeat(const Entry &entry, TimelineRecord &record)
{
    record.lane = trafficLane();
    SpanRow &waiting = m_lanes[ConnectionLane].behindMarks;
    if (entry.name == "pong" && entry.direction == journal::Direction::In) {
        if (Span *span = waiting.open())
            span->tone = Tone::Neutral;
        waiting.close(record.at, entry.sequence);
    } else if (entry.name == "ping" && entry.direction == journal::Direction::Out
               && !waiting.open()) {
        waiting.add({.begin = record.at,
                     .deadline = record.at + m_limits.pongDeadline,
                     .sequence = entry.sequence,
                     .name = m_names.idOf("pong"_ba)});
    }
}

void TimelineData::applyEnd(const TimelineRecord &record)
{
    m_isClosed = true;
    endState(record, m_names.idOf(stateWord("closed"_ba).toUtf8()));
    for (const FixedLane lane : {ConnectionLane, AuthenticationLane, StreamLane})
        m_lanes[lane].closeAll(record.at, record.sequence, m_names.idOfUnfinished());
    m_runs.closeAll(record.at, record.sequence);
}

void TimelineData::applyRun(const Entry &entry, TimelineRecord &record)
{
    const RunLanes::Shown shown = m_runs.apply(entry, record.at);
    record.lane = shown.lane;
    record.tone = shown.tone;
}

TimeRange TimelineData::range() const
{
    if (m_records.empty())
        return {m_origin, m_origin};
    return {m_records.front().at, m_records.back().at};
}

std::optional<size_t> TimelineData::positionOf(quint64 sequence) const
{
    const auto found = std::ranges::lower_bound(m_records, sequence, {}, &TimelineRecord::sequence);
    if (found == m_records.end() || found->sequence != sequence)
        return std::nullopt;
    return static_cast<size_t>(found - m_records.begin());
}

void TimelineData::forgetOldest()
{
    const quint32 count = m_recordsMax / 4;
    const Instant before = m_records.at(count).at;
    for (Lane &lane : m_lanes)
        lane.forgetRecords(count, before);
    m_records.erase(m_records.begin(), m_records.begin() + static_cast<std::ptrdiff_t>(count));
}

} // namespace wirelamp::ui
