// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/messagegate.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace wirelamp::connection {

namespace {

/// What a waiting message costs beyond its bytes: empty messages are not free.
constexpr qsizetype queuedMessageOverhead = 64;
/// A flood of messages must not become a flood of error frames.
constexpr Instant noticeInterval = 1s;

} // namespace

MessageGate::MessageGate(const ConnectionLimits &limits, Instant now)
    : m_queueBytesMax(limits.queueBeforeReadyBytesMax)
    , m_messagesPerMinute(limits.messagesPerMinute)
    , m_rateLimiter(limits.messagesPerMinute, now)
{
}

bool MessageGate::enqueue(const QByteArray &text)
{
    const qsizetype cost = text.size() + queuedMessageOverhead;
    if (cost > m_queueBytesMax - m_queuedBytes)
        return false;
    m_queue.append(text);
    m_queuedBytes += cost;
    return true;
}

void MessageGate::clear()
{
    m_queue.clear();
    m_queuedBytes = 0;
}

Actions MessageGate::open(Instant now)
{
    Actions actions;
    for (const QByteArray &text : std::as_const(m_queue)) {
        Actions passed = pass(text, now);
        std::ranges::move(passed, std::back_inserter(actions));
    }
    clear();
    return actions;
}

Actions MessageGate::pass(const QByteArray &text, Instant now)
{
    const std::optional<Instant> wait = m_rateLimiter.take(now);
    if (!wait)
        return {HandleMessage{text}};
    ++m_unhandledCount;
    if (m_lastNotice && now - *m_lastNotice < noticeInterval)
        return {};
    m_lastNotice = now;
    return {SendErrorFrame{"RATE_LIMITED",
                           u"over the limit of %1 messages a minute; messages not processed: %2"_s
                               .arg(m_messagesPerMinute)
                               .arg(std::exchange(m_unhandledCount, 0)),
                           std::chrono::duration<double>(*wait).count()}};
}

} // namespace wirelamp::connection
