// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/limits.h"
#include "core/connection/action.h"
#include "core/connection/ratelimiter.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace wirelamp::connection {

/// Which messages of a client are handled, and when: those before `ready` wait in a bounded queue,
/// those over the rate are not handled at all.
class MessageGate
{
public:
    MessageGate(const ConnectionLimits &limits, Instant now);

    /// False: the queue has no room for it.
    [[nodiscard]] bool enqueue(const QByteArray &text);
    qsizetype queuedBytes() const { return m_queuedBytes; }
    void clear();

    /// HandleMessage for what waited, in order.
    [[nodiscard]] Actions open(Instant now);
    /// HandleMessage, or over the rate SendErrorFrame, that one at most once a second.
    [[nodiscard]] Actions pass(const QByteArray &text, Instant now);

private:
    qsizetype m_queueBytesMax;
    int m_messagesPerMinute;
    RateLimiter m_rateLimiter;
    QList<QByteArray> m_queue;
    qsizetype m_queuedBytes = 0;
    std::optional<Instant> m_lastNotice;
    qint64 m_unhandledCount = 0; ///< Since the last notice.
};

} // namespace wirelamp::connection
