// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/heartbeat.h"

#include <algorithm>

namespace wirelamp::connection {

Heartbeat::Heartbeat(Instant pingInterval, Instant pongDeadline)
    : m_pingInterval(pingInterval)
    , m_pongDeadline(pongDeadline)
{
}

void Heartbeat::start(Instant now)
{
    if (m_pingInterval > Instant::zero())
        m_nextPing = now + m_pingInterval;
}

bool Heartbeat::isOverdue(Instant now) const
{
    return m_unansweredSince && now >= *m_unansweredSince + m_pongDeadline;
}

bool Heartbeat::takePing(Instant now)
{
    if (!m_nextPing || now < *m_nextPing)
        return false;
    // Counted from now: after a pause of the whole machine one ping is enough.
    m_nextPing = now + m_pingInterval;
    if (!m_unansweredSince)
        m_unansweredSince = now;
    return true;
}

std::optional<Instant> Heartbeat::nextDue() const
{
    if (!m_nextPing || !m_unansweredSince)
        return m_nextPing;
    return std::min(*m_nextPing, *m_unansweredSince + m_pongDeadline);
}

} // namespace wirelamp::connection
