// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QList>

class QAction;
class QLabel;
class QString;
class QToolBar;
class QWidget;

namespace wirelamp::ui {

/// The row of buttons on top of a page. Unlike Qt's own, its buttons are reached with Tab, have
/// accessible names and say what they do.
QToolBar *makePageBar(const QList<QAction *> &actions);

/// The same for a bar that has its actions already. Also after actions were added.
void makeReachable(QToolBar &bar);

/// The title of a pane that is no dock, the way docks have theirs.
QLabel *makePaneTitle(const QString &title);

} // namespace wirelamp::ui
