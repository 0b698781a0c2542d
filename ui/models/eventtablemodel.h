// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/entrystore.h"
#include "ui/models/eventfilter.h"
#include "ui/models/slicedwork.h"

#include <QAbstractTableModel>
#include <QItemSelection>

namespace wirelamp::ui {

/// The entries of the store that a filter admits, oldest first.
///
/// There is one mechanism: a scan goes through the store and inserts what matches, one insertion
/// per slice. New entries are scanned as they arrive; a new filter empties the table and scans
/// again from the start; a pause holds the scan where it is. So neither a filter over a full store
/// nor the end of a long pause blocks the window. Rows hold an index into the store; text is made
/// when painted.
class EventTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        DeltaColumn, ///< Since the row above.
        DirectionColumn,
        ConnectionColumn,
        NameColumn,
        SizeColumn,
        TextColumn,
        ColumnCount,
    };
    /// More would not fit a clipboard anyway; EventSaver has no such limit.
    static constexpr int copyRowsMax = 10'000;

    EventTableModel(const EntryStore &store, const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    const EventFilter &filter() const { return m_filter; }
    /// Without effect if the filter is the same; else the first matches are there on return.
    void setFilter(const EventFilter &filter);
    /// Whether a scan goes on from the event loop.
    bool isScanning() const { return m_scan.isRunning(); }

    /// Takes no more rows until resume(). Everything is still recorded in the store; rows of chunks
    /// that the store evicts meanwhile do leave, because there is nothing left to paint them from.
    void pause();
    void resume();
    bool isPaused() const { return m_pausedAt.has_value(); }
    /// Entries that wait behind the pause, whether they match or not.
    quint64 heldBackCount() const;

    const EntryStore &store() const { return m_store; }
    const journal::Entry &entryAt(int row) const;
    std::optional<int> rowOf(quint64 sequence) const;
    /// The first row with this sequence or a later one; `rowCount()` if there is none.
    int rowAtOrAfter(quint64 sequence) const;
    /// Store indexes of all rows, for work that goes on while the table changes.
    const std::deque<quint64> &indexes() const { return m_rows; }

    /// A JSON array of the first `copyRowsMax` selected rows, in the order of the table.
    QByteArray selectionAsJson(const QItemSelection &selection) const;

signals:
    /// After every slice of a scan: how many of the entries in the store have been looked at.
    void scanProgressed(quint64 examined, quint64 total);

private:
    /// Numbers stand at the right, in the header too.
    static QVariant alignmentOf(int section);
    SlicedWork::Progress scan(const Slice &slice);
    void insert(const std::vector<quint64> &indexes);
    void takeArrivals();
    void removeBefore(quint64 firstKept);
    quint64 scanEnd() const { return m_pausedAt.value_or(m_store.endIndex()); }
    QString displayText(int row, int column) const;

    const EntryStore &m_store;
    EventFilter m_filter;
    std::deque<quint64> m_rows; ///< Indexes into the store, ascending.
    quint64 m_scanned = 0; ///< The scan has seen everything before this index.
    std::optional<quint64> m_pausedAt; ///< Entries from this index on wait.
    SlicedWork m_scan;
};

} // namespace wirelamp::ui
