// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/connectionspage.h"

#include "ui/models/faulttext.h"
#include "ui/pages/pagetools.h"
#include "ui/pages/reporting.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

ConnectionsPage::ConnectionsPage(LiveModels &models, ViewState &state,
                                 control::ServerControl &control, FaultDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_state(state)
    , m_control(control)
    , m_desk(desk)
    , m_table(new DataTable(tr("Connections")))
{
    m_proxy.setSourceModel(&models.connections());
    makeActions();
    makeCopyActions();
    makeBreakMenu();
    setUpTable();
    layOut();

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ConnectionsPage::chooseCurrent);
    connect(m_table, &QTableView::activated, this, &ConnectionsPage::eventsWanted);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ConnectionsPage::showMenu);
    connect(&m_state, &ViewState::connectionChanged, this, [this](ConnectionId connection) {
        selectInTable(connection);
        refreshActions();
    });
    connect(&m_proxy, &QAbstractItemModel::rowsInserted, this,
            &ConnectionsPage::chooseFirstArrival);
    connect(&m_models, &LiveModels::taken, this, &ConnectionsPage::refreshActions);
    refreshActions();
}

QList<QAction *> ConnectionsPage::connectionActions() const
{
    return {m_close, m_copyId, m_copyReport, m_filterTo, m_clearClosed};
}

void ConnectionsPage::step(int rows)
{
    const int row = m_table->currentIndex().row() + rows;
    if (row >= 0 && row < m_proxy.rowCount())
        m_table->setCurrentIndex(m_proxy.index(row, 0));
}

QAction *ConnectionsPage::makeAction(const QString &name, const QString &text,
                                     const QString &toolTip)
{
    auto *const action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    addAction(action);
    return action;
}

void ConnectionsPage::makeActions()
{
    m_close = makeAction(u"actionCloseConnection"_s, tr("&Close connection"),
                         tr("Close the selected connection with 1001"));
    m_close->setIcon(Theme::icon(Icon::CloseConnection));
    connect(m_close, &QAction::triggered, this,
            [this] { m_control.closeConnection(m_state.connection()); });
    m_filterTo = makeAction(u"actionFilterToConnection"_s, tr("&Filter to it"),
                            tr("Show only the events of the selected connection"));
    m_filterTo->setIcon(Theme::icon(Icon::Filter));
    connect(m_filterTo, &QAction::triggered, this, [this] {
        m_state.setFilterLine(u"conn:%1"_s.arg(m_state.connection().value));
        emit eventsWanted();
    });
    m_clearClosed = makeAction(u"actionClearClosed"_s, tr("Clear c&losed"),
                               tr("Take the rows of closed connections out of the table"));
    m_clearClosed->setIcon(Theme::icon(Icon::Clear));
    connect(m_clearClosed, &QAction::triggered, this,
            [this] { m_models.connections().clearClosed(); });
    m_showPlainRequests = makeAction(u"actionShowPlainRequests"_s, tr("Plain &requests"),
                                     tr("Also show ordinary HTTP requests"));
    m_showPlainRequests->setCheckable(true);
    connect(m_showPlainRequests, &QAction::toggled, this,
            [this](bool areShown) { m_proxy.setPlainRequestsShown(areShown); });
}

void ConnectionsPage::makeCopyActions()
{
    m_copyId = makeAction(u"actionCopyConnectionId"_s, tr("Copy &id"),
                          tr("Copy the name the client knows the connection by"));
    m_copyId->setIcon(Theme::icon(Icon::Copy));
    connect(m_copyId, &QAction::triggered, this, [this] {
        const journal::ConnectionSummary *const summary =
            m_models.connections().summaryOf(m_state.connection());
        if (summary == nullptr)
            return;
        const bool hasName = !summary->name.isEmpty();
        QGuiApplication::clipboard()->setText(hasName ? summary->name : toString(summary->id));
    });
    m_copyReport =
        makeAction(u"actionReportConnection"_s, tr("Copy connection as bu&g report"),
                   tr("Copy the connection and its timeline as Markdown, without secrets"));
    m_copyReport->setIcon(Theme::icon(Icon::Copy));
    m_copyReport->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_R);
    connect(m_copyReport, &QAction::triggered, this,
            [this] { copyBugReport(m_models, m_state.connection()); });
}

void ConnectionsPage::makeBreakMenu()
{
    m_breakMenu = new QMenu(this);
    m_breakMenu->setIcon(Theme::icon(Icon::Break));
    m_breakMenu->setToolTipsVisible(true);
    QList<QAction *> actions;
    for (const fault::Preset &preset : fault::allPresets()) {
        auto *const action = new QAction(titleOf(preset), m_breakMenu);
        const bool canFire = !faultsFor(preset, {}).isEmpty();
        action->setEnabled(canFire);
        action->setToolTip(canFire ? effectOf(preset)
                                   : tr("It happens before it is known who the user is"));
        connect(action, &QAction::triggered, this, [this, &preset] {
            if (const auto *summary = m_models.connections().summaryOf(m_state.connection()))
                m_desk.armFor(preset, summary->user);
        });
        actions << action;
    }
    addPresets(*m_breakMenu, actions);
}

void ConnectionsPage::setUpTable()
{
    m_table->setObjectName(u"connectionsTable"_s);
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ConnectionModel::ConnectionColumn, Qt::DescendingOrder);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->cells().addToneColumn(ConnectionModel::StateColumn);
    m_table->cells().addToneColumn(ConnectionModel::AuthColumn);
    m_table->cells().setClosedRole(ConnectionModel::IsClosedRole);
    m_table->setColumnWidths({3, 12, 9, 14, 7, 14, 6, 8, 20, 8, 5, 20});
    m_table->setStretchColumn(ConnectionModel::OutlookColumn);
    m_table->hideAtFirst({ConnectionModel::AgeColumn, ConnectionModel::EventsColumn,
                          ConnectionModel::QueueColumn, ConnectionModel::RequestColumn,
                          ConnectionModel::ClosedByColumn, ConnectionModel::CodeColumn,
                          ConnectionModel::ReasonColumn});
    m_table->setHint(tr("No connection yet.\n\nCopy the URL above into your client, or press "
                        "\"Run demo\"."));
}

void ConnectionsPage::layOut()
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makePageBar({m_close, m_filterTo, m_clearClosed, m_showPlainRequests}));
    layout->addWidget(m_table, 1);
}

void ConnectionsPage::selectInTable(ConnectionId connection)
{
    const std::optional<int> row = m_models.connections().rowOf(connection);
    const QModelIndex index =
        row ? m_proxy.mapFromSource(m_models.connections().index(*row, 0)) : QModelIndex();
    if (index.row() == m_table->currentIndex().row())
        return;
    m_table->setCurrentIndex(index);
}

void ConnectionsPage::chooseCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_state.setConnection(current.data(ConnectionRole).value<ConnectionId>());
}

void ConnectionsPage::chooseFirstArrival()
{
    // Nobody chose anything yet: show what happens instead of an empty pane.
    if (m_state.connection() != ConnectionId() || m_proxy.rowCount() == 0)
        return;
    const auto newer = [](const QModelIndex &a, const QModelIndex &b) {
        return a.data(ConnectionRole).value<ConnectionId>()
            < b.data(ConnectionRole).value<ConnectionId>();
    };
    QModelIndex newest = m_proxy.index(0, 0);
    for (int row = 1; row < m_proxy.rowCount(); ++row) {
        if (newer(newest, m_proxy.index(row, 0)))
            newest = m_proxy.index(row, 0);
    }
    m_state.setConnection(newest.data(ConnectionRole).value<ConnectionId>());
}

void ConnectionsPage::showMenu(QPoint position)
{
    QMenu menu(this);
    menu.addActions(connectionActions());
    menu.addSeparator();
    menu.addMenu(m_breakMenu);
    menu.addSeparator();
    menu.addAction(m_showPlainRequests);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void ConnectionsPage::refreshActions()
{
    const journal::ConnectionSummary *const summary =
        m_models.connections().summaryOf(m_state.connection());
    m_close->setEnabled(summary != nullptr && !summary->isClosed());
    m_copyId->setEnabled(summary != nullptr);
    m_copyReport->setEnabled(summary != nullptr);
    m_filterTo->setEnabled(summary != nullptr);
    const QString user = summary == nullptr ? QString() : summary->user;
    m_breakMenu->setTitle(user.isEmpty()
                              ? tr("&Break it")
                              : tr("&Break it for %1").arg(QString(user).replace(u'&', u"&&"_s)));
    m_breakMenu->menuAction()->setEnabled(!user.isEmpty());
    m_clearClosed->setEnabled(m_models.connections().rowCount()
                              > m_models.connections().openCount());
}

} // namespace wirelamp::ui
