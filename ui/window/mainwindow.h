// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/control/demorunner.h"
#include "core/control/servercontrol.h"
#include "core/journal/journal.h"
#include "ui/pages/livemodels.h"
#include "ui/pages/viewstate.h"
#include "ui/theme/themeswitch.h"
#include "ui/widgets/noticebar.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace wirelamp::ui {

class FaultDesk;
class HealthStrip;
class ServerActions;
class TopBar;
class WindowMenus;
class Workspace;

/// The window: what the server does, and the commands for it. Dialogs are not its business; it says
/// which one is wanted.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(control::ServerControl &control, const journal::Journal &journal, const Clock &clock,
               control::DemoRunner &demo, ThemeSwitch &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shown instead of the pages until the first client is seen; owned from now on. Plain HTTP
    /// requests (a health check, the page at `/`) are not clients.
    void setFirstRunView(QWidget *view);
    /// For the top bar, with the menu's title as its text, and the Edit menu. Not owned.
    void setCopyMenu(QMenu *menu);
    /// A sentence across the window, until it is dismissed. Plain text.
    void showNotice(Tone tone, const QString &sentence);

    /// Geometry, panes, columns, theme: nothing else is kept in `settings`.
    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);

    ViewState &state() { return m_state; }
    LiveModels &models() { return m_models; }
    Workspace &workspace() { return *m_workspace; }
    FaultDesk &faults() { return *m_desk; }
    /// The selected connection, as what a fault may be narrowed to.
    fault::Scope selectedScope();

signals:
    void mintTokenRequested();
    void settingsRequested();
    void aboutRequested();
    void commandPaletteRequested();
    void addFaultRequested();

private:
    void buildNotices();
    void layOut();
    void connectParts();
    bool isAnyClientIn(int firstRow, int lastRow);
    void showPages();
    void refreshNotices();
    void refreshFaults();
    void refreshTitle();

    control::ServerControl &m_control;
    ThemeSwitch &m_theme;
    LiveModels m_models;
    ViewState m_state;
    ServerActions *m_actions;
    FaultDesk *m_desk;
    TopBar *m_topBar;
    Workspace *m_workspace;
    HealthStrip *m_health;
    QStackedWidget *m_stack;
    NoticeBar *m_failure; ///< The server does not listen.
    NoticeBar *m_openDoor; ///< The server asks nobody for a token.
    NoticeBar *m_planted; ///< Things go wrong on purpose.
    NoticeBar *m_news; ///< Anything else; can be dismissed.
    WindowMenus *m_menus;
};

} // namespace wirelamp::ui
