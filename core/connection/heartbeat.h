// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"

#include <optional>

namespace wirelamp::connection {

/// When to ping, and when the peer has been silent for too long: no pong within `pongDeadline` of
/// the oldest ping that was not answered. An interval of zero or less: never.
class Heartbeat
{
public:
    Heartbeat(Instant pingInterval, Instant pongDeadline);

    void start(Instant now);
    void pongArrived() { m_unansweredSince.reset(); }

    bool isOverdue(Instant now) const;
    /// True when a ping is due, which then counts as sent.
    bool takePing(Instant now);
    /// When isOverdue() or takePing() will next be true; nullopt before start() and without pings.
    std::optional<Instant> nextDue() const;

private:
    Instant m_pingInterval;
    Instant m_pongDeadline;
    std::optional<Instant> m_nextPing;
    std::optional<Instant> m_unansweredSince;
};

} // namespace wirelamp::connection
