// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/window/workspace.h"

#include "ui/pages/authpage.h"
#include "ui/pages/connectionspage.h"
#include "ui/pages/detailpage.h"
#include "ui/pages/eventspage.h"
#include "ui/pages/findingspage.h"
#include "ui/pages/timelinepage.h"

#include <QAbstractScrollArea>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

Workspace::Workspace(LiveModels &models, ViewState &state, control::ServerControl &control,
                     QWidget *parent)
    : QMainWindow(parent)
    , m_connections(new ConnectionsPage(models, state, control))
    , m_outcomes(new AuthPage(models, state))
    , m_timeline(new TimelinePage(models, state, control.settings().webSocketLimits))
    , m_events(new EventsPage(models, state))
    , m_detail(new DetailPage(models, state))
    , m_findings(new FindingsPage(models, state))
{
    setWindowFlags(Qt::Widget);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCentralWidget(m_events);
    for (const Qt::Corner corner : {Qt::TopLeftCorner, Qt::BottomLeftCorner})
        setCorner(corner, Qt::LeftDockWidgetArea);
    for (const Qt::Corner corner : {Qt::TopRightCorner, Qt::BottomRightCorner})
        setCorner(corner, Qt::RightDockWidgetArea);
    addDock(u"dockConnections"_s, tr("&Connections"), m_connections);
    addDock(u"dockAuth"_s, tr("&Auth outcomes"), m_outcomes);
    addDock(u"dockTimeline"_s, tr("&Timeline"), m_timeline);
    addDock(u"dockDetail"_s, tr("&Detail"), m_detail);
    addDock(u"dockFindings"_s, tr("&Findings"), m_findings);
    arrange();
}

QDockWidget *Workspace::addDock(const QString &name, const QString &title, QWidget *page)
{
    auto *const dock = new QDockWidget(QString(title).remove(u'&'), this);
    dock->setObjectName(name);
    dock->setAccessibleName(dock->windowTitle());
    dock->setWidget(page);
    dock->toggleViewAction()->setObjectName(name + u"Toggle"_s);
    dock->toggleViewAction()->setText(title);
    m_docks.append(dock);
    return dock;
}

void Workspace::goTo(QWidget &page)
{
    for (QDockWidget *const dock : m_docks) {
        if (dock->widget() == &page) {
            dock->show();
            dock->raise();
        }
    }
    // A focus proxy would do, but Tab would then pass over what stands above it.
    if (auto *const content = page.findChild<QAbstractScrollArea *>())
        content->setFocus(Qt::ShortcutFocusReason);
}

void Workspace::restoreLayout(const QByteArray &layout, int version)
{
    m_hasOwnLayout = restoreState(layout, version) || m_hasOwnLayout;
}

void Workspace::resetLayout()
{
    for (QDockWidget *const dock : m_docks) {
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    arrange();
    shareRoom();
}

void Workspace::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_hasOwnLayout)
        shareRoom();
    m_hasOwnLayout = true;
}

void Workspace::arrange()
{
    const auto place = [this](Qt::DockWidgetArea area, int index) {
        addDockWidget(area, m_docks[index]);
        m_docks[index]->show();
    };
    place(Qt::LeftDockWidgetArea, 0);
    place(Qt::LeftDockWidgetArea, 1);
    place(Qt::LeftDockWidgetArea, 4);
    tabifyDockWidget(m_docks[1], m_docks[4]);
    m_docks[1]->raise();
    place(Qt::TopDockWidgetArea, 2);
    place(Qt::BottomDockWidgetArea, 3);
}

void Workspace::shareRoom()
{
    resizeDocks({m_docks[0]}, {width() * 2 / 5}, Qt::Horizontal);
    resizeDocks({m_docks[0], m_docks[1]}, {height() * 9 / 20, height() * 11 / 20}, Qt::Vertical);
    resizeDocks({m_docks[2], m_docks[3]}, {height() * 37 / 100, height() * 25 / 100}, Qt::Vertical);
}

} // namespace wirelamp::ui
