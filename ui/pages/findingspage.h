// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/findingtree.h"
#include "ui/pages/livemodels.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/datatree.h"

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

    DataTree &table() { return *m_table; }
    QAction *copyReport() const { return m_copyReport; }

private:
    void makeActions();
    void setUpTable();
    QList<quint64> current() const;
    QWidget *makeDetails();
    void layOut();
    void showCurrent();
    void showEvidence(const QList<quint64> &evidence);
    void selectEvidence(const QListWidgetItem *item);

    LiveModels &m_models;
    ViewState &m_state;
    FindingTree m_tree;
    QSortFilterProxyModel m_proxy;
    DataTree *m_table;
    QLabel *m_text;
    QListWidget *m_evidence;
    QWidget *m_details = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_copyReport = nullptr;
};

} // namespace wirelamp::ui
