// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/widgets/noticebar.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr int iconPixels = 18;

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_sentence(new QLabel)
    , m_layout(new QHBoxLayout(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAutoFillBackground(true);
    m_layout->setContentsMargins(12, 6, 8, 6);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_sentence, 1);
    hide();
}

void NoticeBar::showNotice(Tone tone, const QString &sentence)
{
    m_tone = tone;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    applyTone();
    show();
}

QString NoticeBar::sentence() const
{
    return m_sentence->text();
}

void NoticeBar::addButton(QAction *action)
{
    auto *const button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(action->toolTip());
    button->setFocusPolicy(Qt::StrongFocus);
    m_layout->addWidget(button);
}

void NoticeBar::setDismissible()
{
    auto *const dismiss = new QAction(Theme::icon(Icon::Clear), tr("Dismiss"), this);
    dismiss->setToolTip(tr("Take this notice away"));
    connect(dismiss, &QAction::triggered, this, &QWidget::hide);
    addButton(dismiss);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTone();
}

void NoticeBar::applyTone()
{
    const Theme theme = Theme::of(palette());
    QPalette colors;
    colors.setColor(QPalette::Window, theme.fill(m_tone));
    setPalette(colors);
    m_icon->setPixmap(
        Theme::icon(m_tone).pixmap(QSize(iconPixels, iconPixels), devicePixelRatio()));
}

} // namespace wirelamp::ui
