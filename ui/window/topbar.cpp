// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/window/topbar.h"

#include "ui/pages/pagetools.h"
#include "ui/theme/theme.h"
#include "ui/window/serveractions.h"

#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using control::ServerState;

namespace {

Tone toneOf(ServerState state)
{
    switch (state) {
    case ServerState::Stopped:
        return Tone::Closed;
    case ServerState::Starting:
    case ServerState::Stopping:
        return Tone::Busy;
    case ServerState::Listening:
        return Tone::Good;
    case ServerState::Failed:
        return Tone::Failed;
    }
    Q_UNREACHABLE();
}

QString wordOf(ServerState state)
{
    switch (state) {
    case ServerState::Stopped:
        return TopBar::tr("stopped");
    case ServerState::Starting:
        return TopBar::tr("starting");
    case ServerState::Stopping:
        return TopBar::tr("stopping");
    case ServerState::Listening:
        return TopBar::tr("listening");
    case ServerState::Failed:
        return TopBar::tr("not listening");
    }
    Q_UNREACHABLE();
}

} // namespace

TopBar::TopBar(control::ServerControl &control, const ServerActions &actions, QWidget *parent)
    : QToolBar(tr("Server"), parent)
    , m_control(control)
    , m_badge(new StatusBadge)
    , m_address(new ElidedLabel)
{
    setObjectName(u"topBar"_s);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize(QSize(18, 18));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    QFont font = Theme::payloadFont();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setBold(true);
    m_address->setFont(font);
    m_address->setContentsMargins(8, 0, 12, 0);
    m_address->setElideMode(Qt::ElideMiddle);
    m_address->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_address->setObjectName(u"serverAddress"_s);
    m_badge->setObjectName(u"serverBadge"_s);

    addWidget(m_badge);
    addWidget(m_address);
    addAction(actions.copyUrl());
    addAction(actions.mintToken());
    m_copyMenuPlace = addSeparator();
    addAction(actions.runDemo());
    makeReachable(*this);
    connect(&m_control, &control::ServerControl::statusChanged, this, &TopBar::refresh);
    refresh();
}

QToolButton *TopBar::makeMenuButton(const QString &name, Icon icon)
{
    auto *const button = new QToolButton;
    button->setObjectName(name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setIcon(Theme::icon(icon));
    return button;
}

void TopBar::setCopyMenu(QMenu *menu)
{
    if (m_copyMenuButton == nullptr) {
        m_copyMenuButton = makeMenuButton(u"copyMenuButton"_s, Icon::Copy);
        insertWidget(m_copyMenuPlace, m_copyMenuButton);
    }
    m_copyMenuButton->setMenu(menu);
    m_copyMenuButton->setText(menu->title());
    m_copyMenuButton->setAccessibleName(menu->title().remove(u'&'));
    m_copyMenuButton->setToolTip(
        tr("Copy a small program that connects, with address and a fresh token filled in"));
}

void TopBar::setBreakMenu(QMenu *menu)
{
    QToolButton *const button = makeMenuButton(u"breakMenuButton"_s, Icon::Break);
    button->setMenu(menu);
    // The mnemonic belongs to the menu bar.
    button->setText(menu->title().remove(u'&'));
    button->setAccessibleName(button->text());
    button->setToolTip(tr("Let something go wrong on purpose"));
    addWidget(button);
}

void TopBar::refresh()
{
    const control::ServerStatus &status = m_control.status();
    m_badge->setStatus(toneOf(status.state), wordOf(status.state));
    const bool isListening = status.state == ServerState::Listening;
    m_address->setText(isListening ? status.webSocketUrl.toString() : tr("no address"));
    m_address->setForegroundRole(isListening ? QPalette::WindowText : QPalette::PlaceholderText);
}

} // namespace wirelamp::ui
