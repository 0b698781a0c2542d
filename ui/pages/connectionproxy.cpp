// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/connectionproxy.h"

#include "ui/models/connectionmodel.h"

namespace wirelamp::ui {

ConnectionProxy::ConnectionProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

QVariant ConnectionProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    // In a table of nothing but connections the word would only take room.
    const bool isId = section == ConnectionModel::ConnectionColumn;
    if (isId && orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return tr("ID");
    return QSortFilterProxyModel::headerData(section, orientation, role);
}

void ConnectionProxy::setPlainRequestsShown(bool areShown)
{
    m_arePlainRequestsShown = areShown;
    invalidateFilter();
}

bool ConnectionProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return m_arePlainRequestsShown || !index.data(ConnectionModel::IsPlainRequestRole).toBool();
}

} // namespace wirelamp::ui
