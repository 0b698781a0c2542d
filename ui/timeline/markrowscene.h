// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/scene.h"

namespace wirelamp::ui {

/// Adds the visible marks of one lane, the gaps between them and what it waits for. `top` is the
/// upper edge of the row.
void addMarkRow(Scene &scene, const SceneInput &input, const Lane &lane, double top);

} // namespace wirelamp::ui
