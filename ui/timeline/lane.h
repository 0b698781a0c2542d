// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/ids.h"
#include "ui/timeline/spanrow.h"

#include <array>
#include <span>
#include <vector>

namespace wirelamp::ui {

inline constexpr size_t toneCount = 8;

/// Which of two meanings a pixel shows that stands for both: the larger one. What
/// was planted comes before everything that follows from it.
int severityOf(Tone tone);

/// How a record is drawn.
enum class Look : quint8 {
    Shape, ///< The shape of its tone.
    Received, ///< An arrow, in the colour of its tone.
    Sent,
    Text, ///< A piece of text among many: merged into a bar where they are dense.
    Span, ///< Not at all: a span begins or ends there, and that is the picture of it.
};

/// One journal entry as the timeline keeps it: 24 bytes, whatever its payload.
struct TimelineRecord
{
    Instant at{};
    quint64 sequence = 0;
    Tone tone = Tone::Neutral;
    NameTable::Id name = NameTable::none;
    quint8 lane = 0;
    Look look = Look::Shape;
};

enum class LaneKind : quint8 {
    Connection, ///< Row 0: states. Behind the marks: an unanswered ping.
    Authentication, ///< Behind the marks: the judging.
    Run, ///< Row 0: runs that don't overlap. Further rows: their tools.
    MoreRuns, ///< Runs that found no lane any more: marks only.
    Stream, ///< Row 0: streams.
};

/// One concern of the connection: rows of spans, and below them one row of marks.
struct Lane
{
    LaneKind kind = LaneKind::Connection;
    bool isUsed = false; ///< Shown only when something is in it.

    std::vector<SpanRow> rows;
    SpanRow behindMarks;
    /// Positions in the list of records, ascending, apart by tone: so each tone of a pixel is found
    /// without looking at every record in it.
    std::array<std::vector<quint32>, toneCount> marks;
    std::vector<quint32> texts;
    Instant newestAt{};

    // Only of LaneKind::Run and MoreRuns.
    quint32 runCount = 0;
    RunId firstRun;
    RunId lastRun;
    NameTable::Id agent = NameTable::none; ///< Of the last run.
    Instant stallLimit{}; ///< How long the open run may be silent; zero when unknown.

    void addRecord(const TimelineRecord &record, quint32 position);
    /// Ends all that is open: it should have ended by itself before, and `outcome` says so.
    void closeAll(Instant at, quint64 sequence, NameTable::Id outcome);
    /// Forgets the first `count` records; the others' positions shrink by that.
    void forgetRecords(quint32 count, Instant before);
};

} // namespace wirelamp::ui
