// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/scene.h"

namespace wirelamp::ui {

enum class SpanLabels {
    Shown,
    Hidden, ///< The marks in front of the spans have labels enough.
};

/// Adds the visible spans of one row whose upper edge is `top`.
void addSpanRow(Scene &scene, const SceneInput &input, const SpanRow &row, double top,
                SpanLabels labels);

} // namespace wirelamp::ui
