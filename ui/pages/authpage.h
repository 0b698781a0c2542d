// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/pages/livemodels.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/datatable.h"

#include <QSortFilterProxyModel>

namespace wirelamp::ui {

/// Every attempt to come in, and its verdict.
class AuthPage final : public QWidget
{
    Q_OBJECT

public:
    AuthPage(LiveModels &models, ViewState &state, QWidget *parent = nullptr);

    DataTable &table() { return *m_table; }

private:
    void setUpTable();
    void selectInTable(quint64 record);

    LiveModels &m_models;
    ViewState &m_state;
    QSortFilterProxyModel m_proxy;
    DataTable *m_table;
};

} // namespace wirelamp::ui
