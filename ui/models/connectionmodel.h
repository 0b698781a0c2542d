// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/connectionfold.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/roles.h"

#include <QTimer>

namespace wirelamp::ui {

/// One row for every connection and every refused attempt, by the order in which they came.
///
/// Small (at most 60 000 rows, see ConnectionFold), so a QSortFilterProxyModel with SortRole may
/// sort it and hide rows by IsClosedRole and IsPlainRequestRole. Ages and waits are computed when
/// painted; once a second those of live connections are announced as changed.
class ConnectionModel final : public KeyedTableModel<ConnectionId>
{
    Q_OBJECT

public:
    enum Column {
        ConnectionColumn,
        StateColumn,
        UserColumn,
        AuthColumn,
        AgeColumn,
        OutlookColumn, ///< What is awaited most urgently and since when, or how it ended.
        EventsColumn,
        QueueColumn, ///< Bytes that the client has not taken yet.
        RequestColumn,
        ClosedByColumn,
        CodeColumn,
        ReasonColumn,
        ColumnCount,
    };
    enum ConnectionRoles {
        IsClosedRole = ModelRole, ///< bool: only "clear closed" will change the row.
        IsPlainRequestRole, ///< bool: ordinary HTTP, neither WebSocket nor stream.
        IsTestRole, ///< bool: its headers mark it as a test.
    };

    explicit ConnectionModel(const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// nullptr if unknown or cleared. Valid until the model changes.
    const journal::ConnectionSummary *summaryOf(ConnectionId connection) const;
    qsizetype openCount() const { return static_cast<qsizetype>(m_fold.openCount()); }

    void take(const QList<journal::Entry> &entries);
    void clearClosed();
    /// Announces the ages and waits of live connections as changed; a timer does so every second.
    void refreshAges();

private:
    bool isKnown(ConnectionId connection) const override;
    void follow(const journal::FoldChanges &changes);
    /// Numbers stand at the right, in the header too.
    static QVariant alignmentOf(int section);
    QVariant displayValue(const journal::ConnectionSummary &connection, int column) const;
    QVariant sortValue(const journal::ConnectionSummary &connection, int column) const;
    QVariant tone(const journal::ConnectionSummary &connection, int column) const;
    QVariant accessibleText(const journal::ConnectionSummary &connection, int column) const;
    Instant ageOf(const journal::ConnectionSummary &connection) const;
    QString ageText(const journal::ConnectionSummary &connection) const;
    QString waitingText(const journal::ConnectionSummary &connection) const;

    const Clock &m_clock;
    journal::ConnectionFold m_fold;
    QTimer m_ageTimer;
};

} // namespace wirelamp::ui
