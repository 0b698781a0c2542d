// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/clock.h"

namespace wirelamp {

Instant SystemClock::now() const
{
    return std::chrono::steady_clock::now() - m_start;
}

WallTime SystemClock::wallNow() const
{
    return std::chrono::time_point_cast<WallTime::duration>(std::chrono::system_clock::now());
}

Moment SystemClock::moment() const
{
    using std::chrono::steady_clock;
    constexpr std::chrono::milliseconds goodFor{1};
    thread_local steady_clock::time_point readAt{};
    thread_local WallTime wallThen{};

    const steady_clock::time_point at = steady_clock::now();
    if (at - readAt >= goodFor) {
        readAt = at;
        wallThen = wallNow();
    }
    return {at - m_start, wallThen + (at - readAt)};
}

double unixSeconds(WallTime at)
{
    const auto micros = std::chrono::floor<std::chrono::microseconds>(at.time_since_epoch());
    return static_cast<double>(micros.count()) / 1e6;
}

} // namespace wirelamp
