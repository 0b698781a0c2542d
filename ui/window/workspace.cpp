// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/window/workspace.h"

#include "ui/pages/authpage.h"
#include "ui/pages/connectionspage.h"
#include "ui/pages/detailpage.h"
#include "ui/pages/eventspage.h"
#include "ui/pages/faultspage.h"
#include "ui/pages/findingspage.h"
#include "ui/pages/timelinepage.h"

#include <QAbstractScrollArea>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

Workspace::Workspace(LiveModels &models, ViewState &state, control::ServerControl &control,
                     FaultDesk &desk, QWidget *parent)
    : QMainWindow(parent)
    , m_connections(new ConnectionsPage(models, state, control, desk))
    , m_outcomes(new AuthPage(models, state))
    , m_timeline(new TimelinePage(models, state, control.settings().webSocketLimits))
    , m_events(new EventsPage(models, state))
    , m_detail(new DetailPage(models, state))
    , m_findings(new FindingsPage(models, state))
    , m_faults(new FaultsPage(models, state, desk))
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
    addDock(u"dockFaults"_s, tr("Fa&ults"), m_faults);
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
    const auto keep = [this] { m_hasOwnLayout = true; };
    connect(dock, &QDockWidget::topLevelChanged, this, keep);
    connect(dock->toggleViewAction(), &QAction::triggered, this, keep);
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

QByteArray Workspace::layoutToKeep(int version) const
{
    return m_hasOwnLayout ? saveState(version) : QByteArray();
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
    m_hasOwnLayout = false;
    shareRoom();
}

bool Workspace::event(QEvent *event)
{
    // No signal tells that a separator was moved. It is no widget: what is pressed is this one.
    if (event->type() == QEvent::MouseButtonPress)
        m_hasOwnLayout = true;
    return QMainWindow::event(event);
}

void Workspace::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_hasOwnLayout)
        shareRoom();
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (!m_hasOwnLayout && isVisible())
        shareRoom();
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
    place(Qt::LeftDockWidgetArea, 5);
    tabifyDockWidget(m_docks[1], m_docks[4]);
    tabifyDockWidget(m_docks[4], m_docks[5]);
    m_docks[1]->raise();
    place(Qt::TopDockWidgetArea, 2);
    place(Qt::BottomDockWidgetArea, 3);
}

void Workspace::shareRoom()
{
    resizeDocks({m_docks[0]}, {width() * 21 / 50}, Qt::Horizontal);
    resizeDocks({m_docks[0], m_docks[1]}, {height() * 9 / 20, height() * 11 / 20}, Qt::Vertical);
    resizeDocks({m_docks[2], m_docks[3]}, {height() * 2 / 5, height() * 13 / 50}, Qt::Vertical);
}

} // namespace wirelamp::ui
