// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/control/servercontrol.h"
#include "ui/pages/livemodels.h"
#include "ui/pages/viewstate.h"

#include <QDockWidget>
#include <QMainWindow>

namespace wirelamp::ui {

class AuthPage;
class ConnectionsPage;
class DetailPage;
class EventsPage;
class FaultDesk;
class FaultsPage;
class FindingsPage;
class TimelinePage;

/// The pages, as panes that can be moved, stacked, floated and closed around the events. A main
/// window of its own, so that all of it can step aside for the view of the first start.
class Workspace final : public QMainWindow
{
    Q_OBJECT

public:
    Workspace(LiveModels &models, ViewState &state, control::ServerControl &control,
              FaultDesk &desk, QWidget *parent = nullptr);

    ConnectionsPage &connections() { return *m_connections; }
    AuthPage &outcomes() { return *m_outcomes; }
    TimelinePage &timeline() { return *m_timeline; }
    EventsPage &events() { return *m_events; }
    DetailPage &detail() { return *m_detail; }
    FindingsPage &findings() { return *m_findings; }
    FaultsPage &faults() { return *m_faults; }

    /// In the order of the menu.
    const QList<QDockWidget *> &docks() const { return m_docks; }
    /// Shows the pane the page is in, in front, and gives it the keyboard.
    void goTo(QWidget &page);
    /// For restoreLayout(). Empty until somebody has arranged something: then the next start shares
    /// the room again, by the size that the window has by then.
    QByteArray layoutToKeep(int version) const;
    /// One that does not fit changes nothing.
    void restoreLayout(const QByteArray &layout, int version);
    /// As on the first start.
    void resetLayout();

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *page);
    void arrange();
    void shareRoom();

    ConnectionsPage *m_connections;
    AuthPage *m_outcomes;
    TimelinePage *m_timeline;
    EventsPage *m_events;
    DetailPage *m_detail;
    FindingsPage *m_findings;
    FaultsPage *m_faults;
    QList<QDockWidget *> m_docks;
    bool m_hasOwnLayout = false; ///< Somebody has arranged the panes, now or in an earlier session.
};

} // namespace wirelamp::ui
