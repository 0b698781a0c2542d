// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/control/servercontrol.h"
#include "ui/pages/connectionproxy.h"
#include "ui/pages/faultdesk.h"
#include "ui/pages/livemodels.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/datatable.h"

#include <QAction>

namespace wirelamp::ui {

/// Who is connected, and why that one was refused: one row for each connection and each attempt.
class ConnectionsPage final : public QWidget
{
    Q_OBJECT

public:
    ConnectionsPage(LiveModels &models, ViewState &state, control::ServerControl &control,
                    FaultDesk &desk, QWidget *parent = nullptr);

    DataTable &table() { return *m_table; }
    /// What can be done with the selected connection, and with all of them.
    QList<QAction *> connectionActions() const;
    QAction *copyReport() const { return m_copyReport; }
    /// Arms a preset for the user behind the selected connection.
    QMenu *breakMenu() const { return m_breakMenu; }
    QAction *showPlainRequests() const { return m_showPlainRequests; }

    /// Selects the row below or above the present one.
    void step(int rows);

signals:
    /// Somebody wants to see the events of the connection.
    void eventsWanted();

private:
    void makeActions();
    void makeCopyActions();
    void makeBreakMenu();
    QAction *makeAction(const QString &name, const QString &text, const QString &toolTip);
    void layOut();
    void setUpTable();
    void selectInTable(ConnectionId connection);
    void chooseCurrent();
    void chooseFirstArrival();
    void showMenu(QPoint position);
    void refreshActions();

    LiveModels &m_models;
    ViewState &m_state;
    control::ServerControl &m_control;
    FaultDesk &m_desk;
    ConnectionProxy m_proxy;
    DataTable *m_table;
    QAction *m_close = nullptr;
    QAction *m_copyId = nullptr;
    QAction *m_filterTo = nullptr;
    QAction *m_copyReport = nullptr;
    QAction *m_clearClosed = nullptr;
    QAction *m_showPlainRequests = nullptr;
    QMenu *m_breakMenu = nullptr;
};

} // namespace wirelamp::ui
