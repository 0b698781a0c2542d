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

/// A small journal has small blocks: what is forgotten leaves memory by whole ones.
qsizetype blockBytesFor(qsizetype journalBytes)
{
    constexpr qsizetype blockBytesMax = qsizetype{2} * 1024 * 1024; // A huge page.
    constexpr qsizetype blocksMin = 32;
    return std::min(blockBytesMax, journalBytes / blocksMin);
}

} // namespace

Journal::Journal(const Clock &clock, JournalLimits limits, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_limits(limits)
    , m_entries(blockBytesFor(limits.bytesMax))
{
    Q_ASSERT(limits.bytesMax > 0 && limits.payloadBytesMax > 0);
}

quint64 Journal::append(Draft draft)
{
    Entry entry = entryFrom(std::move(draft));
    std::unique_lock lock(m_mutex);
    // The stamp is taken under the lock: sequence and time must agree on the order.
    entry.sequence = ++m_lastSequence;
    const auto [at, wallAt] = m_clock.moment();
    entry.at = at;
    entry.wallAt = wallAt;
    const quint64 sequence = entry.sequence;
    m_entries.append(entry);
    m_bytesSinceGrown += EntryBlock::bytesOf(entry);
    const bool hasGrown = m_bytesSinceGrown >= grownBytes;
    if (hasGrown)
        m_bytesSinceGrown = 0;
    while (m_entries.bytes() > m_limits.bytesMax && m_entries.count() > 1)
        m_entries.forgetOldest();
    const bool notify = !std::exchange(m_readerNotified, true);
    lock.unlock();

    if (notify)
        emit advanced();
    if (hasGrown)
        emit grown();
    return sequence;
}

Page Journal::pageAfter(quint64 sequence, qsizetype entryLimit) const
{
    std::vector<EntrySpan> spans;
    Page page;
    {
        const std::scoped_lock lock(m_mutex);
        m_readerNotified = false;
        page.newestSequence = m_lastSequence;
        const quint64 firstKept = m_entries.firstSequence();
        if (sequence + 1 < firstKept)
            page.lostCount = firstKept - sequence - 1;
        spans = m_entries.spansAfter(sequence, entryLimit);
    }
    // What was found cannot change any more: the writer does not wait for the copying.
    for (const EntrySpan &span : spans) {
        qsizetype offset = span.offset;
        for (qsizetype i = 0; i < span.count; ++i) {
            Entry entry = span.block->read(offset);
            entry.name.detach();
            entry.payload.detach();
            page.entries << std::move(entry);
        }
    }
    return page;
}

std::vector<EntrySpan> Journal::spansAfter(quint64 sequence, qsizetype entryLimit) const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries.spansAfter(sequence, entryLimit);
}

quint64 Journal::newestSequence() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lastSequence;
}

qsizetype Journal::bytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries.bytes();
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
