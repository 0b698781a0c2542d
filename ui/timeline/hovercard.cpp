// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/hovercard.h"

#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace wirelamp::ui {

namespace {

constexpr int padding = 10;
constexpr int lineGap = 2;
constexpr int textWidthMin = 160;
constexpr int textWidthMax = 400;
constexpr int excerptLinesMax = 6;
constexpr int iconSize = 12;
constexpr int iconMargin = 18;
constexpr QPoint pointerOffset{14, 16};
constexpr int excerptFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere;

} // namespace

HoverCard::HoverCard(QWidget *parent)
    : QWidget(parent, Qt::ToolTip | Qt::FramelessWindowHint | Qt::WindowTransparentForInput)
{
    setObjectName(QStringLiteral("hoverCard"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void HoverCard::showText(const HoverText &text, QPoint pointer)
{
    m_text = text;
    resize(sizeHint());
    QPoint place = pointer + pointerOffset;
    if (const QScreen *screen = QGuiApplication::screenAt(pointer)) {
        const QRect area = screen->availableGeometry();
        if (place.x() + width() > area.right())
            place.setX(pointer.x() - pointerOffset.x() - width());
        if (place.y() + height() > area.bottom())
            place.setY(pointer.y() - pointerOffset.y() - height());
        place.setX(std::max(place.x(), area.left()));
        place.setY(std::max(place.y(), area.top()));
    }
    move(place);
    show();
    update();
}

QFont HoverCard::titleFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QFont HoverCard::excerptFont() const
{
    QFont small = Theme::payloadFont();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.9);
    return small;
}

/// Where the excerpt goes when the card's text is so wide; its top is relative.
QRect HoverCard::excerptRect(int width) const
{
    if (m_text.excerpt.isEmpty())
        return {};
    const QFontMetrics metrics(excerptFont());
    const int heightMax = excerptLinesMax * metrics.lineSpacing();
    const QRect needed =
        metrics.boundingRect(QRect(0, 0, width, heightMax), excerptFlags, m_text.excerpt);
    return {0, 0, width, std::min(needed.height(), heightMax)};
}

QSize HoverCard::sizeHint() const
{
    const QFontMetrics title(titleFont());
    const QFontMetrics facts(font());
    int width = std::max(textWidthMin, title.horizontalAdvance(m_text.title) + iconMargin);
    for (const QString &fact : m_text.facts)
        width = std::max(width, facts.horizontalAdvance(fact) + 1);
    if (!m_text.excerpt.isEmpty())
        width = std::max(width, QFontMetrics(excerptFont()).horizontalAdvance(m_text.excerpt));
    width = std::min(width, textWidthMax);
    int height = title.lineSpacing() + lineGap
        + static_cast<int>(m_text.facts.size()) * (facts.lineSpacing() + lineGap);
    if (!m_text.excerpt.isEmpty())
        height += padding + excerptRect(width).height();
    return {width + 2 * padding, height + 2 * padding};
}

void HoverCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    painter.fillRect(rect(), theme.raised());
    painter.setPen(theme.strongLine());
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));

    const int textWidth = width() - 2 * padding;
    int top = padding;
    const auto line = [&](const QFont &lineFont, const QColor &color, const QString &text,
                          int indent) {
        const QFontMetrics metrics(lineFont);
        painter.setFont(lineFont);
        painter.setPen(color);
        painter.drawText(
            QRect(padding + indent, top, textWidth - indent + 1, metrics.lineSpacing()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(text, Qt::ElideRight, textWidth - indent));
        top += metrics.lineSpacing() + lineGap;
    };
    const int iconTop = top + (QFontMetrics(titleFont()).lineSpacing() - iconSize) / 2;
    Theme::icon(m_text.tone).paint(&painter, QRect(padding, iconTop, iconSize, iconSize));
    line(titleFont(), theme.text(), m_text.title, iconMargin);
    for (const QString &fact : m_text.facts)
        line(font(), theme.mutedText(), fact, 0);
    if (m_text.excerpt.isEmpty())
        return;
    top += padding / 2;
    painter.fillRect(QRect(padding, top, textWidth, 1), theme.line());
    painter.setFont(excerptFont());
    painter.setPen(theme.text());
    painter.drawText(excerptRect(textWidth).translated(padding, top + padding / 2), excerptFlags,
                     m_text.excerpt);
}

} // namespace wirelamp::ui
