// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/control/servercontrol.h"
#include "ui/theme/icon.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statusbadge.h"

#include <QToolBar>

class QMenu;
class QToolButton;

namespace wirelamp::ui {

class ServerActions;

/// Where the server is, how it is, and what a client needs to get in.
class TopBar final : public QToolBar
{
    Q_OBJECT

public:
    TopBar(control::ServerControl &control, const ServerActions &actions,
           QWidget *parent = nullptr);

    /// A button with ready-made clients; not owned. The menu's title is the button's text.
    void setCopyMenu(QMenu *menu);

    /// The same, for what can go wrong on purpose.
    void setBreakMenu(QMenu *menu);

    const StatusBadge &badge() const { return *m_badge; }
    QString address() const { return m_address->text(); }

private:
    static QToolButton *makeMenuButton(const QString &name, Icon icon);
    void refresh();

    control::ServerControl &m_control;
    StatusBadge *m_badge;
    ElidedLabel *m_address;
    QAction *m_copyMenuPlace = nullptr;
    QToolButton *m_copyMenuButton = nullptr;
};

} // namespace wirelamp::ui
