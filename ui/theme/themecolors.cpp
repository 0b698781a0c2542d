// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/theme/themecolors.h"

#include <QtGlobal>

namespace wirelamp::ui {

namespace {

constexpr ThemeColors lightColors{
    .window = 0xf4f5f7,
    .base = 0xffffff,
    .alternateBase = 0xf8f9fb,
    .raised = 0xffffff,
    .text = 0x1b1f24,
    .mutedText = 0x57606a,
    .line = 0xe4e7eb,
    .strongLine = 0xc3c9d1,
    .accent = 0x0b5fd0,
    .accentText = 0xffffff,
    // Neutral, Good, Busy, Warning, Refused, Failed, Closed, Planted
    .tones = {0x4a5561, 0x15702f, 0x0b5fd0, 0x805500, 0xab420a, 0xbf1a24, 0x626c78, 0x7a35c4},
};

constexpr ThemeColors darkColors{
    .window = 0x1c1e22,
    .base = 0x15171a,
    .alternateBase = 0x191b1f,
    .raised = 0x26292e,
    .text = 0xe4e7eb,
    .mutedText = 0x9aa4b0,
    .line = 0x2a2e34,
    .strongLine = 0x454c56,
    .accent = 0x62a8ff,
    .accentText = 0x0a1420,
    .tones = {0xaab4c0, 0x4cc26a, 0x62a8ff, 0xe0a93a, 0xff9562, 0xff7b80, 0x8f99a5, 0xc49bff},
};

constexpr ThemeColors highContrastLightColors{
    .window = 0xffffff,
    .base = 0xffffff,
    .alternateBase = 0xffffff,
    .raised = 0xffffff,
    .text = 0x000000,
    .mutedText = 0x1f1f1f,
    .line = 0x8a8a8a,
    .strongLine = 0x000000,
    .accent = 0x003a94,
    .accentText = 0xffffff,
    .tones = {0x000000, 0x004d1a, 0x003a94, 0x573600, 0x742600, 0x8f0012, 0x3d3d3d, 0x4a0d8a},
};

constexpr ThemeColors highContrastDarkColors{
    .window = 0x000000,
    .base = 0x000000,
    .alternateBase = 0x000000,
    .raised = 0x000000,
    .text = 0xffffff,
    .mutedText = 0xe6e6e6,
    .line = 0x7a7a7a,
    .strongLine = 0xffffff,
    .accent = 0x33ddff,
    .accentText = 0x000000,
    .tones = {0xffffff, 0x4dff6e, 0x33ddff, 0xffd500, 0xffa657, 0xff8f8f, 0xcccccc, 0xdba6ff},
};

} // namespace

const ThemeColors &colorsOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return lightColors;
    case Scheme::Dark:
        return darkColors;
    case Scheme::HighContrastLight:
        return highContrastLightColors;
    case Scheme::HighContrastDark:
        return highContrastDarkColors;
    }
    Q_UNREACHABLE();
}

} // namespace wirelamp::ui
