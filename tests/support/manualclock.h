// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"

namespace wirelamp::tests {

/// A clock that moves only when a test says so. Starts on 2026-01-01 at midnight UTC.
class ManualClock final : public Clock
{
public:
    Instant now() const override { return m_now; }
    WallTime wallNow() const override { return m_wall; }

    void advance(Instant by)
    {
        m_now += by;
        m_wall += by;
    }
    /// Somebody set the clock of the machine: civil time jumps, durations do not.
    void jumpWall(std::chrono::nanoseconds by) { m_wall += by; }

private:
    Instant m_now{};
    WallTime m_wall{std::chrono::seconds{1'767'225'600}};
};

} // namespace wirelamp::tests
