// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/livemodels.h"

namespace wirelamp::ui {

namespace {

constexpr std::chrono::seconds tickInterval{1};

} // namespace

LiveModels::LiveModels(const journal::Journal &journal, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_connections(clock)
    , m_follower(journal, clock)
{
    connect(&m_follower, &JournalFollower::entriesLost, this, [this](quint64 count) {
        m_lostSinceBatch += count;
        m_lostTotal += count;
        emit entriesLost(m_lostTotal);
    });
    connect(&m_follower, &JournalFollower::entriesArrived, this, &LiveModels::take);
    m_ticker.setInterval(tickInterval);
    connect(&m_ticker, &QTimer::timeout, this, &LiveModels::tick);
    m_ticker.start();
}

const journal::Entry *LiveModels::entryOf(quint64 sequence) const
{
    const std::optional<quint64> index = m_store.indexOf(sequence);
    return index ? &m_store.at(*index) : nullptr;
}

void LiveModels::take(const QList<journal::Entry> &entries)
{
    const journal::Page page{.entries = entries,
                             .lostCount = std::exchange(m_lostSinceBatch, 0),
                             .newestSequence = entries.last().sequence};
    m_lastSequence = page.newestSequence;
    m_store.append(entries);
    m_connections.take(entries);
    m_outcomes.take(entries);
    if (page.lostCount > 0)
        m_findings.noteLoss(page.lostCount);
    m_findings.take(entries);
    m_levels.fold(page);
    emit taken(entries);
}

void LiveModels::tick()
{
    // The time comes first: an entry that is written in between must not be judged as missing.
    const Instant now = m_clock.now();
    if (m_journal.newestSequence() == m_lastSequence)
        m_findings.advance(now);
    emit levelsChanged();
}

} // namespace wirelamp::ui
