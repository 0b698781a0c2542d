// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/theme/themeswitch.h"

#include <QKeySequence>
#include <QMenu>

class QMainWindow;

namespace wirelamp::ui {

class FaultDesk;
class ServerActions;
class Workspace;

/// The menus of the main window: every command there is, with its shortcut.
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    WindowMenus(QMainWindow &window, const ServerActions &actions, Workspace &workspace,
                ThemeSwitch &theme, const FaultDesk &desk);

    /// For the Edit menu; not owned.
    void setCopyMenu(QMenu *menu);
    /// What can go wrong on purpose; for the top bar as well.
    QMenu *breakMenu() const { return m_breakMenu; }
    QAction *showFaults() const { return m_showFaults; }
    /// Checks the theme that is chosen now.
    void refreshTheme();

signals:
    void aboutRequested();
    void commandPaletteRequested();
    /// The pages must be visible for what was chosen.
    void pagesWanted();

private:
    QMenu *addMenu(const QString &title);
    QAction *add(QMenu &menu, const QString &name, const QString &text,
                 const QKeySequence &shortcut = {});
    void fillServerMenu();
    void fillEditMenu();
    void fillConnectionMenu();
    void fillBreakMenu();
    void fillViewMenu();
    void fillThemeMenu(QMenu &menu);
    void fillGoMenu();
    void fillHelpMenu();
    void addPlace(QMenu &menu, int number, const QString &text, QWidget &page);

    QMainWindow &m_window;
    const ServerActions &m_actions;
    Workspace &m_workspace;
    ThemeSwitch &m_theme;
    const FaultDesk &m_desk;
    QMenu *m_editMenu = nullptr;
    QMenu *m_breakMenu = nullptr;
    QAction *m_showFaults = nullptr;
    QAction *m_copyMenuPlace = nullptr;
    QList<QAction *> m_themes;
};

} // namespace wirelamp::ui
