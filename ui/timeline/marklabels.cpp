// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/marklabels.h"

#include "ui/models/formatting.h"
#include "ui/timeline/wait.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr double markHalf = 8; ///< From the middle of a mark to what stands beside it.
constexpr double labelMargin = 8;
constexpr double nameMin = 20; ///< Room for the shortest name.
constexpr double elidedNameMin = 56;
constexpr double gapShareMin = 0.05; ///< Of the view: shorter gaps are not worth a word.
constexpr double gapPixelsMin = 44;

struct MarkText
{
    Q_DECLARE_TR_FUNCTIONS(MarkLabels)
};

/// A stretch of the row in which nothing is drawn.
struct Stretch
{
    double begin = 0;
    double end = 0;

    double width() const { return end - begin; }
};

/// What may be written beside the last mark of a group; made into text only where there is room.
struct Name
{
    const MarkColumn *column = nullptr; ///< Null left of the first mark.
    quint32 count = 0; ///< How many records the mark or the bar of text stands for.
};

class MarkLabels
{
public:
    MarkLabels(Scene &scene, const SceneInput &input, const Lane &lane, double top,
               const MarkColumns &marks)
        : m_scene(scene)
        , m_input(input)
        , m_geometry(input.geometry)
        , m_records(input.data.records())
        , m_lane(lane)
        , m_top(top)
        , m_marks(marks)
    {
    }

    void add();

private:
    double widthOf(const QString &text, LabelStyle style = LabelStyle::Name) const
    {
        const bool isStrong = style == LabelStyle::Wait;
        const QFontMetricsF &metrics = isStrong ? m_input.strongMetrics : m_input.metrics;
        return metrics.horizontalAdvance(text) + 1;
    }
    double xOf(const MarkColumn &column) const { return m_geometry.left + column.x + 0.5; }
    QString textOf(const Name &name) const;
    bool isGap(Instant begin, Instant end) const;
    void addText(const QString &text, double x, double width, LabelStyle style, Tone tone);
    void addGapBox(Instant begin, Instant end);
    void addBetween(const Name &name, Stretch stretch, Instant begin, Instant end);
    void addName(const Name &name, Stretch stretch);
    void addCentred(const Name &name, const QString &text, Stretch stretch, LabelStyle style,
                    Tone tone);
    void addWait(const Wait &wait, const Name &name, double begin);

    Scene &m_scene;
    const SceneInput &m_input;
    const TimelineGeometry &m_geometry;
    const std::vector<TimelineRecord> &m_records;
    const Lane &m_lane;
    const double m_top;
    const MarkColumns &m_marks;
};

void MarkLabels::add()
{
    Name name;
    double begin = m_geometry.left;
    std::optional<quint32> from = m_marks.before;
    for (const MarkColumn &column : m_marks.columns) {
        const Stretch stretch{begin, xOf(column) - markHalf};
        if (from)
            addBetween(name, stretch, m_records[*from].at, m_records[column.first].at);
        const bool continuesText = column.marks == 0 && name.column && name.column->marks == 0
            && column.x - name.column->x <= textBridge;
        const quint32 count = column.marks > 0 ? column.marks : column.texts;
        name = {&column, continuesText ? name.count + count : count};
        begin = xOf(column) + markHalf;
        from = column.last;
    }
    const std::optional<Wait> wait = m_input.data.isLive() ? waitOf(m_lane) : std::nullopt;
    if (m_marks.after && from)
        addBetween(name, {begin, m_geometry.right()}, m_records[*from].at,
                   m_records[*m_marks.after].at);
    else if (wait && !m_marks.after)
        addWait(*wait, name, begin);
    else
        addName(name, {begin, m_geometry.right()});
}

QString MarkLabels::textOf(const Name &name) const
{
    if (!name.column)
        return {};
    const QString &text = m_input.data.text(m_records[name.column->chosen].name);
    return name.count < 2 ? text
                          : MarkText::tr("%1 +%2", "a name, and how many more")
                                .arg(text, QString::number(name.count - 1));
}

/// Worth shading: long enough to be seen, and something was open that could have gone on.
bool MarkLabels::isGap(Instant begin, Instant end) const
{
    if (m_lane.rows.empty() || m_lane.kind == LaneKind::Connection)
        return false;
    const double pixels =
        static_cast<double>((end - begin).count()) / m_geometry.nanosecondsPerPixel();
    if (pixels < std::max(gapPixelsMin, gapShareMin * m_geometry.width))
        return false;
    const Span *span = m_lane.rows.front().spanAt(begin);
    return span && span->end >= end;
}

void MarkLabels::addText(const QString &text, double x, double width, LabelStyle style, Tone tone)
{
    m_scene.labels.push_back({.rect = {x, m_top, width, m_input.layout.rowHeight()},
                              .text = text,
                              .tone = tone,
                              .style = style});
}

void MarkLabels::addGapBox(Instant begin, Instant end)
{
    const double left = m_geometry.clampedXOf(begin);
    const double right = m_geometry.clampedXOf(end);
    m_scene.boxes.push_back(
        {.rect = {left, m_top + 2, right - left, m_input.layout.rowHeight() - 4},
         .style = BoxStyle::Gap});
}

void MarkLabels::addBetween(const Name &name, Stretch stretch, Instant begin, Instant end)
{
    if (!isGap(begin, end))
        return addName(name, stretch);
    addGapBox(begin, end);
    addCentred(name, durationText(end - begin), stretch, LabelStyle::Gap, Tone::Neutral);
}

void MarkLabels::addName(const Name &name, Stretch stretch)
{
    const double room = stretch.width() - labelMargin;
    if (!name.column || room < nameMin)
        return;
    const QString text = textOf(name);
    const double width = widthOf(text);
    if (width <= room || room >= elidedNameMin)
        addText(text, stretch.begin, std::min(width, room), LabelStyle::Name, Tone::Neutral);
}

/// Both when there is room, or else the text and what fits of the name.
void MarkLabels::addCentred(const Name &name, const QString &text, Stretch stretch,
                            LabelStyle style, Tone tone)
{
    const double width = widthOf(text, style);
    const double nameWidth = name.column ? widthOf(textOf(name)) + labelMargin : 0;
    double begin = stretch.begin;
    if (nameWidth + width + 2 * labelMargin <= stretch.width())
        begin += nameWidth;
    else if (width + labelMargin > stretch.width())
        return addName(name, stretch);
    const double x = std::round(begin + (stretch.end - begin - width) / 2);
    addText(text, x, width, style, tone);
    addName(name, {stretch.begin, x});
}

void MarkLabels::addWait(const Wait &wait, const Name &name, double begin)
{
    const double now = m_geometry.clampedXOf(m_input.now);
    const bool hasGapBox = m_lane.kind == LaneKind::Run || m_lane.kind == LaneKind::Stream;
    if (hasGapBox && now > begin)
        addGapBox(m_lane.newestAt, m_input.now);
    const QString text = ui::textOf(wait, m_input.now);
    const Tone tone = toneOf(wait, m_input.now);
    const double width = widthOf(text, LabelStyle::Wait);
    const Stretch beforeNow{begin, now - labelMargin};
    const bool fitsBeforeNow = width + widthOf(textOf(name)) + 3 * labelMargin <= beforeNow.width();
    const double rightOfNow = m_geometry.right() - now - 2 * labelMargin;
    if (fitsBeforeNow || width > rightOfNow)
        return addCentred(name, text, beforeNow, LabelStyle::Wait, tone);
    addText(text, now + labelMargin, width, LabelStyle::Wait, tone);
    addName(name, beforeNow);
}

} // namespace

void addMarkLabels(Scene &scene, const SceneInput &input, const Lane &lane, double top,
                   const MarkColumns &marks)
{
    MarkLabels(scene, input, lane, top, marks).add();
}

} // namespace wirelamp::ui
