// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/entryblocks.h"

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <utility>

namespace wirelamp::journal {

namespace {

/// An entry as it lies in a block; its name and its payload follow.
struct Record
{
    quint64 sequence = 0;
    Instant at{};
    WallTime wallAt{};
    ConnectionId connection;
    RunId run;
    qint64 size = 0;
    qsizetype payloadBytes = 0;
    quint32 nameBytes = 0;
    EntryKind kind = EntryKind::Notice;
    Direction direction = Direction::None;
    bool isTruncated = false;
};
static_assert(std::is_trivially_copyable_v<Record>);

char *put(char *at, QByteArrayView bytes)
{
    return std::copy(bytes.begin(), bytes.end(), at);
}

} // namespace

EntryBlock::EntryBlock(std::shared_ptr<BlockMemory> memory)
    : m_memory(std::move(memory))
    , m_bytes(m_memory->take())
{
}

EntryBlock::~EntryBlock()
{
    m_memory->giveBack(m_bytes);
}

qsizetype EntryBlock::bytesOf(const Entry &entry)
{
    return qsizetype{sizeof(Record)} + entry.name.size() + entry.payload.size();
}

void EntryBlock::append(const Entry &entry)
{
    Q_ASSERT(hasRoomFor(entry));
    const Record record{.sequence = entry.sequence,
                        .at = entry.at,
                        .wallAt = entry.wallAt,
                        .connection = entry.connection,
                        .run = entry.run,
                        .size = entry.size,
                        .payloadBytes = entry.payload.size(),
                        .nameBytes = static_cast<quint32>(entry.name.size()),
                        .kind = entry.kind,
                        .direction = entry.direction,
                        .isTruncated = entry.isTruncated};
    m_offsets.push_back(m_used);
    char *at = m_bytes + m_used;
    std::memcpy(at, &record, sizeof record);
    at = put(at + sizeof record, entry.name);
    at = put(at, entry.payload);
    m_used = at - m_bytes;
}

qsizetype EntryBlock::bytesAt(size_t index) const
{
    const qsizetype end = index + 1 < m_offsets.size() ? m_offsets[index + 1] : m_used;
    return end - m_offsets[index];
}

Entry EntryBlock::read(qsizetype &offset) const
{
    Record record;
    const char *at = m_bytes + offset;
    std::memcpy(&record, at, sizeof record);
    at += sizeof record;
    const auto nameBytes = static_cast<qsizetype>(record.nameBytes);
    offset += qsizetype{sizeof record} + nameBytes + record.payloadBytes;
    return {.sequence = record.sequence,
            .at = record.at,
            .wallAt = record.wallAt,
            .connection = record.connection,
            .run = record.run,
            .kind = record.kind,
            .direction = record.direction,
            .isTruncated = record.isTruncated,
            .size = record.size,
            .name = QByteArray::fromRawData(at, nameBytes),
            .payload = QByteArray::fromRawData(at + nameBytes, record.payloadBytes)};
}

EntryBlocks::EntryBlocks(qsizetype blockBytes)
    : m_memory(std::make_shared<BlockMemory>(blockBytes))
{
}

void EntryBlocks::append(const Entry &entry)
{
    const qsizetype bytes = EntryBlock::bytesOf(entry);
    if (m_blocks.empty() || !m_blocks.back().block->hasRoomFor(entry)) {
        const bool isLarge = bytes > m_memory->pieceBytes();
        auto memory = isLarge ? std::make_shared<BlockMemory>(bytes) : m_memory;
        m_blocks.push_back({entry.sequence, std::make_shared<EntryBlock>(std::move(memory))});
    }
    if (m_count++ == 0)
        m_firstSequence = entry.sequence;
    m_bytes += bytes;
    m_blocks.back().block->append(entry);
}

void EntryBlocks::forgetOldest()
{
    const EntryBlock &block = *m_blocks.front().block;
    m_bytes -= block.bytesAt(m_forgotten);
    ++m_firstSequence;
    --m_count;
    if (++m_forgotten < block.count())
        return;
    m_forgotten = 0;
    m_blocks.pop_front(); // A reader may hold it still: then it goes with that reader.
}

std::vector<EntrySpan> EntryBlocks::spansAfter(quint64 sequence, qsizetype limit) const
{
    std::vector<EntrySpan> spans;
    if (m_count == 0)
        return spans;
    quint64 next = std::max(sequence + 1, m_firstSequence);
    const quint64 end = m_firstSequence + m_count;
    auto place = std::ranges::upper_bound(m_blocks, next, {}, &Place::firstSequence);
    for (--place; place != m_blocks.end() && next < end && limit > 0; ++place) {
        const auto index = static_cast<size_t>(next - place->firstSequence);
        if (index >= place->block->count())
            break;
        const qsizetype count =
            std::min(limit, static_cast<qsizetype>(place->block->count() - index));
        spans.push_back({place->block, place->block->offsetOf(index), count});
        next += static_cast<quint64>(count);
        limit -= count;
    }
    return spans;
}

} // namespace wirelamp::journal
