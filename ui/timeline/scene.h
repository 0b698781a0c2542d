// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/lane.h"
#include "ui/timeline/timelinedata.h"
#include "ui/timeline/timelinelayout.h"

#include <QFontMetricsF>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

/// What is to be painted, as plain data: decided here, carried out by TimelinePainter. The y of all
/// of it are those of TimelineLayout, the x those of TimelineGeometry.
namespace wirelamp::ui {

enum class BoxStyle : quint8 {
    Span, ///< Lasted.
    OpenSpan, ///< Lasts still, up to now.
    Sliver, ///< Spans too short for a box, however many.
    Remaining, ///< From now to a deadline.
    Gap, ///< Nothing happened.
    TextBar, ///< Text that came piece by piece,
    TextLevel, ///< and how densely.
    Tick, ///< Marks that stand too close for their shapes.
};

struct SceneBox
{
    QRectF rect;
    Tone tone = Tone::Neutral;
    BoxStyle style = BoxStyle::Span;
    quint64 sequence = 0; ///< Of the records a span begins and ends with, for the selection.
    quint64 endSequence = 0;
};

struct SceneGlyph
{
    QPointF centre;
    Tone tone = Tone::Neutral;
    Look look = Look::Shape;
};

enum class LabelStyle : quint8 {
    Inside, ///< On its span.
    Beside, ///< Right of the span it names.
    Name, ///< Right of the mark it names.
    Gap, ///< How long nothing happened.
    Wait, ///< What is awaited, and its countdown.
};

struct SceneLabel
{
    QRectF rect;
    QString text; ///< May be longer than fits; the painter elides.
    Tone tone = Tone::Neutral;
    LabelStyle style = LabelStyle::Inside;
};

/// Where a deadline is.
struct SceneDeadline
{
    double x = 0;
    double top = 0;
    double bottom = 0;
    Tone tone = Tone::Neutral;
};

struct Scene
{
    std::vector<SceneBox> boxes;
    std::vector<SceneDeadline> deadlines;
    std::vector<SceneGlyph> glyphs; ///< The last are on top: those somebody should look at.
    std::vector<SceneLabel> labels;

    size_t primitiveCount() const
    {
        return boxes.size() + deadlines.size() + glyphs.size() + labels.size();
    }
};

/// Everything a scene is made from.
struct SceneInput
{
    const TimelineData &data;
    const TimelineLayout &layout;
    const TimelineGeometry &geometry;
    Instant now{};
    QFontMetricsF metrics; ///< Of the labels,
    QFontMetricsF strongMetrics; ///< and of those with LabelStyle::Wait.
    double top = 0; ///< Only lanes between these two y are built.
    double bottom = 0;
};

/// The number of primitives is bounded by the pixels of the visible lanes, not by the records.
Scene buildScene(const SceneInput &input);

} // namespace wirelamp::ui
