// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/timelinehit.h"

#include "ui/timeline/markcolumns.h"

namespace wirelamp::ui {

namespace {

constexpr double markTolerancePixels = 7;
constexpr double spanTolerancePixels = 3;
constexpr double spanEndPixels = 6;

TimelineHit hitSpan(const SpanRow &row, Instant at, const TimelineGeometry &geometry, Instant now)
{
    const auto pixels = [&](double count) {
        return Instant(static_cast<Instant::rep>(count * geometry.nanosecondsPerPixel()) + 1);
    };
    const Span *span = row.spanAt(at, pixels(spanTolerancePixels));
    if (!span || (span->isOpen() && at > now + pixels(spanTolerancePixels)))
        return {};
    const bool isNearEnd = span->endSequence != 0 && span->end - at <= pixels(spanEndPixels)
        && span->end - at < at - span->begin;
    return {.sequence = isNearEnd ? span->endSequence : span->sequence, .span = *span};
}

TimelineHit hitMark(const Lane &lane, const TimelineData &data, Instant at,
                    const TimelineGeometry &geometry)
{
    const Instant tolerance(
        static_cast<Instant::rep>(markTolerancePixels * geometry.nanosecondsPerPixel()) + 1);
    const std::optional<quint32> position = nearestRecord(lane, data.records(), at, tolerance);
    if (!position)
        return {};
    return {.sequence = data.records().at(*position).sequence};
}

} // namespace

TimelineHit hitTest(QPointF point, const TimelineData &data, const TimelineLayout &layout,
                    const TimelineGeometry &geometry, Instant now)
{
    const std::optional<LanePlace> place = layout.placeAt(point.y());
    if (!place || point.x() < geometry.left || point.x() > geometry.right())
        return {};
    const Lane &lane = data.lanes().at(place->lane);
    const Instant at = geometry.timeAt(point.x());
    const size_t row = layout.rowAt(*place, point.y());
    TimelineHit hit;
    if (row < lane.rows.size())
        hit = hitSpan(lane.rows[row], at, geometry, now);
    else
        hit = hitMark(lane, data, at, geometry);
    if (!hit && row >= lane.rows.size())
        hit = hitSpan(lane.behindMarks, at, geometry, now);
    hit.lane = place->lane;
    return hit;
}

} // namespace wirelamp::ui
