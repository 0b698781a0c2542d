// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/tone.h"

#include <QString>

namespace wirelamp::ui {

/// Every picture we have. All are our own drawings in `resources/icons`, 24 x 24 with a stroke of
/// 2, except the application's own, which keeps its colours.
enum class Icon {
    About,
    Break,
    Clear,
    CloseConnection,
    Copy,
    Demo,
    Filter,
    Fit,
    Follow,
    Next,
    Pause,
    Play,
    Previous,
    Received,
    Restart,
    Save,
    Search,
    Sent,
    Settings,
    Stop,
    Theme,
    Token,
    ToneBusy,
    ToneClosed,
    ToneFailed,
    ToneGood,
    ToneNeutral,
    TonePlanted,
    ToneRefused,
    ToneWarning,
    Wirelamp,
    ZoomIn,
    ZoomOut,
};

/// The last one, for who wants to walk over all of them.
inline constexpr Icon lastIcon = Icon::ZoomOut;

/// The shape of a meaning: no two look alike, even without colour.
Icon iconOf(Tone tone);

/// Where the drawing is: `:/wirelamp/icons/zoom-in.svg`.
QString pathOf(Icon icon);

} // namespace wirelamp::ui
