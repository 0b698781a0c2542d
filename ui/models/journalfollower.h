// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/journal.h"

#include <QObject>
#include <QTimer>

namespace wirelamp::ui {

/// Reads the journal for the window, at the window's pace.
///
/// Lives on the main thread, while the journal is appended to on another. However fast that goes,
/// the window is woken at most every 33 ms, and one wake-up works for about 25 ms: it pulls pages
/// until the budget is spent and leaves the rest for the next. While there is much to read it wakes
/// less often, since each time the views paint anew what nobody can read so fast. Entries that the
/// journal evicted before they were read are counted, never silently missing.
///
/// There is no pause here. A view that is paused stops taking rows (EventTableModel::pause()); the
/// follower and the EntryStore go on, so that nothing is lost meanwhile.
class JournalFollower final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds interval{33};
    /// After a slice that took longer than `busySlice`.
    static constexpr std::chrono::milliseconds busyInterval{100};
    static constexpr std::chrono::milliseconds busySlice{5};
    /// So often it looks even if the journal is silent: that nothing happens is news, too.
    static constexpr std::chrono::milliseconds idleInterval{500};
    static constexpr std::chrono::milliseconds sliceBudget{25};
    static constexpr qsizetype pullEntriesMax = 8192;

    /// Begins with the oldest entry that the journal still has.
    JournalFollower(const journal::Journal &journal, const Clock &clock, QObject *parent = nullptr);

signals:
    /// Oldest first; once per pull, never empty.
    void entriesArrived(const QList<wirelamp::journal::Entry> &entries);
    /// This many entries before those that arrive next will never come.
    void entriesLost(quint64 count);
    /// Everything that happened before this moment has arrived. Who waits for something that does
    /// not come may rely on it.
    void caughtUp(wirelamp::Instant asOf);

private:
    void scheduleRead();
    void readSlice();
    bool pull();
    void adaptPullSize(Instant spent);

    const journal::Journal &m_journal;
    const Clock &m_clock;
    QTimer m_timer;
    std::chrono::milliseconds m_interval = interval;
    bool m_isScheduled = false; ///< A read is due within `m_interval`, not only the idle look.
    quint64 m_lastSequence = 0;
    qsizetype m_pullEntries = pullEntriesMax;
};

} // namespace wirelamp::ui
