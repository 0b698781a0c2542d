// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entry.h"

#include <QObject>

#include <algorithm>
#include <deque>
#include <mutex>

namespace wirelamp::journal {

/// Kept of one name: a client chooses its message types, and may choose long ones.
inline constexpr qsizetype nameBytesMax = 256;

/// Bounds of a journal, in bytes.
struct JournalLimits
{
    qsizetype bytesMax = 0; ///< All entries together; the newest entry always stays.
    qsizetype payloadBytesMax = 0; ///< Kept of one payload.
};

/// The append-only record of everything the server did.
///
/// This is the one object two threads share: the server thread appends, other threads read pages.
/// Every public function is thread-safe. Memory is bounded in bytes, because bytes are what a noisy
/// client spends; the oldest entries leave first and readers are told how many they missed. Secrets
/// are removed here, so that no writer can forget it.
class Journal final : public QObject
{
    Q_OBJECT

public:
    Journal(const Clock &clock, JournalLimits limits, QObject *parent = nullptr);

    /// Stamps and stores one fact and returns its sequence.
    quint64 append(Draft draft);

    /// Returns up to `entryLimit` entries with a sequence above `sequence`, oldest first.
    Page pageAfter(quint64 sequence, qsizetype entryLimit) const;

    /// Shows `visit` the same entries without copying them, and returns how many. No other thread
    /// can append or read meanwhile, and `visit` must not: for many entries, call it several times.
    template<typename Visit>
    qsizetype visitAfter(quint64 sequence, qsizetype entryLimit, const Visit &visit) const
    {
        const std::scoped_lock lock(m_mutex);
        const size_t first = indexAfter(sequence);
        const size_t end = std::min(m_entries.size(), first + static_cast<size_t>(entryLimit));
        for (size_t i = first; i < end; ++i)
            visit(m_entries[i]);
        return static_cast<qsizetype>(end - first);
    }

    quint64 newestSequence() const;
    /// What the entries cost at present.
    qsizetype bytes() const;

signals:
    /// New entries exist. Emitted once, then not again until somebody called pageAfter(), so a slow
    /// reader never builds up a queue of signals.
    void advanced();

private:
    static qsizetype costOf(const Entry &entry);
    size_t indexAfter(quint64 sequence) const;
    Entry entryFrom(Draft draft) const;

    const Clock &m_clock;
    const JournalLimits m_limits;

    mutable std::mutex m_mutex;
    std::deque<Entry> m_entries;
    qsizetype m_bytes = 0;
    quint64 m_lastSequence = 0;
    mutable bool m_readerNotified = false;
};

} // namespace wirelamp::journal
