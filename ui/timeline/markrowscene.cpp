// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/markrowscene.h"

#include "ui/timeline/markcolumns.h"
#include "ui/timeline/marklabels.h"

#include <algorithm>
#include <cmath>

namespace wirelamp::ui {

namespace {

constexpr double glyphDistance = 9; ///< Nearer than this, shapes become ticks.
constexpr double severeDistance =
    13; ///< Among ticks, what somebody should look at keeps its shape.
constexpr double tickHeightMin = 7;
constexpr double tickWidth = 2;
constexpr double textLevelMin = 3;
constexpr double heightOfDoubling = 1.6; ///< How much higher twice as many records are drawn.

bool isSevere(Tone tone)
{
    return severityOf(tone) >= severityOf(Tone::Warning);
}

class MarkRowScene
{
public:
    MarkRowScene(Scene &scene, const SceneInput &input, double top, const MarkColumns &marks)
        : m_scene(scene)
        , m_input(input)
        , m_columns(marks.columns)
        , m_top(top)
        , m_height(input.layout.rowHeight())
    {
    }

    void addTexts();
    void addMarks();

private:
    double xOf(const MarkColumn &column) const { return m_input.geometry.left + column.x + 0.5; }
    void addTextBar(size_t first, size_t last);
    bool isCrowded(size_t i) const;
    double heightOf(quint32 count, double least) const;
    void addTick(const MarkColumn &column);
    void addGlyph(const MarkColumn &column, std::vector<SceneGlyph> &glyphs);

    Scene &m_scene;
    const SceneInput &m_input;
    const std::vector<MarkColumn> &m_columns;
    const double m_top;
    const double m_height;
};

void MarkRowScene::addTexts()
{
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].texts == 0)
            continue;
        size_t last = i;
        for (size_t next = i + 1;
             next < m_columns.size() && m_columns[next].x - m_columns[last].x <= textBridge;
             ++next) {
            if (m_columns[next].texts > 0)
                last = next;
        }
        addTextBar(i, last);
        i = last;
    }
}

void MarkRowScene::addTextBar(size_t first, size_t last)
{
    const double bottom = m_top + m_height - 3;
    const double begin = xOf(m_columns[first]) - 1;
    const double end = xOf(m_columns[last]) + 1;
    m_scene.boxes.push_back({.rect = {begin, m_top + 3, end - begin, m_height - 6},
                             .tone = Tone::Busy,
                             .style = BoxStyle::TextBar});
    for (size_t i = first; i <= last; ++i) {
        if (m_columns[i].texts == 0)
            continue;
        const double level = heightOf(m_columns[i].texts, textLevelMin);
        const QRectF rect(xOf(m_columns[i]) - 0.5, bottom - level, 1, level);
        SceneBox &before = m_scene.boxes.back();
        const bool isNextToIt = before.style == BoxStyle::TextLevel
            && before.rect.right() == rect.left() && before.rect.top() == rect.top();
        if (isNextToIt)
            before.rect.setRight(rect.right());
        else
            m_scene.boxes.push_back(
                {.rect = rect, .tone = Tone::Busy, .style = BoxStyle::TextLevel});
    }
}

bool MarkRowScene::isCrowded(size_t i) const
{
    const auto isNear = [&](size_t other) {
        return m_columns[other].marks > 0
            && std::abs(m_columns[other].x - m_columns[i].x) < glyphDistance;
    };
    // Columns are in order: those in reach are at most nine to each side.
    for (size_t other = i; other > 0 && m_columns[i].x - m_columns[other - 1].x < glyphDistance;) {
        if (isNear(--other))
            return true;
    }
    for (size_t other = i + 1;
         other < m_columns.size() && m_columns[other].x - m_columns[i].x < glyphDistance; ++other) {
        if (isNear(other))
            return true;
    }
    return false;
}

/// So much for one record, and a little more for each doubling, as far as the row goes.
double MarkRowScene::heightOf(quint32 count, double least) const
{
    return std::round(std::min(m_height - 6, least + heightOfDoubling * std::log2(count)));
}

void MarkRowScene::addTick(const MarkColumn &column)
{
    const double height = heightOf(column.marks, tickHeightMin);
    const QRectF rect(xOf(column) - tickWidth / 2, m_top + std::floor((m_height - height) / 2),
                      tickWidth, height);
    const Tone tone = column.tone;
    if (!m_scene.boxes.empty()) {
        SceneBox &before = m_scene.boxes.back();
        if (before.style == BoxStyle::Tick && before.tone == tone && before.rect.top() == rect.top()
            && before.rect.height() == rect.height() && before.rect.right() >= rect.left()) {
            before.rect.setRight(rect.right());
            return;
        }
    }
    m_scene.boxes.push_back({.rect = rect, .tone = tone, .style = BoxStyle::Tick});
}

void MarkRowScene::addGlyph(const MarkColumn &column, std::vector<SceneGlyph> &glyphs)
{
    glyphs.push_back({.centre = {xOf(column), m_top + m_height / 2},
                      .tone = column.tone,
                      .look = m_input.data.records().at(column.chosen).look});
}

void MarkRowScene::addMarks()
{
    std::vector<SceneGlyph> severe;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const MarkColumn &column = m_columns[i];
        if (column.marks == 0)
            continue;
        if (!isCrowded(i)) {
            addGlyph(column, isSevere(column.tone) ? severe : m_scene.glyphs);
            continue;
        }
        addTick(column);
        const bool hasRoom =
            severe.empty() || xOf(column) - severe.back().centre.x() >= severeDistance;
        if (isSevere(column.tone) && hasRoom)
            addGlyph(column, severe);
    }
    m_scene.glyphs.insert(m_scene.glyphs.end(), severe.begin(), severe.end());
}

} // namespace

void addMarkRow(Scene &scene, const SceneInput &input, const Lane &lane, double top)
{
    const MarkColumns marks = markColumnsOf(lane, input.data.records(), input.geometry);
    addMarkLabels(scene, input, lane, top, marks);
    MarkRowScene row(scene, input, top, marks);
    row.addTexts();
    row.addMarks();
}

} // namespace wirelamp::ui
