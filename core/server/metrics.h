// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/journal.h"
#include "core/server/prometheustext.h"

#include <QJsonObject>

#include <array>
#include <optional>
#include <set>
#include <vector>

namespace wirelamp::server {

/// The journal, counted. Pure but for readFrom(): entries in, numbers out. Labels are words of our
/// own; what a client chooses (message types, close codes, methods) is never one unless it is a
/// known word.
class Metrics
{
public:
    Metrics();

    /// Counts one entry. One that was counted already is left out; a gap is counted as lost.
    void add(const journal::Entry &entry);
    void fold(const journal::Page &page);
    /// Counts everything that is new in the journal. Cheap when nothing is; whoever wants to miss
    /// nothing calls it more often than the journal turns over.
    void readFrom(const journal::Journal &journal);

    /// Connections of any kind that are open, as far as the journal tells.
    qint64 openConnections() const { return static_cast<qint64>(m_openConnections.size()); }
    qint64 openRuns() const { return static_cast<qint64>(m_openRuns.size()); }
    quint64 total(const QByteArray &family) const; ///< Over all labels; 0 for an unknown family.
    quint64 value(const QByteArray &family, const QByteArray &label) const;

    /// All counters and gauges, for the exposition.
    QList<MetricFamily> families() const;
    /// The same as nested JSON: `{"auth_verdicts":{"accepted":3},"connections_open":1,...}`.
    QJsonObject toJsonObject() const;

    /// Labels of one family; what comes beyond them is counted as `other`.
    static constexpr size_t labelsMax = 64;

private:
    enum class Family {
        ConnectionsOpened,
        ConnectionsClosed,
        Requests,
        RequestsRejected,
        Responses,
        AuthVerdicts,
        Messages,
        MessageBytes,
        MessagesIgnored,
        AgentEvents,
        RunsOpened,
        RunsClosed,
        StreamsOpened,
        StreamsClosed,
        Backpressure,
        Faults,
        Notices,
        JournalEntries,
        JournalEntriesLost,
    };
    static constexpr size_t familyCount = static_cast<size_t>(Family::JournalEntriesLost) + 1;

    struct Description
    {
        const char *name;
        const char *label; ///< Empty: the family has none.
        const char *help;
    };
    static const std::array<Description, familyCount> &descriptions();
    static std::optional<size_t> indexOf(const QByteArray &family);

    struct Counter
    {
        QByteArray label; ///< Empty: the family has none.
        quint64 value = 0;
    };

    static constexpr size_t kindCount =
        static_cast<size_t>(journal::EntryKind::ConnectionClosed) + 1;
    static constexpr size_t directionCount = static_cast<size_t>(journal::Direction::Out) + 1;

    struct Messages
    {
        quint64 count = 0;
        quint64 bytes = 0;
    };

    /// The place of the label, which may be that of `other`.
    static size_t placeOf(std::vector<Counter> &counters, const QByteArray &label);
    void count(Family family, const QByteArray &label, quint64 by = 1);
    void countMessage(journal::Direction direction, qint64 bytes);
    void forgetWhatIsOpen();
    /// Of the family at `index`; labels that were not seen yet are left out.
    std::vector<Counter> countersOf(size_t index) const;

    // What each entry counts has its place from the start.
    std::array<quint64, kindCount> m_entries{};
    std::array<Messages, directionCount> m_messages{};

    std::array<std::vector<Counter>, familyCount> m_counters; ///< Counters keep their places.
    /// Where labels were found last, by what tells most of a family's labels apart.
    std::array<std::array<quint8, 32>, familyCount> m_lastPlaces{};
    std::set<ConnectionId> m_openConnections;
    std::set<RunId> m_openRuns;
    quint64 m_lastSequence = 0;
    qsizetype m_journalBytes = 0;
};

} // namespace wirelamp::server
