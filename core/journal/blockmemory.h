// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QtGlobal>

#include <mutex>

namespace wirelamp::journal {

/// Pieces of memory of one size, not cleared. One that came back is kept for whoever asks next, so
/// that a journal which is full asks the system for nothing. Thread-safe.
class BlockMemory
{
public:
    explicit BlockMemory(qsizetype pieceBytes);
    ~BlockMemory();
    Q_DISABLE_COPY_MOVE(BlockMemory)

    qsizetype pieceBytes() const { return m_pieceBytes; }
    /// Throws std::bad_alloc. What is taken must come back before this goes.
    char *take();
    void giveBack(char *piece);

private:
    /// On Linux a piece of some megabytes asks for huge pages (madvise(2), MADV_HUGEPAGE): its
    /// first use then costs one fault instead of hundreds.
    char *allocate() const;
    void release(char *piece) const;

    const qsizetype m_pieceBytes;
    std::mutex m_mutex;
    char *m_spare = nullptr;
};

} // namespace wirelamp::journal
