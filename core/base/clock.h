// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <chrono>

namespace wirelamp {

/// A point on the monotonic time line that starts when the process starts.
using Instant = std::chrono::nanoseconds;

/// A point in civil time (UTC), for tokens, timestamps on the wire and people.
using WallTime = std::chrono::sys_time<std::chrono::nanoseconds>;

/// The same point on both lines.
struct Moment
{
    Instant at{};
    WallTime wallAt{};
};

/// The only way core learns what time it is, so a test can move time by hand. Every implementation
/// may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Never runs backwards: deadlines and durations are measured with this.
    virtual Instant now() const = 0;
    /// May jump when somebody sets the clock of the machine: never measure a wait with this.
    virtual WallTime wallNow() const = 0;
    /// Both at once, for what is recorded.
    virtual Moment moment() const { return {now(), wallNow()}; }
};

/// The clocks of the machine.
class SystemClock final : public Clock
{
public:
    Instant now() const override;
    WallTime wallNow() const override;
    /// Reads the civil clock once in a millisecond for each thread, and measures from there: a
    /// clock that was set is noticed that much later.
    Moment moment() const override;

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// Seconds since 1970 with a fraction of microseconds: the `timestamp` of every JSON shape.
double unixSeconds(WallTime at);

} // namespace wirelamp
