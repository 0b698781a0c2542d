// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/presetmodel.h"

#include "ui/models/faulttext.h"
#include "ui/models/tone.h"

namespace wirelamp::ui {

using fault::allPresets;
using fault::Preset;

int PresetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(allPresets().size());
}

int PresetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PresetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Preset &preset = allPresets()[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return displayValue(preset, index.column());
    case Qt::CheckStateRole:
        if (index.column() != TitleColumn)
            return {};
        return isArmed(m_armed, preset) ? Qt::Checked : Qt::Unchecked;
    case ToneRole:
        return QVariant::fromValue(isArmed(m_armed, preset) ? Tone::Planted : Tone::Neutral);
    default:
        return {};
    }
}

QVariant PresetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Fault");
    case EffectColumn:
        return tr("What a client gets to see");
    case GroupColumn:
        return tr("Group");
    default:
        return {};
    }
}

Qt::ItemFlags PresetModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == TitleColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

bool PresetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isMark = role == Qt::CheckStateRole && index.column() == TitleColumn
        && checkIndex(index, CheckIndexOption::IndexIsValid);
    if (!isMark)
        return false;
    emit armingRequested(allPresets()[index.row()], value.toInt() == Qt::Checked);
    return true;
}

void PresetModel::setArmed(const ArmedFaults &armed)
{
    m_armed = armed;
    emit dataChanged(index(0, TitleColumn), index(rowCount() - 1, TitleColumn),
                     {Qt::CheckStateRole, ToneRole});
}

QVariant PresetModel::displayValue(const Preset &preset, int column)
{
    switch (column) {
    case TitleColumn:
        return titleOf(preset);
    case EffectColumn:
        return effectOf(preset);
    case GroupColumn:
        return translatedFault(fault::titleOf(preset.group));
    default:
        return {};
    }
}

} // namespace wirelamp::ui
