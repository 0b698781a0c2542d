// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"

#include <optional>

namespace wirelamp::connection {

/// A token bucket: `perMinute` messages a minute on average, a quarter of that in a burst (at least
/// one). Time comes in as an argument.
class RateLimiter
{
public:
    RateLimiter(int perMinute, Instant now);

    /// nullopt: go ahead. Otherwise how long until the next message would be let through.
    std::optional<Instant> take(Instant now);

private:
    double m_perSecond = 0;
    double m_burst = 0;
    double m_tokens = 0;
    Instant m_last{};
};

} // namespace wirelamp::connection
