// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entry.h"
#include "ui/models/faultplans.h"
#include "ui/models/roles.h"

#include <QAbstractTableModel>
#include <QHash>

namespace wirelamp::ui {

/// What goes wrong on purpose at present, one row for each fault. Bounded by fault::Plan.
class ArmedFaultModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        IdColumn,
        FaultColumn,
        ScopeColumn,
        FiredColumn,
        LastColumn, ///< When it last fired.
        ParametersColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// `f1`; empty for an index that is none.
    QByteArray idAt(const QModelIndex &index) const;

    void setArmed(const ArmedFaults &armed);
    /// Remembers when each fault fired last.
    void take(const QList<journal::Entry> &entries);

private:
    struct Firing
    {
        WallTime at;
        quint64 sequence = 0;
    };

    QVariant displayValue(const fault::ArmedFault &armed, int column) const;

    ArmedFaults m_armed;
    QHash<QByteArray, Firing> m_last; ///< By id; only of what is armed.
};

} // namespace wirelamp::ui
