// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/journal.h"

#include <atomic>
#include <thread>

namespace wirelamp::bench {

/// Writes a journal as a very busy server would, on a thread of its own: many connections, each
/// with one run after the other, their entries interleaved.
class Feeder final
{
public:
    static constexpr quint64 connectionCount = 50;

    /// Begins at once.
    Feeder(journal::Journal &journal, qint64 recordsPerSecond, std::chrono::seconds duration);

    bool isFinished() const { return m_isFinished; }
    /// What it wrote, and how long that took. Once it is finished.
    quint64 recordCount() const { return m_recordCount; }
    std::chrono::nanoseconds elapsed() const { return m_elapsed; }

private:
    void connectClients();
    void feed(qint64 recordsPerSecond, std::chrono::seconds duration);
    void appendNext();

    journal::Journal &m_journal;
    QList<journal::Entry> m_run; ///< One run, to be written again and again.
    qsizetype m_step = 0; ///< In that run.
    quint64 m_connection = 0;
    quint64 m_round = 0;
    quint64 m_recordCount = 0;
    std::chrono::nanoseconds m_elapsed{};
    std::atomic_bool m_isFinished = false;
    std::jthread m_thread; ///< Last: it uses all of the above.
};

} // namespace wirelamp::bench
