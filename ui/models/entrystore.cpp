// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/entrystore.h"

#include <algorithm>
#include <numeric>

namespace wirelamp::ui {

using journal::Entry;

EntryStore::EntryStore(StoreLimits limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    Q_ASSERT(limits.entriesMax >= chunkEntries && limits.bytesMax > 0);
}

const Entry &EntryStore::at(quint64 index) const
{
    Q_ASSERT(index >= m_firstIndex && index < m_endIndex);
    const quint64 offset = index - m_firstIndex;
    return m_chunks[offset / chunkEntries].entries[offset % chunkEntries];
}

std::optional<quint64> EntryStore::indexOf(quint64 sequence) const
{
    const quint64 index = indexAtOrAfter(sequence);
    return index < m_endIndex && at(index).sequence == sequence ? std::optional(index)
                                                                : std::nullopt;
}

quint64 EntryStore::indexAtOrAfter(quint64 sequence) const
{
    const auto lastSequence = [](const Chunk &chunk) { return chunk.entries.back().sequence; };
    const auto chunk = std::ranges::lower_bound(m_chunks, sequence, {}, lastSequence);
    if (chunk == m_chunks.end())
        return m_endIndex;
    const auto entry = std::ranges::lower_bound(chunk->entries, sequence, {}, &Entry::sequence);
    const auto chunksBefore = static_cast<quint64>(chunk - m_chunks.begin());
    return m_firstIndex + chunksBefore * chunkEntries
        + static_cast<quint64>(entry - chunk->entries.begin());
}

void EntryStore::append(const QList<Entry> &entries)
{
    const QList<Entry> kept = entries.last(std::min(entries.size(), m_limits.entriesMax));
    if (kept.isEmpty())
        return;
    const qsizetype bytes =
        std::accumulate(kept.cbegin(), kept.cend(), qsizetype{0},
                        [](qsizetype sum, const Entry &entry) { return sum + costOf(entry); });
    makeRoomFor(kept.size(), bytes);

    const quint64 first = m_endIndex;
    for (const Entry &entry : kept)
        push(entry);
    emit appended(first);
}

void EntryStore::clear()
{
    evictChunks(static_cast<qsizetype>(m_chunks.size()), m_endIndex);
}

qsizetype EntryStore::costOf(const Entry &entry)
{
    return static_cast<qsizetype>(sizeof(Entry)) + entry.name.size() + entry.payload.size();
}

void EntryStore::makeRoomFor(qsizetype entries, qsizetype bytes)
{
    qsizetype chunkCount = 0;
    qsizetype entriesAfter = count() + entries;
    qsizetype bytesAfter = m_bytes + bytes;
    for (const Chunk &chunk : m_chunks) {
        if (entriesAfter <= m_limits.entriesMax && bytesAfter <= m_limits.bytesMax)
            break;
        entriesAfter -= static_cast<qsizetype>(chunk.entries.size());
        bytesAfter -= chunk.bytes;
        ++chunkCount;
    }
    const quint64 firstKept = m_firstIndex + static_cast<quint64>(chunkCount * chunkEntries);
    evictChunks(chunkCount, std::min(firstKept, m_endIndex));
}

void EntryStore::evictChunks(qsizetype chunkCount, quint64 firstKept)
{
    if (chunkCount == 0)
        return;
    emit aboutToEvict(firstKept);
    for (qsizetype i = 0; i < chunkCount; ++i) {
        m_bytes -= m_chunks.front().bytes;
        m_chunks.pop_front();
    }
    m_firstIndex = firstKept;
}

void EntryStore::push(const Entry &entry)
{
    Q_ASSERT(isEmpty() || entry.sequence > m_chunks.back().entries.back().sequence);
    if (m_chunks.empty() || m_chunks.back().entries.size() == chunkEntries) {
        m_chunks.emplace_back();
        m_chunks.back().entries.reserve(chunkEntries);
    }
    Chunk &chunk = m_chunks.back();
    const qsizetype cost = costOf(entry);
    chunk.entries.push_back(entry);
    chunk.bytes += cost;
    m_bytes += cost;
    m_users.learn(entry);
    ++m_endIndex;
}

} // namespace wirelamp::ui
