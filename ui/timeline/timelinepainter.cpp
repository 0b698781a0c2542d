// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/timelinepainter.h"

#include "ui/theme/contrast.h"
#include "ui/theme/tintedicon.h"

#include <QPainter>

#include <cmath>

namespace wirelamp::ui {

namespace {

constexpr double glyphSize = 11;
constexpr double cornerRadius = 3;
constexpr double stripWidth = 3;

Icon iconOf(Look look, Tone tone)
{
    switch (look) {
    case Look::Received:
        return Icon::Received;
    case Look::Sent:
        return Icon::Sent;
    case Look::Shape:
    case Look::Text:
    case Look::Span:
        return iconOf(tone);
    }
    Q_UNREACHABLE();
}

} // namespace

QFont strongFontOf(const QFont &labelFont)
{
    QFont strong = labelFont;
    strong.setWeight(QFont::DemiBold);
    return strong;
}

TimelinePainter::TimelinePainter(QPainter &painter, const Theme &theme, const QFont &labelFont)
    : m_painter(painter)
    , m_theme(theme)
    , m_font(labelFont)
    , m_strongFont(strongFontOf(labelFont))
    , m_pixelRatio(painter.device()->devicePixelRatio())
{
}

double TimelinePainter::snapped(double x) const
{
    return std::round(x * m_pixelRatio) / m_pixelRatio;
}

QRectF TimelinePainter::snapped(const QRectF &rect) const
{
    const double left = snapped(rect.left());
    const double top = snapped(rect.top());
    const double width = std::max(snapped(rect.right()) - left, 1 / m_pixelRatio);
    return {left, top, width, snapped(rect.bottom()) - top};
}

void TimelinePainter::paintLaneSurfaces(const TimelineLayout &layout, const QRectF &area)
{
    m_painter.fillRect(area, m_theme.base());
    for (const LanePlace &place : layout.places()) {
        m_painter.fillRect(QRectF(area.left(), place.bottom() - 1, area.width(), 1),
                           m_theme.line());
    }
}

void TimelinePainter::paintGrid(const std::vector<Tick> &ticks, const TimelineGeometry &geometry,
                                const QRectF &area)
{
    QColor color = m_theme.line();
    if (isHighContrast(m_theme.scheme()))
        color = mixed(color, m_theme.base(), 0.5);
    for (const Tick &tick : ticks) {
        if (!tick.label.isEmpty())
            m_painter.fillRect(QRectF(snapped(geometry.xOf(tick.at)), area.top(), 1, area.height()),
                               color);
    }
}

void TimelinePainter::paintScene(const Scene &scene, quint64 selectedSequence)
{
    for (const SceneBox &box : scene.boxes)
        paintBox(box);
    for (const SceneDeadline &deadline : scene.deadlines)
        paintDeadline(deadline);
    for (const SceneBox &box : scene.boxes) {
        if (selectedSequence != 0
            && (box.sequence == selectedSequence || box.endSequence == selectedSequence))
            paintFrame(box.rect);
    }
    for (const SceneGlyph &glyph : scene.glyphs)
        paintGlyph(glyph);
    for (const SceneLabel &label : scene.labels)
        paintLabel(label);
}

void TimelinePainter::paintBox(const SceneBox &box)
{
    switch (box.style) {
    case BoxStyle::Span:
    case BoxStyle::OpenSpan:
        return paintSpan(box);
    case BoxStyle::Gap:
        return paintGap(box);
    case BoxStyle::TextBar:
        return m_painter.fillRect(snapped(box.rect), m_theme.fill(box.tone));
    case BoxStyle::Tick:
        return m_painter.fillRect(snapped(box.rect), tickColor(box.tone));
    case BoxStyle::Sliver:
    case BoxStyle::TextLevel:
        return m_painter.fillRect(snapped(box.rect), m_theme.color(box.tone));
    case BoxStyle::Remaining:
        m_painter.setPen(QPen(m_theme.color(box.tone), 1, Qt::DotLine));
        m_painter.setBrush(mixed(m_theme.fill(box.tone), m_theme.base(), 0.35));
        return m_painter.drawRect(snapped(box.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    Q_UNREACHABLE();
}

/// A thousand quiet marks side by side must not outshout the one that matters.
QColor TimelinePainter::tickColor(Tone tone) const
{
    const QColor color = m_theme.color(tone);
    return severityOf(tone) < severityOf(Tone::Warning) ? mixed(color, m_theme.base(), 0.6) : color;
}

/// A quiet box with a strip of full colour where it begins, and one where it still grows.
void TimelinePainter::paintSpan(const SceneBox &box)
{
    const QRectF outer = snapped(box.rect);
    const QColor color = m_theme.color(box.tone);
    const bool isNarrow = outer.width() < 2 * stripWidth + 2;
    if (isNarrow)
        return m_painter.fillRect(outer, color);
    const QColor border =
        isHighContrast(m_theme.scheme()) ? color : mixed(color, m_theme.base(), 0.45);
    const double growing = box.style == BoxStyle::OpenSpan ? 2 : 0;
    const QRectF framed = outer.adjusted(stripWidth, 0, -growing, 0);
    paintRounded(outer, color);
    paintRounded(framed, border);
    paintRounded(framed.adjusted(0, 1, -1, -1), m_theme.fill(box.tone));
}

void TimelinePainter::paintRounded(const QRectF &rect, const QColor &color)
{
    const double radius = std::min(cornerRadius, rect.width() / 4);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawRoundedRect(rect, radius, radius);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelinePainter::paintGap(const SceneBox &box)
{
    const QRectF rect = snapped(box.rect);
    m_painter.fillRect(rect, mixed(m_theme.text(), m_theme.base(), 0.04));
    const QColor hatch = mixed(m_theme.strongLine(), m_theme.base(), 0.8);
    m_painter.fillRect(rect, QBrush(hatch, Qt::BDiagPattern));
}

void TimelinePainter::paintFrame(const QRectF &rect)
{
    m_painter.setPen(QPen(m_theme.accent(), 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.drawRoundedRect(snapped(rect), cornerRadius, cornerRadius);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelinePainter::paintDeadline(const SceneDeadline &deadline)
{
    const QRectF line(snapped(deadline.x) - 1, deadline.top, 2, deadline.bottom - deadline.top);
    m_painter.fillRect(line, m_theme.color(deadline.tone));
}

void TimelinePainter::paintGlyph(const SceneGlyph &glyph)
{
    const size_t variant = glyph.look == Look::Received ? 1 : glyph.look == Look::Sent ? 2 : 0;
    QPixmap &pixmap = m_glyphs.at(static_cast<size_t>(glyph.tone)).at(variant);
    if (pixmap.isNull()) {
        const int pixels = static_cast<int>(std::ceil(glyphSize * m_pixelRatio));
        pixmap = tintedPixmap(iconOf(glyph.look, glyph.tone), m_theme.color(glyph.tone),
                              {pixels, pixels});
        pixmap.setDevicePixelRatio(m_pixelRatio);
    }
    m_painter.drawPixmap(QPointF(snapped(glyph.centre.x() - glyphSize / 2),
                                 snapped(glyph.centre.y() - glyphSize / 2)),
                         pixmap);
}

void TimelinePainter::paintLabel(const SceneLabel &label)
{
    const bool isStrong = label.style == LabelStyle::Wait;
    m_painter.setFont(isStrong ? m_strongFont : m_font);
    const QFontMetricsF metrics(m_painter.font());
    const bool isOnHatch = label.style == LabelStyle::Gap || label.style == LabelStyle::Name;
    if (isOnHatch || isStrong)
        m_painter.fillRect(snapped(label.rect.adjusted(-3, 2, 4, -2)), m_theme.base());
    if (label.style == LabelStyle::Inside)
        m_painter.setPen(m_theme.text());
    else
        m_painter.setPen(isStrong ? m_theme.color(label.tone) : m_theme.mutedText());
    const QString text =
        metrics.elidedText(label.text, Qt::ElideRight, std::ceil(label.rect.width()) + 1);
    m_painter.drawText(label.rect.adjusted(0, 0, 2, 0),
                       Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
}

void TimelinePainter::paintMoment(double x, const QRectF &area, const QColor &color,
                                  Qt::PenStyle style)
{
    if (style == Qt::SolidLine)
        return m_painter.fillRect(QRectF(snapped(x), area.top(), 1, area.height()), color);
    m_painter.setPen(QPen(color, 1, style));
    const double middle = snapped(x) + 0.5;
    m_painter.drawLine(QPointF(middle, area.top()), QPointF(middle, area.bottom()));
}

void TimelinePainter::paintRing(QPointF centre)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.accent(), 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawEllipse(centre, glyphSize / 2 + 3, glyphSize / 2 + 3);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace wirelamp::ui
