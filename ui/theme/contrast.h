// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QColor>

/// Whether a person can read it: WCAG 2.2, success criteria 1.4.3 and 1.4.6.
namespace wirelamp::ui {

/// From 0 (black) to 1 (white), as WCAG 2.2 defines relative luminance for sRGB.
double relativeLuminance(const QColor &color);

/// From 1 (the same) to 21 (black on white). The order of the two does not matter.
double contrastRatio(const QColor &one, const QColor &other);

/// `share` of `top` laid over `bottom`; 0 is `bottom`, 1 is `top`.
QColor mixed(const QColor &top, const QColor &bottom, double share);

} // namespace wirelamp::ui
