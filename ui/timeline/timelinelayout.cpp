// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/timelinelayout.h"

#include <algorithm>
#include <cmath>

namespace wirelamp::ui {

namespace {

constexpr std::array kindsInOrder{LaneKind::Connection, LaneKind::Authentication, LaneKind::Run,
                                  LaneKind::MoreRuns, LaneKind::Stream};

} // namespace

TimelineLayout::TimelineLayout(double rowHeight)
    : m_rowHeight(rowHeight)
{
}

void TimelineLayout::update(const std::vector<Lane> &lanes)
{
    m_places.clear();
    double top = 0;
    for (const LaneKind kind : kindsInOrder) {
        for (size_t i = 0; i < lanes.size(); ++i) {
            if (lanes[i].kind != kind || !lanes[i].isUsed)
                continue;
            const auto rowCount = static_cast<double>(lanes[i].rows.size() + 1);
            const double height = rowCount * m_rowHeight + 2 * lanePadding;
            m_places.push_back({static_cast<quint8>(i), top, height});
            top += height;
        }
    }
}

double TimelineLayout::rowTop(const LanePlace &place, size_t row) const
{
    return place.top + lanePadding + static_cast<double>(row) * m_rowHeight;
}

std::optional<LanePlace> TimelineLayout::placeAt(double y) const
{
    if (y < 0)
        return std::nullopt;
    const auto found = std::ranges::upper_bound(m_places, y, {}, &LanePlace::bottom);
    return found == m_places.end() ? std::nullopt : std::optional(*found);
}

std::optional<LanePlace> TimelineLayout::placeOf(quint8 lane) const
{
    const auto found = std::ranges::find(m_places, lane, &LanePlace::lane);
    return found == m_places.end() ? std::nullopt : std::optional(*found);
}

size_t TimelineLayout::rowAt(const LanePlace &place, double y) const
{
    const double rowCount = std::round((place.height - 2 * lanePadding) / m_rowHeight);
    const double row = std::floor((y - place.top - lanePadding) / m_rowHeight);
    return static_cast<size_t>(std::clamp(row, 0.0, rowCount - 1));
}

} // namespace wirelamp::ui
