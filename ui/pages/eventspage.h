// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/eventfinder.h"
#include "ui/models/eventsaver.h"
#include "ui/models/eventtablemodel.h"
#include "ui/pages/livemodels.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/noticebar.h"

#include <QAction>

namespace wirelamp::ui {

class EventsView;
class FindBar;

/// What happened: the records of the selected connection, or of all, as far as the filter lets them
/// through.
class EventsPage final : public QWidget
{
    Q_OBJECT

public:
    EventsPage(LiveModels &models, ViewState &state, QWidget *parent = nullptr);

    DataTable &table() { return *m_table; }
    EventTableModel &model() { return m_model; }
    FilterBar &filterBar() { return *m_filterBar; }

    QAction *pauseAction() const { return m_pause; }
    QAction *followAction() const { return m_follow; }
    QAction *focusAction() const { return m_focus; }
    /// Copy, save, find: for a menu.
    QList<QAction *> editActions() const;

    /// Writes what is filtered as NDJSON. The outcome appears above the table.
    void saveTo(const QString &path);

private:
    void makeActions();
    QAction *makeAction(const QString &name, const QString &text, const QString &toolTip);
    void layOut();
    void setUpTable();
    void connectState();
    void applyFilter();
    void applyPause();
    void showCounts();
    void copySelection();
    void askWhereToSave();
    void showSaved(quint64 savedCount, quint64 missedCount);

    LiveModels &m_models;
    ViewState &m_state;
    EventTableModel m_model;
    EventSaver m_saver;
    DataTable *m_table;
    FilterBar *m_filterBar;
    FindBar *m_findBar;
    NoticeBar *m_notice;
    EventsView *m_view = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_follow = nullptr;
    QAction *m_focus = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_save = nullptr;
};

} // namespace wirelamp::ui
