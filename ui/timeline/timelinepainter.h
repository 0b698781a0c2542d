// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/ruler.h"
#include "ui/timeline/scene.h"

#include <QFont>
#include <QPixmap>

#include <array>

class QPainter;

namespace wirelamp::ui {

/// Of the labels that count down.
QFont strongFontOf(const QFont &labelFont);

/// Carries out a scene in the colours of a theme. Made for one paint event.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const Theme &theme, const QFont &labelFont);

    /// What is behind everything: the surface of each lane and the grid.
    void paintLaneSurfaces(const TimelineLayout &layout, const QRectF &area);
    void paintGrid(const std::vector<Tick> &ticks, const TimelineGeometry &geometry,
                   const QRectF &area);
    /// In the coordinates of the scene; the spans of the selected record get a frame.
    void paintScene(const Scene &scene, quint64 selectedSequence);
    /// A line over all lanes at one moment.
    void paintMoment(double x, const QRectF &area, const QColor &color, Qt::PenStyle style);
    /// A ring around the selected mark.
    void paintRing(QPointF centre);

private:
    void paintBox(const SceneBox &box);
    QColor tickColor(Tone tone) const;
    void paintSpan(const SceneBox &box);
    void paintRounded(const QRectF &rect, const QColor &color);
    void paintGap(const SceneBox &box);
    void paintFrame(const QRectF &rect);
    void paintDeadline(const SceneDeadline &deadline);
    void paintGlyph(const SceneGlyph &glyph);
    void paintLabel(const SceneLabel &label);
    double snapped(double x) const;
    QRectF snapped(const QRectF &rect) const;

    QPainter &m_painter;
    const Theme &m_theme;
    QFont m_font;
    QFont m_strongFont;
    double m_pixelRatio;
    std::array<std::array<QPixmap, 3>, toneCount> m_glyphs;
};

} // namespace wirelamp::ui
