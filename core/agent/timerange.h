// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/dice.h"
#include "core/base/clock.h"
#include "core/base/result.h"

namespace wirelamp::agent {

/// A duration of a scenario: exact, or somewhere between two.
struct TimeRange
{
    Instant shortest{};
    Instant longest{};

    /// One duration of the range, in whole microseconds.
    Instant pick(Dice &dice) const;

    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

/// The longest duration a scenario may name.
inline constexpr Instant durationMax = std::chrono::hours{1};

/// Reads `40ms` or `1.5 s`: a number and one of us, ms, s, min.
Result<Instant> parseDuration(const QString &text);

/// Reads a duration, or `40ms ± 10ms` (also `+-` and `+/-`). It never goes below zero.
Result<TimeRange> parseTimeRange(const QString &text);

} // namespace wirelamp::agent
