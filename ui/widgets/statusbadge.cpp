// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/widgets/statusbadge.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace wirelamp::ui {

namespace {

constexpr int iconPixels = 14;
constexpr int padding = 8;
constexpr int gap = 6;

} // namespace

StatusBadge::StatusBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusBadge::setStatus(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    return {padding + iconPixels + gap + fontMetrics().horizontalAdvance(m_text) + padding,
            fontMetrics().height() + padding};
}

void StatusBadge::paintEvent(QPaintEvent * /*event*/)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(theme.color(m_tone));
    painter.setBrush(theme.fill(m_tone));
    painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2);

    const QRect iconRect(padding, (height() - iconPixels) / 2, iconPixels, iconPixels);
    Theme::icon(m_tone).paint(&painter, iconRect);
    painter.setPen(theme.text());
    painter.drawText(rect().adjusted(padding + iconPixels + gap, 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_text);
}

} // namespace wirelamp::ui
