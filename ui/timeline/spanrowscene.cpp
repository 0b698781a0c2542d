// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/spanrowscene.h"

#include "ui/models/formatting.h"
#include "ui/timeline/ruler.h"
#include "ui/timeline/wait.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr double sliverPixels = 2;
constexpr double labelPadding = 7;
constexpr double elidedLabelMin = 26;

class SpanRowScene
{
public:
    SpanRowScene(Scene &scene, const SceneInput &input, const SpanRow &row, double top)
        : m_scene(scene)
        , m_input(input)
        , m_geometry(input.geometry)
        , m_spans(row.spans())
        , m_row(row)
        , m_top(top)
    {
    }

    void add(SpanLabels labels);

private:
    QRectF rectOf(double begin, double end) const
    {
        return {begin, m_top + 1, end - begin, m_input.layout.rowHeight() - 2};
    }
    Instant endOf(const Span &span) const
    {
        return span.isOpen() ? std::max(m_input.now, span.begin) : span.end;
    }
    Tone toneOfSpan(const Span &span) const
    {
        const bool isTimed = span.isOpen() && span.deadline > span.begin;
        return isTimed ? toneOf(span.begin, span.deadline, m_input.now) : span.tone;
    }
    double freeSpaceEnd(size_t next) const;
    QString labelOf(const Span &span) const;
    void addBox(const Span &span, double begin, double end);
    void addRemaining(const Span &span);
    void addLabel(const Span &span, double begin, double end, double freeEnd);

    Scene &m_scene;
    const SceneInput &m_input;
    const TimelineGeometry &m_geometry;
    const std::vector<Span> &m_spans;
    const SpanRow &m_row;
    double m_top;
};

void SpanRowScene::add(SpanLabels labels)
{
    size_t i = m_row.firstEndingAfter(m_geometry.view.begin);
    while (i < m_spans.size() && m_spans[i].begin < m_geometry.view.end) {
        const Span &span = m_spans[i];
        const double begin = m_geometry.clampedXOf(span.begin);
        const double end = m_geometry.clampedXOf(endOf(span));
        const bool isSliver = end - begin < sliverPixels;
        const Instant beside = m_geometry.timeAt(begin + sliverPixels);
        const size_t next = isSliver ? std::max(i + 1, m_row.firstEndingAfter(beside)) : i + 1;
        // A sliver behind a mark would only look like a part of it.
        if (!isSliver || labels == SpanLabels::Shown)
            addBox(span, begin, end);
        if (span.isOpen())
            addRemaining(span);
        if (labels == SpanLabels::Shown)
            addLabel(span, begin, std::max(end, begin + sliverPixels), freeSpaceEnd(next));
        i = next;
    }
}

double SpanRowScene::freeSpaceEnd(size_t next) const
{
    return next < m_spans.size() ? m_geometry.clampedXOf(m_spans[next].begin) : m_geometry.right();
}

QString SpanRowScene::labelOf(const Span &span) const
{
    const Instant duration = endOf(span) - span.begin;
    const bool isTimed = span.isOpen() && span.deadline > span.begin;
    QStringList parts{m_input.data.text(span.name), m_input.data.text(span.outcome),
                      isTimed ? countdownText(duration, span.deadline - span.begin)
                              : durationText(duration)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void SpanRowScene::addBox(const Span &span, double begin, double end)
{
    SceneBox box{
        .tone = toneOfSpan(span), .sequence = span.sequence, .endSequence = span.endSequence};
    if (end - begin < sliverPixels) {
        box.style = BoxStyle::Sliver;
        end = begin + sliverPixels;
    } else {
        box.style = span.isOpen() ? BoxStyle::OpenSpan : BoxStyle::Span;
    }
    box.rect = rectOf(begin, end);
    m_scene.boxes.push_back(box);
}

void SpanRowScene::addRemaining(const Span &span)
{
    if (span.deadline <= span.begin || !m_input.data.isLive())
        return;
    const Tone tone = toneOfSpan(span);
    const double now = m_geometry.clampedXOf(m_input.now);
    const double deadline = m_geometry.clampedXOf(span.deadline);
    if (deadline > now)
        m_scene.boxes.push_back(
            {.rect = rectOf(now, deadline), .tone = tone, .style = BoxStyle::Remaining});
    if (m_geometry.view.contains(span.deadline))
        m_scene.deadlines.push_back({deadline, m_top, m_top + m_input.layout.rowHeight(), tone});
}

void SpanRowScene::addLabel(const Span &span, double begin, double end, double freeEnd)
{
    // A span that begins left of the view keeps its label in sight.
    const double visibleBegin = std::max(begin, m_geometry.left) + labelPadding;
    const double inside = std::min(end, m_geometry.right()) - visibleBegin - labelPadding;
    const double besideBegin = end + labelPadding;
    const double beside = freeEnd - besideBegin - labelPadding;
    const auto add = [&](const QString &text, double x, double width, LabelStyle style) {
        m_scene.labels.push_back({.rect = {x, m_top, width, m_input.layout.rowHeight()},
                                  .text = text,
                                  .tone = toneOfSpan(span),
                                  .style = style});
    };
    const QString &name = m_input.data.text(span.name);
    for (const QString &text : {labelOf(span), name}) {
        const double width = m_input.metrics.horizontalAdvance(text) + 1;
        if (width <= inside)
            return add(text, visibleBegin, width, LabelStyle::Inside);
        if (width <= beside)
            return add(text, besideBegin, width, LabelStyle::Beside);
    }
    if (inside >= elidedLabelMin)
        add(name, visibleBegin, inside, LabelStyle::Inside);
}

} // namespace

void addSpanRow(Scene &scene, const SceneInput &input, const SpanRow &row, double top,
                SpanLabels labels)
{
    SpanRowScene(scene, input, row, top).add(labels);
}

} // namespace wirelamp::ui
