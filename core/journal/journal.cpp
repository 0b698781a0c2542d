// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/journal.h"

#include "core/base/redaction.h"

#include <algorithm>
#include <utility>

namespace wirelamp::journal {

namespace {

QByteArrayView suspectOf(const Draft &draft)
{
    const QByteArrayView payload = draft.payload;
    if (!draft.suspect)
        return payload;
    const qsizetype begin = std::clamp<qsizetype>(draft.suspect->begin, 0, payload.size());
    return payload.sliced(begin,
                          std::clamp<qsizetype>(draft.suspect->size, 0, payload.size() - begin));
}

} // namespace

Journal::Journal(const Clock &clock, JournalLimits limits, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_limits(limits)
{
    Q_ASSERT(limits.bytesMax > 0 && limits.payloadBytesMax > 0);
}

quint64 Journal::append(Draft draft)
{
    Entry entry = entryFrom(std::move(draft));
    std::unique_lock lock(m_mutex);
    // The stamp is taken under the lock: sequence and time must agree on the order.
    entry.sequence = ++m_lastSequence;
    entry.at = m_clock.now();
    entry.wallAt = m_clock.wallNow();
    const quint64 sequence = entry.sequence;
    m_bytes += costOf(entry);
    m_entries.push_back(std::move(entry));
    while (m_bytes > m_limits.bytesMax && m_entries.size() > 1) {
        m_bytes -= costOf(m_entries.front());
        m_entries.pop_front();
    }
    const bool notify = !std::exchange(m_readerNotified, true);
    lock.unlock();

    if (notify)
        emit advanced();
    return sequence;
}

Page Journal::pageAfter(quint64 sequence, qsizetype entryLimit) const
{
    const std::scoped_lock lock(m_mutex);
    m_readerNotified = false;
    Page page;
    page.newestSequence = m_lastSequence;
    if (m_entries.empty() || sequence >= m_lastSequence)
        return page;

    const quint64 firstKept = m_entries.front().sequence;
    if (sequence + 1 < firstKept)
        page.lostCount = firstKept - sequence - 1;

    const size_t skip = indexAfter(sequence);
    const auto count = std::min(static_cast<qsizetype>(m_entries.size() - skip), entryLimit);
    const auto first = m_entries.cbegin() + static_cast<std::ptrdiff_t>(skip);
    page.entries.reserve(count);
    std::copy_n(first, count, std::back_inserter(page.entries));
    return page;
}

/// Of the first kept entry with a higher sequence: they have no gaps.
size_t Journal::indexAfter(quint64 sequence) const
{
    if (m_entries.empty())
        return 0;
    const quint64 firstKept = m_entries.front().sequence;
    const quint64 before = sequence < firstKept ? 0 : sequence - firstKept + 1;
    return std::min(static_cast<size_t>(before), m_entries.size());
}

quint64 Journal::newestSequence() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lastSequence;
}

qsizetype Journal::bytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes;
}

qsizetype Journal::costOf(const Entry &entry)
{
    return static_cast<qsizetype>(sizeof(Entry)) + entry.name.size() + entry.payload.size();
}

Entry Journal::entryFrom(Draft draft) const
{
    Entry entry;
    entry.connection = draft.connection;
    entry.run = draft.run;
    entry.kind = draft.kind;
    entry.direction = draft.direction;
    entry.size = draft.size.value_or(draft.payload.size());
    entry.isTruncated = draft.payload.size() > m_limits.payloadBytesMax;
    if (draft.name.size() > nameBytesMax)
        draft.name.truncate(nameBytesMax);
    entry.name = redactTarget(draft.name);
    // Redact first, cut afterwards: half a token at the cut would no longer look like one.
    entry.payload =
        mayHoldSecret(suspectOf(draft)) ? redactText(draft.payload) : std::move(draft.payload);
    if (entry.isTruncated)
        entry.payload =
            entry.payload.first(std::min(m_limits.payloadBytesMax, entry.payload.size()));
    return entry;
}

} // namespace wirelamp::journal
