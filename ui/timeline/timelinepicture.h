// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/timelinedata.h"
#include "ui/timeline/timelinelayout.h"

#include <QFont>
#include <QRectF>

#include <optional>

class QPainter;

namespace wirelamp::ui {

class TimelineMargins;
class TimelinePainter;
struct Scene;
struct Tick;

/// The parts of the picture, in pixels of the widget.
struct TimelineAreas
{
    QRectF corner;
    QRectF ruler;
    QRectF names;
    QRectF lanes;
};

/// The font of labels, ruler and second lines: a little smaller than that of the widget.
QFont labelFontOf(const QFont &font);
double rowHeightOf(const QFont &font);
TimelineAreas timelineAreas(QSizeF size, const QFont &font);

/// Everything one picture shows.
struct TimelinePicture
{
    const TimelineData &data;
    const TimelineLayout &layout;
    const TimelineGeometry &geometry;
    TimelineAreas areas;
    Theme theme;
    QFont font;
    Instant now{}; ///< The present, or the last record of a closed connection.
    double scroll = 0; ///< How many pixels of the lanes are above the visible part.
    quint64 selected = 0;
    std::optional<double> pointerX; ///< Where the pointer is over the lanes.

    /// Paints it and returns how many primitives the lanes took.
    size_t paint(QPainter &painter) const;

private:
    void paintLanes(QPainter &painter, const Scene &scene, const std::vector<Tick> &ticks) const;
    void paintSelection(TimelinePainter &painter, const QRectF &area) const;
    void paintRuler(QPainter &painter, TimelineMargins &margins,
                    const std::vector<Tick> &ticks) const;
};

} // namespace wirelamp::ui
