// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/pages/livemodels.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QSortFilterProxyModel>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QScrollArea;

namespace wirelamp::ui {

/// What looks wrong, why that may be, what to do, and the records that show it.
class FindingsPage final : public QWidget
{
    Q_OBJECT

public:
    FindingsPage(LiveModels &models, ViewState &state, QWidget *parent = nullptr);

    DataTable &table() { return *m_table; }

private:
    void setUpTable();
    QWidget *makeDetails();
    void layOut();
    void showCurrent();
    void showEvidence(const diagnosis::Finding &finding);
    void selectEvidence(const QListWidgetItem *item);

    LiveModels &m_models;
    ViewState &m_state;
    QSortFilterProxyModel m_proxy;
    DataTable *m_table;
    QLabel *m_text;
    QListWidget *m_evidence;
    QWidget *m_details = nullptr;
    QAction *m_clear = nullptr;
};

} // namespace wirelamp::ui
