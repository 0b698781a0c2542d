// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QSortFilterProxyModel>

namespace wirelamp::ui {

/// The connections in the order the user chose; ordinary HTTP requests only when asked for.
class ConnectionProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ConnectionProxy(QObject *parent = nullptr);

    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    void setPlainRequestsShown(bool areShown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_arePlainRequestsShown = false;
};

} // namespace wirelamp::ui
