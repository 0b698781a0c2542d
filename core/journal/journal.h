// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entryblocks.h"

#include <QObject>

#include <mutex>
#include <vector>

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
    static constexpr qsizetype grownBytes = qsizetype{256} * 1024;

    Journal(const Clock &clock, JournalLimits limits, QObject *parent = nullptr);

    /// Stamps and stores one fact and returns its sequence.
    quint64 append(Draft draft);

    /// Returns up to `entryLimit` entries with a sequence above `sequence`, oldest first.
    Page pageAfter(quint64 sequence, qsizetype entryLimit) const;

    /// Shows `visit` the same entries without copying them, and returns how many. An entry and its
    /// bytes are good until `visit` returns: what is kept of a name or payload must be a deep copy.
    template<typename Visit>
    qsizetype visitAfter(quint64 sequence, qsizetype entryLimit, const Visit &visit) const
    {
        qsizetype count = 0;
        for (const EntrySpan &span : spansAfter(sequence, entryLimit)) {
            qsizetype offset = span.offset;
            for (qsizetype i = 0; i < span.count; ++i)
                visit(span.block->read(offset));
            count += span.count;
        }
        return count;
    }

    quint64 newestSequence() const;
    /// What the entries cost at present.
    qsizetype bytes() const;

signals:
    /// New entries exist. Emitted once, then not again until somebody called pageAfter(), so a slow
    /// reader never builds up a queue of signals.
    void advanced();
    /// Another `grownBytes` of entries exist: whoever reads all of them finds these in the
    /// processor's cache now. Emitted in the thread of the writer.
    void grown();

private:
    std::vector<EntrySpan> spansAfter(quint64 sequence, qsizetype entryLimit) const;
    Entry entryFrom(Draft draft) const;

    const Clock &m_clock;
    const JournalLimits m_limits;

    mutable std::mutex m_mutex;
    EntryBlocks m_entries;
    quint64 m_lastSequence = 0;
    qsizetype m_bytesSinceGrown = 0;
    mutable bool m_readerNotified = false;
};

} // namespace wirelamp::journal
