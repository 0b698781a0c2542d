// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"

namespace wirelamp::ui {

/// A stretch of time: `begin` belongs to it, `end` does not.
struct TimeRange
{
    Instant begin{};
    Instant end{};

    Instant span() const { return end - begin; }
    bool contains(Instant at) const { return begin <= at && at < end; }

    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

/// Time to x and back, zoom and pan: the arithmetic of the picture. `view` is always inside of
/// `limits`. All x are logical pixels of the area the lanes are painted in.
struct TimelineGeometry
{
    /// One nanosecond a pixel on a screen of ordinary width.
    static constexpr Instant spanMin{1'000};

    TimeRange limits{Instant{0}, spanMin}; ///< All that can be shown, margins included.
    TimeRange view{Instant{0}, spanMin}; ///< What is shown.
    double left = 0; ///< The x of view.begin.
    double width = 1; ///< From view.begin to view.end.

    double right() const { return left + width; }
    double nanosecondsPerPixel() const;
    double xOf(Instant at) const;
    /// Like xOf(), at most `margin` pixels outside of the area: painters dislike huge numbers.
    double clampedXOf(Instant at, double margin = 8) const;
    Instant timeAt(double x) const;

    /// Sets what can be shown; the view keeps its span and moves only if it has to.
    void setLimits(TimeRange range);
    /// Shows this range, as far as the limits and the smallest span allow.
    void setView(TimeRange range);
    /// Shows everything.
    void fit();
    /// Makes everything `factor` times as wide; what is at `x` stays at `x`.
    void zoomAt(double x, double factor);
    /// Moves the picture to the right by so many pixels, as a hand that drags it does.
    void panBy(double pixels);
    /// Pans until `at` is in the middle, unless it is visible already.
    void reveal(Instant at);
};

} // namespace wirelamp::ui
