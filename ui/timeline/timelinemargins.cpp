// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/timelinemargins.h"

#include "ui/models/formatting.h"
#include "ui/timeline/wait.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr double namePadding = 10;
constexpr double longTick = 7;
constexpr double shortTick = 4;

struct MarginText
{
    Q_DECLARE_TR_FUNCTIONS(TimelineMargins)
};

QString lastWordOf(const SpanRow &row, const TimelineData &data)
{
    if (row.spans().empty())
        return {};
    const Span &span = row.spans().back();
    return data.text(span.outcome == NameTable::none ? span.name : span.outcome);
}

} // namespace

QString titleOf(const Lane &lane)
{
    switch (lane.kind) {
    case LaneKind::Connection:
        return MarginText::tr("Connection");
    case LaneKind::Authentication:
        return MarginText::tr("Authentication");
    case LaneKind::Run:
        return lane.runCount == 1
            ? MarginText::tr("Run %1").arg(toString(lane.lastRun))
            : MarginText::tr("Runs %1 to %2").arg(toString(lane.firstRun), toString(lane.lastRun));
    case LaneKind::MoreRuns:
        return MarginText::tr("+%1 more").arg(lane.runCount);
    case LaneKind::Stream:
        return MarginText::tr("Stream");
    }
    Q_UNREACHABLE();
}

QString subtitleOf(const Lane &lane, const TimelineData &data, Instant now)
{
    const std::optional<Wait> wait = data.isLive() ? waitOf(lane) : std::nullopt;
    if (wait)
        return textOf(*wait, now);
    if (lane.rows.empty())
        return lastWordOf(lane.behindMarks, data);
    return lastWordOf(lane.rows.front(), data);
}

TimelineMargins::TimelineMargins(QPainter &painter, const Theme &theme, const QFont &font,
                                 const QFont &labelFont)
    : m_painter(painter)
    , m_theme(theme)
    , m_font(font)
    , m_labelFont(labelFont)
{
    m_font.setWeight(QFont::DemiBold);
}

void TimelineMargins::paintRuler(const std::vector<Tick> &ticks, const TimelineGeometry &geometry,
                                 const QRectF &area, const QRectF &keepFree)
{
    m_painter.fillRect(area, m_theme.window());
    m_painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1),
                       m_theme.strongLine());
    m_painter.setFont(m_labelFont);
    const QFontMetricsF metrics(m_labelFont);
    for (const Tick &tick : ticks) {
        const double x = std::round(geometry.xOf(tick.at));
        const double height = tick.label.isEmpty() ? shortTick : longTick;
        m_painter.fillRect(QRectF(x, area.bottom() - 1 - height, 1, height), m_theme.strongLine());
        if (tick.label.isEmpty())
            continue;
        const QRectF label(x + 5, area.top(), metrics.horizontalAdvance(tick.label) + 1,
                           area.height() - 2);
        if (label.intersects(keepFree))
            continue;
        m_painter.setPen(m_theme.mutedText());
        m_painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                           tick.label);
    }
}

QRectF TimelineMargins::tagRect(double x, const QString &text, const QRectF &area) const
{
    const double width = QFontMetricsF(m_labelFont).horizontalAdvance(text) + 12;
    const double left = std::clamp(std::round(x - width / 2), area.left(),
                                   std::max(area.left(), area.right() - width));
    return {left, area.top() + 3, width, area.height() - 6};
}

void TimelineMargins::paintTag(const QRectF &tag, const QString &text, const QColor &color,
                               const QColor &textColor)
{
    if (tag.isEmpty())
        return;
    m_painter.setFont(m_labelFont);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawRoundedRect(tag, 3, 3);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(textColor);
    m_painter.drawText(tag, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void TimelineMargins::paintCorner(const QString &text, const QRectF &area)
{
    m_painter.fillRect(area, m_theme.window());
    m_painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1),
                       m_theme.strongLine());
    m_painter.fillRect(QRectF(area.right() - 1, area.top(), 1, area.height()),
                       m_theme.strongLine());
    m_painter.setFont(m_labelFont);
    m_painter.setPen(m_theme.mutedText());
    m_painter.drawText(area.adjusted(namePadding, 0, -4, -2),
                       Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
}

void TimelineMargins::paintNames(const SceneInput &input, const QRectF &area)
{
    m_painter.save();
    m_painter.setClipRect(area);
    m_painter.fillRect(area, m_theme.window());
    for (const LanePlace &place : input.layout.places()) {
        const double top = area.top() + place.top - input.top;
        if (top + place.height > area.top() && top < area.bottom())
            paintName(input, place, {area.left(), top, area.width(), place.height});
    }
    m_painter.fillRect(QRectF(area.right() - 1, area.top(), 1, area.height()),
                       m_theme.strongLine());
    m_painter.restore();
}

void TimelineMargins::paintName(const SceneInput &input, const LanePlace &place, const QRectF &area)
{
    const Lane &lane = input.data.lanes().at(place.lane);
    m_painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), m_theme.line());
    const double width = area.width() - namePadding - 6;
    const double rowHeight = input.layout.rowHeight();
    const auto line = [&](const QString &text, size_t row, const QFont &font, const QColor &color) {
        const double top =
            area.top() + TimelineLayout::lanePadding + static_cast<double>(row) * rowHeight;
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(QRectF(area.left() + namePadding, top, width + 2, rowHeight),
                           Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                           QFontMetricsF(font).elidedText(text, Qt::ElideRight, width));
    };
    line(titleOf(lane), 0, m_font, m_theme.text());
    if (!lane.rows.empty())
        line(subtitleOf(lane, input.data, input.now), 1, m_labelFont, m_theme.mutedText());
}

} // namespace wirelamp::ui
