// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/lane.h"

#include <algorithm>

namespace wirelamp::ui {

namespace {

void closeUnfinished(SpanRow &row, Instant at, quint64 sequence, NameTable::Id outcome)
{
    if (Span *span = row.open()) {
        span->tone = Tone::Warning;
        span->outcome = outcome;
        row.close(at, sequence);
    }
}

void forgetPositions(std::vector<quint32> &positions, quint32 count)
{
    positions.erase(positions.begin(), std::ranges::lower_bound(positions, count));
    for (quint32 &position : positions)
        position -= count;
}

} // namespace

int severityOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return 0;
    case Tone::Closed:
        return 1;
    case Tone::Busy:
        return 2;
    case Tone::Good:
        return 3;
    case Tone::Warning:
        return 4;
    case Tone::Refused:
        return 5;
    case Tone::Failed:
        return 6;
    case Tone::Planted:
        return 7;
    }
    Q_UNREACHABLE();
}

void Lane::addRecord(const TimelineRecord &record, quint32 position)
{
    isUsed = true;
    newestAt = record.at;
    if (record.look == Look::Text)
        texts.push_back(position);
    else if (record.look != Look::Span)
        marks.at(static_cast<size_t>(record.tone)).push_back(position);
}

void Lane::closeAll(Instant at, quint64 sequence, NameTable::Id outcome)
{
    for (SpanRow &row : rows)
        closeUnfinished(row, at, sequence, outcome);
    closeUnfinished(behindMarks, at, sequence, outcome);
}

void Lane::forgetRecords(quint32 count, Instant before)
{
    for (std::vector<quint32> &positions : marks)
        forgetPositions(positions, count);
    forgetPositions(texts, count);
    for (SpanRow &row : rows)
        row.forgetBefore(before);
    behindMarks.forgetBefore(before);
}

} // namespace wirelamp::ui
