// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/faultplans.h"
#include "ui/models/roles.h"

#include <QAbstractTableModel>

namespace wirelamp::ui {

/// All failures that people know, each with a check mark while it is armed.
class PresetModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TitleColumn, ///< With the check mark.
        EffectColumn,
        GroupColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Only asks: the mark changes when the server has done it.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    void setArmed(const ArmedFaults &armed);

signals:
    /// Somebody has set or taken a mark.
    void armingRequested(const wirelamp::fault::Preset &preset, bool isWanted);

private:
    static QVariant displayValue(const fault::Preset &preset, int column);

    ArmedFaults m_armed;
};

} // namespace wirelamp::ui
