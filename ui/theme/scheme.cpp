// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/theme/scheme.h"

#include "ui/theme/contrast.h"

#include <array>

namespace wirelamp::ui {

namespace {

/// Above what ordinary palettes have (Fusion 18.3, Windows 11 19.0), below black and white (21).
constexpr double highContrastRatio = 20.0;

constexpr std::array everyChoice{ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark,
                                 ThemeChoice::HighContrast};

} // namespace

bool isDark(Scheme scheme)
{
    return scheme == Scheme::Dark || scheme == Scheme::HighContrastDark;
}

bool isHighContrast(Scheme scheme)
{
    return scheme == Scheme::HighContrastLight || scheme == Scheme::HighContrastDark;
}

Scheme schemeOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const bool isTextLighter = relativeLuminance(text) > relativeLuminance(window);
    if (contrastRatio(window, text) >= highContrastRatio)
        return isTextLighter ? Scheme::HighContrastDark : Scheme::HighContrastLight;
    return isTextLighter ? Scheme::Dark : Scheme::Light;
}

QByteArray codeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return "system";
    case ThemeChoice::Light:
        return "light";
    case ThemeChoice::Dark:
        return "dark";
    case ThemeChoice::HighContrast:
        return "high_contrast";
    }
    Q_UNREACHABLE();
}

std::optional<ThemeChoice> themeChoiceFromCode(const QByteArray &code)
{
    for (const ThemeChoice choice : everyChoice) {
        if (codeOf(choice) == code)
            return choice;
    }
    return std::nullopt;
}

Scheme schemeFor(ThemeChoice choice, Scheme system)
{
    switch (choice) {
    case ThemeChoice::System:
        return system;
    case ThemeChoice::Light:
        return Scheme::Light;
    case ThemeChoice::Dark:
        return Scheme::Dark;
    case ThemeChoice::HighContrast:
        return isDark(system) ? Scheme::HighContrastDark : Scheme::HighContrastLight;
    }
    Q_UNREACHABLE();
}

} // namespace wirelamp::ui
