// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/scene.h"

#include "ui/timeline/markrowscene.h"
#include "ui/timeline/spanrowscene.h"

namespace wirelamp::ui {

Scene buildScene(const SceneInput &input)
{
    Scene scene;
    for (const LanePlace &place : input.layout.places()) {
        if (place.bottom() <= input.top || place.top >= input.bottom)
            continue;
        const Lane &lane = input.data.lanes().at(place.lane);
        for (size_t row = 0; row < lane.rows.size(); ++row)
            addSpanRow(scene, input, lane.rows[row], input.layout.rowTop(place, row),
                       SpanLabels::Shown);
        const double markTop = input.layout.rowTop(place, lane.rows.size());
        addSpanRow(scene, input, lane.behindMarks, markTop, SpanLabels::Hidden);
        addMarkRow(scene, input, lane, markTop);
    }
    return scene;
}

} // namespace wirelamp::ui
