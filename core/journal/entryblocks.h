// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/blockmemory.h"
#include "core/journal/entry.h"

#include <QByteArrayView>

#include <deque>
#include <memory>
#include <vector>

namespace wirelamp::journal {

/// A piece of memory with entries, one behind the other. What was written once never changes, so
/// that a reader who holds the block needs no lock for what was there when it got hold of it.
class EntryBlock
{
public:
    explicit EntryBlock(std::shared_ptr<BlockMemory> memory);
    ~EntryBlock();
    Q_DISABLE_COPY_MOVE(EntryBlock)

    /// What an entry takes here, with its name and payload.
    static qsizetype bytesOf(const Entry &entry);
    bool hasRoomFor(const Entry &entry) const
    {
        return m_memory->pieceBytes() - m_used >= bytesOf(entry);
    }
    void append(const Entry &entry);

    size_t count() const { return m_offsets.size(); }
    qsizetype offsetOf(size_t index) const { return m_offsets[index]; }
    /// What the entry of that index takes.
    qsizetype bytesAt(size_t index) const;

    /// The entry at `offset`; its name and payload lie in this block. `offset` moves on to the
    /// next.
    Entry read(qsizetype &offset) const;

private:
    std::shared_ptr<BlockMemory> m_memory;
    char *m_bytes;
    qsizetype m_used = 0;
    std::vector<qsizetype> m_offsets; ///< For the owner alone: it grows.
};

/// Some entries of one block, kept for as long as somebody holds this.
struct EntrySpan
{
    std::shared_ptr<const EntryBlock> block;
    qsizetype offset = 0; ///< Of the first.
    qsizetype count = 0;
};

/// Entries in the order in which they came, in blocks: appending one allocates nothing, forgetting
/// one does not even touch it. Sequences have no gaps. Not thread-safe, but for the spans it gave.
class EntryBlocks
{
public:
    /// A block has `blockBytes`, or as much as a single larger entry needs.
    explicit EntryBlocks(qsizetype blockBytes);

    void append(const Entry &entry);
    /// There is one.
    void forgetOldest();

    size_t count() const { return m_count; }
    /// What the entries take.
    qsizetype bytes() const { return m_bytes; }
    /// Of the oldest; 0 when there is none.
    quint64 firstSequence() const { return m_count == 0 ? 0 : m_firstSequence; }
    /// Up to `limit` entries with a higher sequence, oldest first.
    std::vector<EntrySpan> spansAfter(quint64 sequence, qsizetype limit) const;

private:
    struct Place
    {
        quint64 firstSequence = 0;
        std::shared_ptr<EntryBlock> block;
    };

    std::shared_ptr<BlockMemory> m_memory;
    std::deque<Place> m_blocks;
    size_t m_forgotten = 0; ///< Entries of the first block that are gone already.
    size_t m_count = 0;
    qsizetype m_bytes = 0;
    quint64 m_firstSequence = 0;
};

} // namespace wirelamp::journal
