// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/ruler.h"
#include "ui/timeline/scene.h"

#include <QFont>

class QPainter;

namespace wirelamp::ui {

/// What stands at the edges of the lanes: the ruler above them and their names to the left.
class TimelineMargins
{
public:
    TimelineMargins(QPainter &painter, const Theme &theme, const QFont &font,
                    const QFont &labelFont);

    /// Labels that would touch `keepFree` are left out.
    void paintRuler(const std::vector<Tick> &ticks, const TimelineGeometry &geometry,
                    const QRectF &area, const QRectF &keepFree);
    /// Where a tag for a moment goes: `now`, or where the pointer is.
    QRectF tagRect(double x, const QString &text, const QRectF &area) const;
    void paintTag(const QRectF &tag, const QString &text, const QColor &color,
                  const QColor &textColor);
    /// The cell above the names.
    void paintCorner(const QString &text, const QRectF &area);
    /// The names of the lanes between the top and the bottom of the input.
    void paintNames(const SceneInput &input, const QRectF &area);

private:
    void paintName(const SceneInput &input, const LanePlace &place, const QRectF &area);

    QPainter &m_painter;
    const Theme &m_theme;
    QFont m_font;
    QFont m_labelFont;
};

/// `Run #7`, `Runs #3 to #9`, `Connection`
QString titleOf(const Lane &lane);
/// What the lane is about now: what it waits for, or else what it showed last.
QString subtitleOf(const Lane &lane, const TimelineData &data, Instant now);

} // namespace wirelamp::ui
