// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/window/windowmenus.h"

#include "ui/pages/authpage.h"
#include "ui/pages/connectionspage.h"
#include "ui/pages/detailpage.h"
#include "ui/pages/eventspage.h"
#include "ui/pages/faultspage.h"
#include "ui/pages/findingspage.h"
#include "ui/pages/timelinepage.h"
#include "ui/theme/theme.h"
#include "ui/window/serveractions.h"
#include "ui/window/workspace.h"

#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

WindowMenus::WindowMenus(QMainWindow &window, const ServerActions &actions, Workspace &workspace,
                         ThemeSwitch &theme, const FaultDesk &desk)
    : QObject(&window)
    , m_window(window)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_desk(desk)
{
    fillServerMenu();
    fillEditMenu();
    fillConnectionMenu();
    fillBreakMenu();
    fillViewMenu();
    fillGoMenu();
    fillHelpMenu();
}

void WindowMenus::setCopyMenu(QMenu *menu)
{
    m_editMenu->insertMenu(m_copyMenuPlace, menu);
}

QMenu *WindowMenus::addMenu(const QString &title)
{
    QMenu *const menu = m_window.menuBar()->addMenu(title);
    menu->setToolTipsVisible(true);
    return menu;
}

QAction *WindowMenus::add(QMenu &menu, const QString &name, const QString &text,
                          const QKeySequence &shortcut)
{
    auto *const action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    menu.addAction(action);
    return action;
}

void WindowMenus::fillServerMenu()
{
    QMenu &menu = *addMenu(tr("&Server"));
    menu.addActions({m_actions.start(), m_actions.stop(), m_actions.restart()});
    QMenu *const service = menu.addMenu(tr("&Agent service"));
    service->setToolTipsVisible(true);
    service->addActions(m_actions.agentService()->actions());
    menu.addSeparator();
    menu.addActions({m_actions.runDemo(), m_actions.mintToken()});
    menu.addSeparator();
    menu.addAction(m_actions.settings());
    menu.addSeparator();
    QAction *const quit = add(menu, u"actionQuit"_s, tr("&Quit"), QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, &m_window, &QWidget::close);
}

void WindowMenus::fillEditMenu()
{
    m_editMenu = addMenu(tr("&Edit"));
    m_editMenu->addAction(m_actions.copyUrl());
    m_copyMenuPlace = m_editMenu->addSeparator();
    m_editMenu->addActions(m_workspace.events().editActions());
    m_editMenu->addActions(
        {m_workspace.findings().copyReport(), m_workspace.connections().copyReport()});
    m_editMenu->addSeparator();
    QAction *const filter =
        add(*m_editMenu, u"actionEditFilter"_s, tr("Fi&lter events"), Qt::CTRL | Qt::Key_L);
    filter->setIcon(Theme::icon(Icon::Filter));
    connect(filter, &QAction::triggered, this, [this] {
        emit pagesWanted();
        m_workspace.events().filterBar().focusLine();
    });
}

void WindowMenus::fillConnectionMenu()
{
    QMenu &menu = *addMenu(tr("&Connection"));
    menu.addActions(m_workspace.connections().connectionActions());
    menu.addSeparator();
    menu.addMenu(m_workspace.connections().breakMenu());
    menu.addSeparator();
    menu.addAction(m_workspace.connections().showPlainRequests());
}

void WindowMenus::fillBreakMenu()
{
    m_breakMenu = addMenu(tr("&Break it"));
    addPresets(*m_breakMenu, m_desk.presets());
    m_breakMenu->addSeparator();
    m_breakMenu->addActions(m_workspace.faults().faultActions());
    m_breakMenu->addAction(m_desk.endAll());
    m_breakMenu->addSeparator();
    m_showFaults = add(*m_breakMenu, u"actionFaults"_s, tr("&Faults…"), Qt::CTRL | Qt::Key_B);
    m_showFaults->setIcon(Theme::icon(Icon::Break));
    connect(m_showFaults, &QAction::triggered, this, [this] {
        emit pagesWanted();
        m_workspace.goTo(m_workspace.faults());
    });
}

void WindowMenus::fillViewMenu()
{
    QMenu &menu = *addMenu(tr("&View"));
    const EventsPage &events = m_workspace.events();
    menu.addActions({events.pauseAction(), events.followAction(), events.focusAction()});
    menu.addSeparator();
    menu.addActions(m_workspace.timeline().zoomActions());
    menu.addSeparator();
    QMenu *const panes = menu.addMenu(tr("P&anes"));
    for (const QDockWidget *const dock : m_workspace.docks())
        panes->addAction(dock->toggleViewAction());
    fillThemeMenu(*menu.addMenu(Theme::icon(Icon::Theme), tr("T&heme")));
    menu.addSeparator();
    QAction *const reset = add(menu, u"actionResetLayout"_s, tr("Reset &layout"));
    connect(reset, &QAction::triggered, &m_workspace, &Workspace::resetLayout);
}

void WindowMenus::fillThemeMenu(QMenu &menu)
{
    auto *const group = new QActionGroup(this);
    const auto addTheme = [&](const QString &name, const QString &text, ThemeChoice choice) {
        QAction *const action = add(menu, name, text);
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        group->addAction(action);
        m_themes.append(action);
        connect(action, &QAction::triggered, this, [this, choice] { m_theme.setChoice(choice); });
    };
    addTheme(u"actionThemeSystem"_s, tr("As the &system"), ThemeChoice::System);
    addTheme(u"actionThemeLight"_s, tr("&Light"), ThemeChoice::Light);
    addTheme(u"actionThemeDark"_s, tr("&Dark"), ThemeChoice::Dark);
    addTheme(u"actionThemeContrast"_s, tr("&High contrast"), ThemeChoice::HighContrast);
    refreshTheme();
}

void WindowMenus::refreshTheme()
{
    for (QAction *const theme : m_themes)
        theme->setChecked(theme->data().toInt() == static_cast<int>(m_theme.choice()));
}

void WindowMenus::fillGoMenu()
{
    QMenu &menu = *addMenu(tr("&Go"));
    addPlace(menu, 1, tr("&Connections"), m_workspace.connections());
    addPlace(menu, 2, tr("&Timeline"), m_workspace.timeline());
    addPlace(menu, 3, tr("&Events"), m_workspace.events());
    addPlace(menu, 4, tr("&Detail"), m_workspace.detail());
    addPlace(menu, 5, tr("&Auth outcomes"), m_workspace.outcomes());
    addPlace(menu, 6, tr("&Findings"), m_workspace.findings());
    addPlace(menu, 7, tr("Fa&ults"), m_workspace.faults());
    menu.addSeparator();
    QAction *const next =
        add(menu, u"actionNextConnection"_s, tr("&Next connection"), Qt::ALT | Qt::Key_Down);
    next->setIcon(Theme::icon(Icon::Next));
    connect(next, &QAction::triggered, this, [this] { m_workspace.connections().step(1); });
    QAction *const previous =
        add(menu, u"actionPreviousConnection"_s, tr("&Previous connection"), Qt::ALT | Qt::Key_Up);
    previous->setIcon(Theme::icon(Icon::Previous));
    connect(previous, &QAction::triggered, this, [this] { m_workspace.connections().step(-1); });
    menu.addSeparator();
    QAction *const palette =
        add(menu, u"actionCommandPalette"_s, tr("C&ommand palette…"), Qt::CTRL | Qt::Key_K);
    palette->setIcon(Theme::icon(Icon::Search));
    connect(palette, &QAction::triggered, this, &WindowMenus::commandPaletteRequested);
}

void WindowMenus::addPlace(QMenu &menu, int number, const QString &text, QWidget &page)
{
    QAction *const action = add(menu, u"actionGo%1"_s.arg(number), text,
                                Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number));
    connect(action, &QAction::triggered, this, [this, &page] {
        emit pagesWanted();
        m_workspace.goTo(page);
    });
}

void WindowMenus::fillHelpMenu()
{
    QMenu &menu = *addMenu(tr("&Help"));
    QAction *const about =
        add(menu, u"actionAbout"_s, tr("&About Wirelamp"), QKeySequence::HelpContents);
    about->setIcon(Theme::icon(Icon::About));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &WindowMenus::aboutRequested);
}

} // namespace wirelamp::ui
