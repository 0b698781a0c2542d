// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/armedfaultmodel.h"
#include "ui/models/presetmodel.h"
#include "ui/pages/faultdesk.h"
#include "ui/pages/livemodels.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/datatable.h"

#include <QSortFilterProxyModel>

class QLineEdit;

namespace wirelamp::ui {

/// What can go wrong on purpose, and what does so now.
class FaultsPage final : public QWidget
{
    Q_OBJECT

public:
    FaultsPage(LiveModels &models, ViewState &state, FaultDesk &desk, QWidget *parent = nullptr);

    DataTable &presets() { return *m_presetTable; }
    DataTable &armed() { return *m_armedTable; }
    /// What can be done with armed faults.
    QList<QAction *> faultActions() const;

private:
    void makeActions();
    void setUpPresets();
    void setUpArmed();
    void layOut();
    void takeArmed();
    void refreshActions();
    void showLastFiring();

    LiveModels &m_models;
    ViewState &m_state;
    FaultDesk &m_desk;
    PresetModel m_presets;
    ArmedFaultModel m_armed;
    QSortFilterProxyModel m_proxy;
    QLineEdit *m_filter;
    DataTable *m_presetTable;
    DataTable *m_armedTable;
    QAction *m_remove = nullptr;
    QAction *m_copyPlan = nullptr;
};

} // namespace wirelamp::ui
