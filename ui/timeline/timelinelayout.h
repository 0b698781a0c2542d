// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/lane.h"

#include <optional>
#include <vector>

namespace wirelamp::ui {

/// Where one lane is, from top to bottom.
struct LanePlace
{
    quint8 lane = 0; ///< Position in TimelineData::lanes().
    double top = 0;
    double height = 0;

    double bottom() const { return top + height; }
};

/// The used lanes below one another: connection, authentication, runs, further runs, streams. Each
/// has its rows of spans and then its row of marks. All y are logical pixels from the first lane
/// on.
class TimelineLayout
{
public:
    static constexpr double lanePadding = 5; ///< Above the first row and below the last.

    explicit TimelineLayout(double rowHeight);

    void update(const std::vector<Lane> &lanes);

    const std::vector<LanePlace> &places() const { return m_places; }
    double height() const { return m_places.empty() ? 0 : m_places.back().bottom(); }
    double rowHeight() const { return m_rowHeight; }
    /// The row of marks is that behind the last row of spans.
    double rowTop(const LanePlace &place, size_t row) const;

    /// The place at `y`, nullopt below the last.
    std::optional<LanePlace> placeAt(double y) const;
    std::optional<LanePlace> placeOf(quint8 lane) const;
    /// The row at `y` within a place; rows above and below the padding count as the nearest.
    size_t rowAt(const LanePlace &place, double y) const;

private:
    double m_rowHeight;
    std::vector<LanePlace> m_places;
};

} // namespace wirelamp::ui
