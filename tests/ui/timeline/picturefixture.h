// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "tests/ui/timeline/recordedconnection.h"
#include "ui/timeline/scene.h"
#include "ui/timeline/timelinecamera.h"

#include <QGuiApplication>

#include <algorithm>

namespace wirelamp::tests {

/// One connection with everything that is needed to lay it out and look at it.
struct PictureFixture
{
    ui::TimelineData data;
    ui::TimelineLayout layout{rowHeight};
    ui::TimelineGeometry geometry{.left = lanesLeft, .width = lanesWidth};
    Instant now{};

    static constexpr double rowHeight = 20;
    static constexpr double lanesLeft = 200;
    static constexpr double lanesWidth = 1000;

    /// Folds the entries and shows `view`, one millisecond a pixel if it is a second long.
    PictureFixture(const RecordedConnection &connection, ui::TimeRange view, Instant at)
        : now(at)
    {
        for (const journal::Entry &entry : connection.entries())
            data.append(entry);
        layout.update(data.lanes());
        geometry.limits = view;
        geometry.view = view;
    }

    ui::Scene scene() const
    {
        const QFontMetricsF metrics(QGuiApplication::font());
        return ui::buildScene(
            {data, layout, geometry, now, metrics, metrics, 0, std::max(layout.height(), 1.0)});
    }
    ui::LanePlace placeOf(ui::LaneKind kind) const
    {
        const auto found = std::ranges::find(data.lanes(), kind, &ui::Lane::kind);
        return *layout.placeOf(static_cast<quint8>(found - data.lanes().begin()));
    }
    double rowTop(ui::LaneKind kind, size_t row) const { return layout.rowTop(placeOf(kind), row); }

    static std::vector<ui::SceneBox> boxes(const ui::Scene &scene, ui::BoxStyle style)
    {
        std::vector<ui::SceneBox> found;
        std::ranges::copy_if(scene.boxes, std::back_inserter(found),
                             [style](const ui::SceneBox &box) { return box.style == style; });
        return found;
    }
    static QStringList texts(const ui::Scene &scene, ui::LabelStyle style)
    {
        QStringList found;
        for (const ui::SceneLabel &label : scene.labels) {
            if (label.style == style)
                found << label.text;
        }
        return found;
    }
};

} // namespace wirelamp::tests
