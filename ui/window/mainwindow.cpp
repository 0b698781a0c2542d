// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/window/mainwindow.h"

#include "ui/models/faulttext.h"
#include "ui/models/formatting.h"
#include "ui/pages/connectionspage.h"
#include "ui/pages/eventspage.h"
#include "ui/pages/faultdesk.h"
#include "ui/pages/findingspage.h"
#include "ui/pages/healthstrip.h"
#include "ui/theme/theme.h"
#include "ui/window/serveractions.h"
#include "ui/window/topbar.h"
#include "ui/window/windowlayout.h"
#include "ui/window/windowmenus.h"
#include "ui/window/workspace.h"

#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using control::ServerState;

namespace {

constexpr QSize sizeOfFirstStart{1280, 800};

} // namespace

MainWindow::MainWindow(control::ServerControl &control, const journal::Journal &journal,
                       const Clock &clock, control::DemoRunner &demo, ThemeSwitch &theme,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_control(control)
    , m_theme(theme)
    , m_models(journal, clock)
    , m_actions(new ServerActions(control, demo, this))
    , m_desk(new FaultDesk(control, this))
    , m_topBar(new TopBar(control, *m_actions))
    , m_workspace(new Workspace(m_models, m_state, control, *m_desk))
    , m_health(new HealthStrip(m_models))
    , m_stack(new QStackedWidget)
    , m_failure(new NoticeBar)
    , m_openDoor(new NoticeBar)
    , m_planted(new NoticeBar)
    , m_news(new NoticeBar)
    , m_menus(new WindowMenus(*this, *m_actions, *m_workspace, theme, *m_desk))
{
    setWindowIcon(Theme::icon(Icon::Wirelamp));
    resize(sizeOfFirstStart);
    buildNotices();
    layOut();
    connectParts();
    refreshNotices();
    refreshFaults();
    refreshTitle();
}

MainWindow::~MainWindow()
{
    // The pages read models and state to their end, so they go first.
    const std::unique_ptr<QWidget> centre(takeCentralWidget());
}

void MainWindow::setFirstRunView(QWidget *view)
{
    m_stack->addWidget(view);
    if (!isAnyClientIn(0, m_models.connections().rowCount() - 1))
        m_stack->setCurrentWidget(view);
}

void MainWindow::setCopyMenu(QMenu *menu)
{
    m_topBar->setCopyMenu(menu);
    m_menus->setCopyMenu(menu);
}

void MainWindow::showNotice(Tone tone, const QString &sentence)
{
    m_news->showNotice(tone, sentence);
}

fault::Scope MainWindow::selectedScope()
{
    const journal::ConnectionSummary *const summary =
        m_models.connections().summaryOf(m_state.connection());
    if (summary == nullptr)
        return {};
    return {.user = summary->user,
            .path = summary->request.section(u' ', 1).toUtf8(),
            .connection = summary->id.value};
}

void MainWindow::saveLayout(QSettings &settings) const
{
    saveWindowLayout(settings, *this, *m_workspace);
    settings.setValue(u"window/theme"_s, QString::fromLatin1(codeOf(m_theme.choice())));
}

void MainWindow::restoreLayout(const QSettings &settings)
{
    restoreWindowLayout(settings, *this, *m_workspace);
    const QByteArray code = settings.value(u"window/theme"_s).toString().toLatin1();
    if (const std::optional<ThemeChoice> choice = themeChoiceFromCode(code))
        m_theme.setChoice(*choice);
    m_menus->refreshTheme();
}

void MainWindow::buildNotices()
{
    m_failure->setObjectName(u"failureNotice"_s);
    m_failure->addButton(m_actions->retry());
    m_failure->addButton(m_actions->settings());
    m_openDoor->setObjectName(u"openDoorNotice"_s);
    m_openDoor->addButton(m_actions->settings());
    m_planted->setObjectName(u"plantedNotice"_s);
    m_planted->addButton(m_menus->showFaults());
    m_planted->addButton(m_desk->endAll());
    m_news->setObjectName(u"newsNotice"_s);
    m_news->setDismissible();
}

void MainWindow::layOut()
{
    m_stack->addWidget(m_workspace);
    auto *const centre = new QWidget;
    auto *const layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_failure);
    layout->addWidget(m_openDoor);
    layout->addWidget(m_planted);
    layout->addWidget(m_news);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_health);
    setCentralWidget(centre);
    m_topBar->setBreakMenu(m_menus->breakMenu());
    addToolBar(m_topBar);
}

void MainWindow::connectParts()
{
    connect(m_actions, &ServerActions::mintTokenRequested, this, &MainWindow::mintTokenRequested);
    connect(m_actions, &ServerActions::settingsRequested, this, &MainWindow::settingsRequested);
    // The connection of the demo is what somebody who runs it wants to see.
    connect(m_actions, &ServerActions::demoStarted, this, [this] { m_state.setConnection({}); });
    connect(m_actions, &ServerActions::demoFailed, this, [this](const QString &problem) {
        showNotice(Tone::Failed, tr("The demo did not work: %1").arg(problem));
    });
    connect(m_desk, &FaultDesk::changed, this, &MainWindow::refreshFaults);
    connect(m_desk, &FaultDesk::addRequested, this, &MainWindow::addFaultRequested);
    connect(m_desk, &FaultDesk::refused, this,
            [this](const QString &sentence) { showNotice(Tone::Warning, sentence); });
    connect(m_menus, &WindowMenus::aboutRequested, this, &MainWindow::aboutRequested);
    connect(m_menus, &WindowMenus::commandPaletteRequested, this,
            &MainWindow::commandPaletteRequested);
    connect(m_menus, &WindowMenus::pagesWanted, this, &MainWindow::showPages);
    connect(m_health, &HealthStrip::findingsWanted, this, [this] {
        showPages();
        m_workspace->goTo(m_workspace->findings());
    });
    connect(&m_workspace->connections(), &ConnectionsPage::eventsWanted, this,
            [this] { m_workspace->goTo(m_workspace->events()); });
    connect(&m_control, &control::ServerControl::statusChanged, this, [this] {
        refreshNotices();
        refreshTitle();
    });
    const auto leaveFirstRunView = [this](int first, int last) {
        if (m_stack->currentWidget() != m_workspace && isAnyClientIn(first, last))
            showPages();
    };
    connect(&m_models.connections(), &QAbstractItemModel::rowsInserted, this,
            [leaveFirstRunView](const QModelIndex & /*parent*/, int first, int last) {
                leaveFirstRunView(first, last);
            });
    // What a connection is for is known once its request has come.
    connect(&m_models.connections(), &QAbstractItemModel::dataChanged, this,
            [leaveFirstRunView](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                leaveFirstRunView(topLeft.row(), bottomRight.row());
            });
    connect(&m_models, &LiveModels::entriesLost, this, [this](quint64 total) {
        showNotice(Tone::Warning,
                   tr("%1 record(s) came faster than they could be read here and are missing in "
                      "this window.",
                      nullptr, pluralOf(total))
                       .arg(countText(total)));
    });
}

bool MainWindow::isAnyClientIn(int firstRow, int lastRow)
{
    for (int row = firstRow; row <= lastRow; ++row) {
        const QModelIndex index = m_models.connections().index(row, 0);
        if (!index.data(ConnectionModel::IsPlainRequestRole).toBool())
            return true;
    }
    return false;
}

void MainWindow::showPages()
{
    m_stack->setCurrentWidget(m_workspace);
}

void MainWindow::refreshNotices()
{
    const control::ServerStatus &status = m_control.status();
    if (status.state == ServerState::Failed)
        m_failure->showNotice(Tone::Failed,
                              tr("The server is not listening: %1.").arg(status.message));
    m_failure->setVisible(status.state == ServerState::Failed);
    const bool isOpen = status.state == ServerState::Listening && !status.isAuthRequired;
    if (isOpen)
        m_openDoor->showNotice(Tone::Warning,
                               tr("No token is required (auth.required = false): everybody who "
                                  "reaches this address comes in as \"anonymous\"."));
    m_openDoor->setVisible(isOpen);
}

void MainWindow::refreshFaults()
{
    const ArmedFaults &armed = m_desk->armed();
    qint64 fired = 0;
    for (const fault::ArmedFault &one : armed)
        fired += one.fired;
    if (!armed.isEmpty()) {
        const QString count = tr("%n fault(s) armed", nullptr, static_cast<int>(armed.size()));
        const QString shots = tr("fired %1 time(s)", nullptr, pluralOf(static_cast<quint64>(fired)))
                                  .arg(countText(static_cast<quint64>(fired)));
        m_planted->showNotice(Tone::Planted,
                              tr("%1, %2: things go wrong on purpose.").arg(count, shots));
    }
    m_planted->setVisible(!armed.isEmpty());
}

void MainWindow::refreshTitle()
{
    const control::ServerStatus &status = m_control.status();
    const bool isListening = status.state == ServerState::Listening;
    setWindowTitle(isListening ? tr("%1 – Wirelamp").arg(status.webSocketUrl.toString())
                               : tr("Wirelamp"));
}

} // namespace wirelamp::ui
