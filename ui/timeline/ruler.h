// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/timelinegeometry.h"

#include <QString>

#include <functional>
#include <vector>

/// The axis: where it is divided and what is written there.
namespace wirelamp::ui {

struct Tick
{
    Instant at{};
    QString label; ///< Empty for the small divisions between two labels.
};

/// The smallest step of 1, 2 or 5 times a power of ten that is not shorter than `atLeast`. From ten
/// seconds on: 10 or 30 s, 1, 2, 5, 10 or 30 min, 1, 2, 6 or 12 h, whole days.
Instant niceStep(Instant atLeast);

/// `at` as far as a step of `step` needs it: `250 ms`, `12.5 s`, `3:20`, `3:20.5`, `1:03:20`.
QString tickText(Instant at, Instant step);

/// The divisions of the visible range, counted from `origin`, so far apart that no label, as wide
/// as `widthOf` says, comes near the next. At most a few hundred, whatever the range.
std::vector<Tick> rulerTicks(const TimelineGeometry &geometry, Instant origin,
                             const std::function<double(const QString &)> &widthOf);

/// `7.3 s of 30 s`, `1:15 of 5:00`: how much of a limit is used up.
QString countdownText(Instant elapsed, Instant limit);

} // namespace wirelamp::ui
