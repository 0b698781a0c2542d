// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/pagetools.h"

#include <QAction>
#include <QLabel>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

QToolBar *makePageBar(const QList<QAction *> &actions)
{
    auto *const bar = new QToolBar;
    bar->setStyleSheet(
        u"QToolBar { padding: 0px 4px; spacing: 2px; } QToolButton { padding: 3px; }"_s);
    bar->setIconSize(QSize(16, 16));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions(actions);
    makeReachable(*bar);
    return bar;
}

QLabel *makePaneTitle(const QString &title)
{
    auto *const label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(title);
    label->setContentsMargins(4, 0, 4, 0);
    return label;
}

void makeReachable(QToolBar &bar)
{
    const QList<QToolButton *> buttons = bar.findChildren<QToolButton *>();
    for (QToolButton *const button : buttons) {
        if (button->objectName() == u"qt_toolbar_ext_button"_s) {
            button->setAccessibleName(QToolBar::tr("More"));
            continue;
        }
        button->setFocusPolicy(Qt::StrongFocus);
        if (const QAction *const action = button->defaultAction())
            button->setAccessibleName(action->text().remove(u'&'));
    }
}

} // namespace wirelamp::ui
