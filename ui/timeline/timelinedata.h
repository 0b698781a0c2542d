// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/limits.h"
#include "core/journal/entry.h"
#include "ui/timeline/lane.h"
#include "ui/timeline/runlanes.h"

#include <optional>
#include <vector>

namespace wirelamp::ui {

/// What the timeline knows of one connection: its journal entries, folded into lanes as they come.
/// Compact (24 bytes a record, 48 a span) and bounded; the payloads stay in the journal.
class TimelineData
{
public:
    /// Records kept; over it a quarter is forgotten, the oldest first. Half a minute of what the
    /// fastest client can produce, and 50 MB.
    static constexpr quint32 recordsMaxDefault = 1'000'000;

    /// `limits` are those the server keeps: they say how long a verdict or a pong may take.
    explicit TimelineData(const ConnectionLimits &limits = {},
                          quint32 recordsMax = recordsMaxDefault);
    Q_DISABLE_COPY_MOVE(TimelineData)

    /// Folds one entry of the connection. Entries come in the order of their sequence; one that was
    /// seen before is passed over.
    void append(const journal::Entry &entry);

    bool isEmpty() const { return m_records.empty(); }
    /// False once the connection is closed: nothing is awaited any more.
    bool isLive() const { return !m_isClosed; }
    /// When the first record ever came: zero of the axis.
    Instant origin() const { return m_origin; }
    /// From the oldest record that is kept to the newest.
    TimeRange range() const;

    const std::vector<TimelineRecord> &records() const { return m_records; }
    /// All lanes, used or not. A lane's position never changes.
    const std::vector<Lane> &lanes() const { return m_lanes; }
    const QString &text(NameTable::Id name) const { return m_names.text(name); }

    /// The position of a record; nullopt when it is not of this connection or was forgotten.
    std::optional<size_t> positionOf(quint64 sequence) const;

private:
    enum FixedLane : quint8 { ConnectionLane, AuthenticationLane, StreamLane, MoreRunsLane };

    static std::vector<Lane> fixedLanes();
    TimelineRecord recordOf(const journal::Entry &entry, Instant at);
    void applyState(const journal::Entry &entry, TimelineRecord &record);
    void endState(const TimelineRecord &record, NameTable::Id outcome);
    void applyVerdict(const journal::Entry &entry, TimelineRecord &record);
    void applyStream(const journal::Entry &entry, TimelineRecord &record);
    void applyHeartbeat(const journal::Entry &entry, TimelineRecord &record);
    quint8 trafficLane() const;
    void applyEnd(const TimelineRecord &record);
    void applyRun(const journal::Entry &entry, TimelineRecord &record);
    void forgetOldest();

    const ConnectionLimits m_limits;
    const quint32 m_recordsMax;
    NameTable m_names;
    std::vector<TimelineRecord> m_records;
    std::vector<Lane> m_lanes;
    RunLanes m_runs;
    Instant m_origin{};
    quint64 m_newestSequence = 0;
    bool m_isClosed = false;
};

} // namespace wirelamp::ui
