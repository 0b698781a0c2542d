// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/markcolumns.h"

#include <algorithm>
#include <cmath>

namespace wirelamp::ui {

namespace {

using Positions = std::vector<quint32>;
using Records = std::span<const TimelineRecord>;

/// The first position from `from` on whose record is not before `at`. Gallops, so that stepping
/// over the few records of a column costs little and stepping over a million costs twenty looks.
size_t firstFrom(const Positions &positions, Records records, size_t from, Instant at)
{
    const auto isBefore = [&](quint32 position) { return records[position].at < at; };
    size_t step = 1;
    size_t low = from;
    while (low + step <= positions.size() && isBefore(positions[low + step - 1])) {
        low += step;
        step *= 2;
    }
    const size_t high = std::min(positions.size(), low + step);
    const auto found =
        std::partition_point(positions.begin() + static_cast<std::ptrdiff_t>(low),
                             positions.begin() + static_cast<std::ptrdiff_t>(high), isBefore);
    return static_cast<size_t>(found - positions.begin());
}

class Columns
{
public:
    Columns(Records records, const TimelineGeometry &geometry)
        : m_records(records)
        , m_geometry(geometry)
        , m_dense(static_cast<size_t>(std::max(1.0, std::ceil(geometry.width))))
    {
    }

    void add(const Positions &positions, bool isText);
    MarkColumns result() &&;

private:
    void addTo(MarkColumn &column, const Positions &positions, size_t from, size_t end,
               bool isText);

    Records m_records;
    const TimelineGeometry &m_geometry;
    std::vector<MarkColumn> m_dense;
    MarkColumns m_result;
};

void Columns::add(const Positions &positions, bool isText)
{
    const auto columnOf = [this](Instant at) {
        const double x = std::floor(m_geometry.xOf(at) - m_geometry.left);
        return static_cast<size_t>(std::clamp(x, 0.0, static_cast<double>(m_dense.size() - 1)));
    };
    size_t from = firstFrom(positions, m_records, 0, m_geometry.view.begin);
    if (from > 0)
        m_result.before = std::max(m_result.before.value_or(0), positions[from - 1]);
    while (from < positions.size() && m_records[positions[from]].at < m_geometry.view.end) {
        const Instant at = m_records[positions[from]].at;
        const size_t x = columnOf(at);
        // Rounded, the right edge of a column may be the very moment that is still in it.
        const Instant edge = std::max(
            m_geometry.timeAt(m_geometry.left + static_cast<double>(x + 1)), at + Instant(1));
        const size_t end =
            firstFrom(positions, m_records, from, std::min(edge, m_geometry.view.end));
        addTo(m_dense[x], positions, from, end, isText);
        from = end;
    }
    if (from < positions.size())
        m_result.after = std::min(m_result.after.value_or(positions[from]), positions[from]);
}

void Columns::addTo(MarkColumn &column, const Positions &positions, size_t from, size_t end,
                    bool isText)
{
    const quint32 first = positions[from];
    const quint32 last = positions[end - 1];
    const bool isEmpty = column.marks + column.texts == 0;
    column.first = isEmpty ? first : std::min(column.first, first);
    column.last = isEmpty ? last : std::max(column.last, last);
    const Tone tone = m_records[first].tone;
    if (isText) {
        column.texts += static_cast<quint32>(end - from);
        if (column.marks == 0)
            column.chosen = column.first;
        return;
    }
    if (column.marks == 0 || severityOf(tone) > severityOf(column.tone)) {
        column.tone = tone;
        column.chosen = first;
    }
    column.marks += static_cast<quint32>(end - from);
}

MarkColumns Columns::result() &&
{
    for (size_t x = 0; x < m_dense.size(); ++x) {
        if (m_dense[x].marks + m_dense[x].texts == 0)
            continue;
        m_dense[x].x = static_cast<int>(x);
        m_result.columns.push_back(m_dense[x]);
    }
    return std::move(m_result);
}

} // namespace

MarkColumns markColumnsOf(const Lane &lane, Records records, const TimelineGeometry &geometry)
{
    Columns columns(records, geometry);
    for (const Positions &positions : lane.marks)
        columns.add(positions, false);
    columns.add(lane.texts, true);
    return std::move(columns).result();
}

std::optional<quint32> nearestRecord(const Lane &lane, Records records, Instant at,
                                     Instant tolerance)
{
    std::optional<quint32> nearest;
    const auto distanceOf = [&](quint32 position) {
        const Instant distance = records[position].at - at;
        return distance < Instant::zero() ? -distance : distance;
    };
    const auto isBetter = [&](quint32 position) {
        if (!nearest)
            return true;
        const Instant one = distanceOf(position);
        const Instant other = distanceOf(*nearest);
        return one < other
            || (one == other
                && severityOf(records[position].tone) > severityOf(records[*nearest].tone));
    };
    const auto consider = [&](const Positions &positions) {
        const size_t from = firstFrom(positions, records, 0, at);
        for (size_t i = from > 0 ? from - 1 : 0; i < std::min(from + 1, positions.size()); ++i) {
            if (distanceOf(positions[i]) <= tolerance && isBetter(positions[i]))
                nearest = positions[i];
        }
    };
    for (const Positions &positions : lane.marks)
        consider(positions);
    consider(lane.texts);
    return nearest;
}

} // namespace wirelamp::ui
