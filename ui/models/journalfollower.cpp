// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/journalfollower.h"

#include <algorithm>
#include <utility>

namespace wirelamp::ui {

namespace {

// Below this a pull costs more than what it brings.
constexpr qsizetype pullEntriesMin = 256;

} // namespace

JournalFollower::JournalFollower(const journal::Journal &journal, const Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JournalFollower::readSlice);
    connect(&journal, &journal::Journal::advanced, this, &JournalFollower::scheduleRead);
    scheduleRead();
}

void JournalFollower::scheduleRead()
{
    if (!std::exchange(m_isScheduled, true))
        m_timer.start(m_interval);
}

void JournalFollower::readSlice()
{
    const Instant start = m_clock.now();
    Instant spent{};
    bool isBehind = true;
    m_isScheduled = false;
    while (isBehind && spent < sliceBudget) {
        isBehind = pull();
        const Instant spentBefore = std::exchange(spent, m_clock.now() - start);
        adaptPullSize(spent - spentBefore);
    }
    m_interval = spent > busySlice ? busyInterval : interval;
    m_isScheduled = m_isScheduled || isBehind; // What came meanwhile has asked already.
    if (!isBehind)
        emit caughtUp(start);
    m_timer.start(m_isScheduled ? m_interval : idleInterval);
}

/// Returns whether the journal has more.
bool JournalFollower::pull()
{
    const journal::Page page = m_journal.pageAfter(m_lastSequence, m_pullEntries);
    if (page.entries.isEmpty())
        return false;
    m_lastSequence = page.entries.constLast().sequence;
    if (page.lostCount > 0)
        emit entriesLost(page.lostCount);
    emit entriesArrived(page.entries);
    return m_lastSequence < page.newestSequence;
}

/// What one entry costs depends on who listens, so the size of a pull follows what the last one
/// took.
void JournalFollower::adaptPullSize(Instant spent)
{
    if (spent > sliceBudget / 2)
        m_pullEntries = std::max(m_pullEntries / 2, pullEntriesMin);
    else if (spent < sliceBudget / 8)
        m_pullEntries = std::min(m_pullEntries * 2, pullEntriesMax);
}

} // namespace wirelamp::ui
