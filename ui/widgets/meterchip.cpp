// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/widgets/meterchip.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plaintooltip.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr int iconPixels = 14;
constexpr int padding = 4;
constexpr int gap = 4;

} // namespace

MeterChip::MeterChip(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void MeterChip::setReading(const Reading &reading)
{
    if (reading == m_reading)
        return;
    m_reading = reading;
    setAccessibleName(u"%1: %2 (%3)"_s.arg(reading.name, reading.value, reading.target));
    setAccessibleDescription(reading.details);
    setToolTip(plainToolTip(reading.details));
    updateGeometry();
    update();
}

QSize MeterChip::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(m_reading.name)
        + QFontMetrics(valueFont()).horizontalAdvance(m_reading.value)
        + fontMetrics().horizontalAdvance(m_reading.target);
    return {2 * padding + iconPixels + 3 * gap + words + 2, fontMetrics().height() + padding};
}

QSize MeterChip::minimumSizeHint() const
{
    return {sizeHint().width() - fontMetrics().horizontalAdvance(m_reading.target) - gap,
            sizeHint().height()};
}

void MeterChip::paintEvent(QPaintEvent * /*event*/)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(theme.accent());
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    int x = padding;
    Theme::icon(m_reading.tone)
        .paint(&painter, QRect(x, (height() - iconPixels) / 2, iconPixels, iconPixels));
    x += iconPixels + gap;

    const auto write = [&](const QString &text, const QFont &font, const QColor &color) {
        painter.setFont(font);
        painter.setPen(color);
        const int width = QFontMetrics(font).horizontalAdvance(text);
        if (x + width <= this->width())
            painter.drawText(QRect(x, 0, width + 1, height()), Qt::AlignVCenter, text);
        x += width + gap;
    };
    write(m_reading.name, font(), theme.mutedText());
    const bool isMeasured = m_reading.tone != Tone::Neutral;
    write(m_reading.value, valueFont(),
          isMeasured ? theme.color(m_reading.tone) : theme.mutedText());
    write(m_reading.target, font(), theme.mutedText());
}

QFont MeterChip::valueFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

} // namespace wirelamp::ui
