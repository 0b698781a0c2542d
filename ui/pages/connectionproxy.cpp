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
