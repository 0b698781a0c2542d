// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/markcolumns.h"
#include "ui/timeline/scene.h"

namespace wirelamp::ui {

/// Adds what is written between the marks of a row: their names, the gaps with their length, and
/// what the lane waits for now.
void addMarkLabels(Scene &scene, const SceneInput &input, const Lane &lane, double top,
                   const MarkColumns &marks);

} // namespace wirelamp::ui
