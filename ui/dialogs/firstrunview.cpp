// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/dialogs/firstrunview.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

QString stateText(const control::ServerStatus &status)
{
    switch (status.state) {
    case control::ServerState::Stopped:
        return FirstRunView::tr("The server is stopped.");
    case control::ServerState::Starting:
        return FirstRunView::tr("The server is starting.");
    case control::ServerState::Listening:
        return FirstRunView::tr("The server is listening. Connect your client to");
    case control::ServerState::Stopping:
        return FirstRunView::tr("The server is stopping.");
    case control::ServerState::Failed:
        return FirstRunView::tr("The server could not start.");
    }
    Q_UNREACHABLE();
}

} // namespace

FirstRunView::FirstRunView(const control::ServerControl &control, QWidget *parent)
    : QWidget(parent)
{
    constexpr int textWidth = 620;
    constexpr int iconSize = 96;
    setObjectName(u"firstRunView"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addStretch(2);
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(u":/wirelamp/icons/wirelamp.svg"_s).pixmap(iconSize, iconSize));
    icon->setAlignment(Qt::AlignHCenter);
    layout->addWidget(icon);

    m_state = plainLabel({}, this);
    m_url = plainLabel({}, this);
    m_url->setObjectName(u"firstRunUrl"_s);
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont urlFont = Theme::payloadFont();
    urlFont.setPointSizeF(urlFont.pointSizeF() * 1.4);
    m_url->setFont(urlFont);
    m_url->setAccessibleName(tr("WebSocket URL"));
    layout->addWidget(m_state);
    layout->addWidget(m_url);

    auto *buttons = new QHBoxLayout;
    auto *demo = new QPushButton(Theme::icon(Icon::Demo), tr("Run &demo"), this);
    demo->setObjectName(u"firstRunDemo"_s);
    demo->setDefault(true);
    auto *url = new QPushButton(Theme::icon(Icon::Copy), tr("Copy &URL"), this);
    url->setObjectName(u"firstRunCopyUrl"_s);
    auto *token = new QPushButton(Theme::icon(Icon::Token), tr("Copy &token"), this);
    token->setObjectName(u"firstRunCopyToken"_s);
    connect(demo, &QPushButton::clicked, this, &FirstRunView::runDemoRequested);
    connect(url, &QPushButton::clicked, this, &FirstRunView::copyUrlRequested);
    connect(token, &QPushButton::clicked, this, &FirstRunView::copyTokenRequested);
    m_needListening = {demo, url};
    buttons->addStretch();
    for (QPushButton *button : {demo, url, token})
        buttons->addWidget(button);
    buttons->addStretch();
    layout->addLayout(buttons);

    QLabel *hint =
        plainLabel(tr("Every connection, refusal and event shows up here as it happens. The demo "
                      "connects a built-in client over "
                      "the real socket and asks for one run: five events within a second."),
                   this);
    hint->setObjectName(u"firstRunHint"_s);
    // A centred label would take its height from the width of the window.
    hint->setFixedSize(textWidth, hint->heightForWidth(textWidth));
    layout->addWidget(hint, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(&control, &control::ServerControl::statusChanged, this,
            [this](const control::ServerStatus &status) { refresh(status); });
    refresh(control.status());
}

void FirstRunView::refresh(const control::ServerStatus &status)
{
    const bool isListening = status.state == control::ServerState::Listening;
    m_state->setText(stateText(status));
    m_url->setText(isListening ? status.webSocketUrl.toString() : status.message);
    for (QWidget *widget : std::as_const(m_needListening))
        widget->setEnabled(isListening);
}

} // namespace wirelamp::ui
