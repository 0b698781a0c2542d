// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entry.h"
#include "ui/models/connectionusers.h"

#include <QObject>

#include <deque>
#include <optional>
#include <vector>

namespace wirelamp::ui {

/// What the window keeps, at most. Bytes, because payloads may be long and the store keeps them
/// alive after the journal has let them go; records, because tables are limited by these. The
/// newest batch stays whatever it weighs.
struct StoreLimits
{
    qsizetype entriesMax = 1'000'000;
    qsizetype bytesMax = 512LL * 1024 * 1024;
};

/// Every entry the window has and may show: one store for the event table, the timeline and the
/// evidence of findings.
///
/// An entry is named by its index, which never changes while the entry is kept: the oldest leave in
/// whole chunks and `firstIndex()` grows. Lives on the main thread.
class EntryStore final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype chunkEntries = 4096;

    explicit EntryStore(StoreLimits limits = {}, QObject *parent = nullptr);

    bool isEmpty() const { return m_chunks.empty(); }
    /// Index of the oldest entry; equal to `endIndex()` if there is none.
    quint64 firstIndex() const { return m_firstIndex; }
    /// One beyond the index of the newest entry.
    quint64 endIndex() const { return m_endIndex; }
    qsizetype count() const { return static_cast<qsizetype>(m_endIndex - m_firstIndex); }
    /// What the kept entries cost at present.
    qsizetype bytes() const { return m_bytes; }

    /// `firstIndex() <= index < endIndex()`.
    const journal::Entry &at(quint64 index) const;
    /// Of the entry with this sequence, if it is kept.
    std::optional<quint64> indexOf(quint64 sequence) const;
    /// Of the first entry with this sequence or a later one; `endIndex()` if there is none.
    quint64 indexAtOrAfter(quint64 sequence) const;

    /// Who was known to be behind a connection, for filters.
    const ConnectionUsers &users() const { return m_users; }

    /// Takes one batch, oldest first and newer than everything before it. Makes room for all of it
    /// first; of a batch larger than the store, its end is kept.
    void append(const QList<journal::Entry> &entries);
    void clear();

signals:
    /// Everything before this index goes when the signal returns; until then it can still be read.
    void aboutToEvict(quint64 firstKept);
    /// The entries from this index on are new.
    void appended(quint64 first);

private:
    struct Chunk
    {
        std::vector<journal::Entry> entries;
        qsizetype bytes = 0;
    };

    static qsizetype costOf(const journal::Entry &entry);
    void makeRoomFor(qsizetype entries, qsizetype bytes);
    void evictChunks(qsizetype chunkCount, quint64 firstKept);
    void push(const journal::Entry &entry);

    const StoreLimits m_limits;
    std::deque<Chunk> m_chunks; ///< All full but the last.
    quint64 m_firstIndex = 0;
    quint64 m_endIndex = 0;
    qsizetype m_bytes = 0;
    ConnectionUsers m_users;
};

} // namespace wirelamp::ui
