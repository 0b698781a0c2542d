// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QPalette>

#include <optional>

namespace wirelamp::ui {

/// What the window looks like.
enum class Scheme {
    Light,
    Dark,
    HighContrastLight,
    HighContrastDark,
};

bool isDark(Scheme scheme);
bool isHighContrast(Scheme scheme);

/// What a palette amounts to, ours or the system's: dark when its text is lighter than its window,
/// high contrast when there is next to nothing but black and white.
Scheme schemeOf(const QPalette &palette);

/// What the user asked for.
enum class ThemeChoice {
    System, ///< Whatever the system shows, and follow it.
    Light,
    Dark,
    HighContrast, ///< On black or on white, as the system is dark or light.
};

/// `system`, `light`, `dark`, `high_contrast`: how a choice is stored.
QByteArray codeOf(ThemeChoice choice);
std::optional<ThemeChoice> themeChoiceFromCode(const QByteArray &code);

/// What to show for a choice on a system that shows `system`.
Scheme schemeFor(ThemeChoice choice, Scheme system);

} // namespace wirelamp::ui
