// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/lane.h"
#include "ui/timeline/timelinegeometry.h"

#include <optional>
#include <span>
#include <vector>

namespace wirelamp::ui {

/// Pieces of text so many pixels apart still belong to one bar.
inline constexpr int textBridge = 5;

/// All that one pixel column of a lane's marks stands for.
struct MarkColumn
{
    int x = 0; ///< From the left edge of the lanes.
    quint32 marks = 0; ///< Records, without pieces of text.
    quint32 texts = 0; ///< Pieces of text.
    quint32 first = 0; ///< Positions of the oldest and newest record in it.
    quint32 last = 0;
    quint32 chosen = 0; ///< The first record of the most severe tone: what a click selects.
    Tone tone = Tone::Neutral; ///< The most severe one.
};

/// The marks of one lane as they fall into the pixels of the view. The cost grows with the pixels
/// and with the logarithm of the records, not with the records.
struct MarkColumns
{
    std::vector<MarkColumn> columns; ///< Those with something in it, from left to right.
    std::optional<quint32> before; ///< The last record before the view,
    std::optional<quint32> after; ///< and the first one behind it: where gaps begin and end.
};

MarkColumns markColumnsOf(const Lane &lane, std::span<const TimelineRecord> records,
                          const TimelineGeometry &geometry);

/// The position of the lane's record nearest to `at`, of the more severe one when two are in the
/// same place; nullopt when none is within `tolerance`.
std::optional<quint32> nearestRecord(const Lane &lane, std::span<const TimelineRecord> records,
                                     Instant at, Instant tolerance);

} // namespace wirelamp::ui
