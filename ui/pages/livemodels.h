// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/servicelevels.h"
#include "ui/models/authmodel.h"
#include "ui/models/connectionmodel.h"
#include "ui/models/entrystore.h"
#include "ui/models/findingmodel.h"
#include "ui/models/journalfollower.h"

namespace wirelamp::ui {

/// Everything the pages show, kept up to date from the journal: one reader for all of them.
class LiveModels final : public QObject
{
    Q_OBJECT

public:
    LiveModels(const journal::Journal &journal, const Clock &clock, QObject *parent = nullptr);

    const Clock &clock() const { return m_clock; }
    const EntryStore &store() const { return m_store; }
    ConnectionModel &connections() { return m_connections; }
    AuthModel &outcomes() { return m_outcomes; }
    FindingModel &findings() { return m_findings; }
    const diagnosis::ServiceLevels &levels() const { return m_levels; }
    /// nullptr when it is no longer kept. Valid until the store changes.
    const journal::Entry *entryOf(quint64 sequence) const;
    /// Entries that left the journal before they could be read.
    quint64 lostCount() const { return m_lostTotal; }

signals:
    /// All models have taken these.
    void taken(const QList<wirelamp::journal::Entry> &entries);
    /// The service levels may differ: at most once a second.
    void levelsChanged();
    void entriesLost(quint64 total);

private:
    void take(const QList<journal::Entry> &entries);
    void tick();

    const journal::Journal &m_journal;
    const Clock &m_clock;
    EntryStore m_store;
    ConnectionModel m_connections;
    AuthModel m_outcomes;
    FindingModel m_findings;
    diagnosis::ServiceLevels m_levels;
    JournalFollower m_follower;
    QTimer m_ticker;
    quint64 m_lastSequence = 0;
    quint64 m_lostSinceBatch = 0;
    quint64 m_lostTotal = 0;
};

} // namespace wirelamp::ui
