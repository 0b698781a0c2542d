// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/theme/scheme.h"

#include <QRgb>

#include <array>

namespace wirelamp::ui {

/// The colours of one scheme, as opaque 0xRRGGBB. Whatever is text keeps at least 4.5 : 1 (7 : 1 in
/// high contrast) on every surface; tests/ui/theme holds the tables to it.
struct ThemeColors
{
    QRgb window; ///< Behind tool bars, labels and the panes' frames.
    QRgb base; ///< Behind tables, trees, text and the timeline.
    QRgb alternateBase; ///< Every other row.
    QRgb raised; ///< Buttons, tool tips, cards.
    QRgb text;
    QRgb mutedText; ///< Secondary: units, hints, the axis.
    QRgb line; ///< Grid, quiet separators.
    QRgb strongLine; ///< Borders of what can be operated.
    QRgb accent; ///< Selection, links, focus.
    QRgb accentText; ///< On top of the accent.
    std::array<QRgb, 8> tones; ///< In the order of Tone.
};

const ThemeColors &colorsOf(Scheme scheme);

} // namespace wirelamp::ui
