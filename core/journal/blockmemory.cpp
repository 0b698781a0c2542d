// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/blockmemory.h"

#include <memory>
#include <new>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace wirelamp::journal {

namespace {

#ifdef Q_OS_LINUX
constexpr size_t hugePageBytes = size_t{2} * 1024 * 1024;

bool hasHugePages(qsizetype bytes)
{
    return static_cast<size_t>(bytes) % hugePageBytes == 0;
}

/// The kernel gives huge pages only to what begins at a multiple of their size.
char *allocateHugePages(size_t bytes)
{
    void *found = mmap(nullptr, bytes + hugePageBytes, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (found == MAP_FAILED)
        throw std::bad_alloc();
    void *aligned = found;
    size_t room = bytes + hugePageBytes;
    std::align(hugePageBytes, bytes, aligned, room);
    auto *piece = static_cast<char *>(aligned);
    const size_t before = bytes + hugePageBytes - room;
    if (before > 0)
        munmap(found, before);
    munmap(piece + bytes, hugePageBytes - before);
    madvise(piece, bytes, MADV_HUGEPAGE); // A wish: without, pages are small.
    return piece;
}
#endif

} // namespace

BlockMemory::BlockMemory(qsizetype pieceBytes)
    : m_pieceBytes(pieceBytes)
{
}

BlockMemory::~BlockMemory()
{
    if (m_spare)
        release(m_spare);
}

char *BlockMemory::take()
{
    char *spare = nullptr;
    {
        const std::scoped_lock lock(m_mutex);
        spare = std::exchange(m_spare, nullptr);
    }
    return spare ? spare : allocate();
}

void BlockMemory::giveBack(char *piece)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_spare) {
            m_spare = piece;
            return;
        }
    }
    release(piece); // Nobody waits for the system.
}

char *BlockMemory::allocate() const
{
    const auto bytes = static_cast<size_t>(m_pieceBytes);
#ifdef Q_OS_LINUX
    if (hasHugePages(m_pieceBytes))
        return allocateHugePages(bytes);
#endif
    return static_cast<char *>(::operator new(bytes));
}

void BlockMemory::release(char *piece) const
{
#ifdef Q_OS_LINUX
    if (hasHugePages(m_pieceBytes)) {
        munmap(piece, static_cast<size_t>(m_pieceBytes));
        return;
    }
#endif
    ::operator delete(piece);
}

} // namespace wirelamp::journal
