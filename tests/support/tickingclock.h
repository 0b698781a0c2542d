// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"

namespace wirelamp::tests {

/// A clock that moves a fixed step whenever somebody looks at it: work that is bounded in time then
/// takes the same number of slices on every machine.
class TickingClock final : public Clock
{
public:
    explicit TickingClock(Instant step)
        : m_step(step)
    {
    }

    Instant now() const override { return m_now += m_step; }
    WallTime wallNow() const override { return WallTime(now()); }

private:
    const Instant m_step;
    mutable Instant m_now{};
};

} // namespace wirelamp::tests
