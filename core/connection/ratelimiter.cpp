// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/ratelimiter.h"

#include <algorithm>
#include <cmath>

namespace wirelamp::connection {

RateLimiter::RateLimiter(int perMinute, Instant now)
    : m_perSecond(std::max(perMinute, 1) / 60.0)
    , m_burst(std::max(perMinute / 4.0, 1.0))
    , m_tokens(m_burst)
    , m_last(now)
{
}

std::optional<Instant> RateLimiter::take(Instant now)
{
    const std::chrono::duration<double> elapsed = std::max(now - m_last, Instant{});
    m_last = std::max(now, m_last);
    m_tokens = std::min(m_burst, m_tokens + elapsed.count() * m_perSecond);
    // What a sum of fractions misses a whole token by is not the client's fault.
    constexpr double roundingError = 1e-9;
    if (m_tokens >= 1 - roundingError) {
        m_tokens = std::max(m_tokens - 1, 0.0);
        return std::nullopt;
    }
    const std::chrono::duration<double> missing{(1 - m_tokens) / m_perSecond};
    return Instant(std::llround(std::ceil(missing / std::chrono::duration<double, std::nano>(1))));
}

} // namespace wirelamp::connection
