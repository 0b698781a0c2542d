// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/servicelevels.h"
#include "ui/models/roles.h"
#include "ui/models/tone.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace wirelamp::ui {

/// Neutral, not Good, while nothing was measured.
Tone toneOf(diagnosis::MeterVerdict verdict);

/// What is promised against what is measured: one row for each service level, always the same rows.
/// A level without a sample is "not measured" and never looks good.
///
/// Reads what a JournalFollower brings: connect `entriesLost` and `entriesArrived`. The numbers are
/// renewed four times a second at most; nobody reads faster.
class ServiceLevelModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        ValueColumn,
        TargetColumn,
        VerdictColumn,
        MedianColumn,
        Percentile95Column,
        SamplesColumn,
        ColumnCount,
    };
    enum ServiceLevelRole {
        CodeRole = ModelRole, ///< QString: the stable code of the meter.
    };

    explicit ServiceLevelModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    void take(const QList<journal::Entry> &entries);
    /// Entries are missing in front of those that come next.
    void noteLoss(quint64 count) { m_lostCount += count; }
    /// Renews the numbers now.
    void refresh();

private:
    static QString displayText(const diagnosis::Meter &meter, int column);

    diagnosis::ServiceLevels m_levels;
    QList<diagnosis::Meter> m_meters;
    quint64 m_lostCount = 0;
    QTimer m_refreshTimer;
};

} // namespace wirelamp::ui
