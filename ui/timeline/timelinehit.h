// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/scene.h"

namespace wirelamp::ui {

/// What is under the pointer.
struct TimelineHit
{
    quint64 sequence = 0; ///< The record a click selects; zero for nothing.
    std::optional<Span> span; ///< When it is one; a mark otherwise.
    quint8 lane = 0;

    explicit operator bool() const { return sequence != 0; }
};

/// Finds a span, or the mark nearest to `point` within a few pixels. In the coordinates of the
/// scene. Near its end, a span stands for the record that ended it.
TimelineHit hitTest(QPointF point, const TimelineData &data, const TimelineLayout &layout,
                    const TimelineGeometry &geometry, Instant now);

} // namespace wirelamp::ui
