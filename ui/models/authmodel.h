// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/authoutcome.h"
#include "core/journal/entry.h"

#include <QAbstractTableModel>

#include <deque>

namespace wirelamp::ui {

/// Every attempt to come in and its verdict, oldest first. Never shows a token: none is recorded.
class AuthModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        ConnectionColumn,
        VerdictColumn,
        ReasonColumn,
        CarrierColumn,
        SubjectColumn,
        AlgorithmColumn,
        SkewColumn, ///< How far the clock is beyond the claim that failed.
        DurationColumn,
        ColumnCount,
    };
    static constexpr int rowsMax = 20'000;
    /// Rows leave in blocks, so that a full table does not move for every single arrival.
    static constexpr int evictedRows = 1'000;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// With the claims that may be shown.
    const AuthOutcome &outcomeAt(int row) const;

    /// Adds the verdicts among these entries.
    void take(const QList<journal::Entry> &entries);
    void clear();

private:
    struct Row
    {
        quint64 sequence = 0;
        WallTime wallAt{};
        ConnectionId connection;
        AuthOutcome outcome;
    };

    /// Numbers stand at the right, in the header too.
    static QVariant alignmentOf(int section);
    static Row rowFrom(const journal::Entry &entry);
    void makeRoomFor(int count);
    static QString displayText(const Row &row, int column);
    static QVariant sortValue(const Row &row, int column);

    std::deque<Row> m_rows;
};

} // namespace wirelamp::ui
