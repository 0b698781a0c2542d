// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/timelinepicture.h"

#include "ui/models/formatting.h"
#include "ui/timeline/timelinemargins.h"
#include "ui/timeline/timelinepainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace wirelamp::ui {

namespace {

constexpr double labelFontScale = 0.92;
constexpr double rowPadding = 6;
constexpr double namesShareMax = 0.3;
constexpr auto longestName = "tool_completed 27.3 s of 28.5 s";

struct PictureText
{
    Q_DECLARE_TR_FUNCTIONS(TimelinePicture)
};

} // namespace

QFont labelFontOf(const QFont &font)
{
    QFont label = font;
    if (font.pointSizeF() > 0)
        label.setPointSizeF(font.pointSizeF() * labelFontScale);
    return label;
}

double rowHeightOf(const QFont &font)
{
    return std::ceil(QFontMetricsF(labelFontOf(font)).height() + rowPadding);
}

TimelineAreas timelineAreas(QSizeF size, const QFont &font)
{
    const QFontMetricsF metrics(labelFontOf(font));
    const double names = std::floor(
        std::min(metrics.horizontalAdvance(QLatin1StringView(longestName)) + 4 * rowPadding,
                 size.width() * namesShareMax));
    const double ruler = std::ceil(metrics.height() + 2 * rowPadding);
    const double width = std::max(0.0, size.width() - names);
    const double height = std::max(0.0, size.height() - ruler);
    return {.corner = {0, 0, names, ruler},
            .ruler = {names, 0, width, ruler},
            .names = {0, ruler, names, height},
            .lanes = {names, ruler, width, height}};
}

size_t TimelinePicture::paint(QPainter &painter) const
{
    const QFontMetricsF metrics(labelFontOf(font));
    const SceneInput input{data,     layout,
                           geometry, now,
                           metrics,  QFontMetricsF(strongFontOf(labelFontOf(font))),
                           scroll,   scroll + areas.lanes.height()};
    const std::vector<Tick> ticks = rulerTicks(geometry, data.origin(), [&](const QString &text) {
        return metrics.horizontalAdvance(text);
    });
    const Scene scene = buildScene(input);
    paintLanes(painter, scene, ticks);
    TimelineMargins margins(painter, theme, font, labelFontOf(font));
    paintRuler(painter, margins, ticks);
    margins.paintCorner(PictureText::tr("Records: %1").arg(countText(data.records().size())),
                        areas.corner);
    margins.paintNames(input, areas.names);
    return scene.primitiveCount();
}

void TimelinePicture::paintLanes(QPainter &painter, const Scene &scene,
                                 const std::vector<Tick> &ticks) const
{
    const QRectF area(areas.lanes.left(), scroll, areas.lanes.width(), areas.lanes.height());
    painter.save();
    painter.setClipRect(areas.lanes);
    painter.translate(0, areas.lanes.top() - scroll);
    TimelinePainter lanes(painter, theme, labelFontOf(font));
    lanes.paintLaneSurfaces(layout, area);
    lanes.paintGrid(ticks, geometry, area);
    lanes.paintScene(scene, selected);
    if (data.isLive())
        lanes.paintMoment(geometry.xOf(now), area, theme.accent(), Qt::SolidLine);
    paintSelection(lanes, area);
    if (pointerX)
        lanes.paintMoment(*pointerX, area, theme.mutedText(), Qt::DotLine);
    painter.restore();
}

void TimelinePicture::paintSelection(TimelinePainter &painter, const QRectF &area) const
{
    const std::optional<size_t> position = data.positionOf(selected);
    if (!position)
        return;
    const TimelineRecord &record = data.records().at(*position);
    if (!geometry.view.contains(record.at))
        return;
    const double x = geometry.xOf(record.at);
    painter.paintMoment(x, area, theme.accent(), Qt::DashLine);
    const std::optional<LanePlace> place = layout.placeOf(record.lane);
    if (!place || record.look == Look::Span)
        return;
    const size_t row = data.lanes().at(record.lane).rows.size();
    painter.paintRing({x, layout.rowTop(*place, row) + layout.rowHeight() / 2});
}

void TimelinePicture::paintRuler(QPainter &painter, TimelineMargins &margins,
                                 const std::vector<Tick> &ticks) const
{
    const QString nowText = PictureText::tr("now");
    QRectF nowTag;
    if (data.isLive() && geometry.view.contains(now))
        nowTag = margins.tagRect(geometry.xOf(now), nowText, areas.ruler);
    painter.save();
    painter.setClipRect(areas.ruler);
    margins.paintRuler(ticks, geometry, areas.ruler, nowTag);
    margins.paintTag(nowTag, nowText, theme.accent(), theme.accentText());
    if (pointerX) {
        const Instant pixel(static_cast<Instant::rep>(geometry.nanosecondsPerPixel()) + 1);
        const Instant step = niceStep(pixel);
        const Instant at = (geometry.timeAt(*pointerX) - data.origin()) / step * step;
        const QString text = tickText(at, step);
        margins.paintTag(margins.tagRect(*pointerX, text, areas.ruler), text, theme.mutedText(),
                         theme.window());
    }
    painter.restore();
}

} // namespace wirelamp::ui
