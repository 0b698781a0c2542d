// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/tone.h"
#include "ui/theme/icon.h"
#include "ui/theme/scheme.h"

#include <QColor>
#include <QFont>
#include <QIcon>

namespace wirelamp::ui {

struct ThemeColors;

/// Meaning → colour and shape, for everything that paints. A value, made where it is needed from
/// the palette at hand, so a widget follows the theme without being told:
///
///     const Theme theme = Theme::of(palette());
///     painter.setPen(theme.color(Tone::Refused));
class Theme
{
public:
    explicit Theme(Scheme scheme);
    static Theme of(const QPalette &palette);

    Scheme scheme() const { return m_scheme; }

    /// For words, shapes and lines: readable on window(), base(), raised() and fill() of that tone.
    QColor color(Tone tone) const;
    /// A quiet background that says the same; text() is readable on it too.
    QColor fill(Tone tone) const;

    QColor window() const;
    QColor base() const;
    QColor alternateBase() const;
    QColor raised() const;
    QColor text() const;
    QColor mutedText() const;
    QColor line() const;
    QColor strongLine() const;
    QColor accent() const;
    QColor accentText() const;

    /// Icons follow the application's palette by themselves.
    static QIcon icon(Tone tone);
    static QIcon icon(Icon icon);

    /// For JSON, headers, hex: the system's monospaced font in the size of the window's font.
    static QFont payloadFont();

    /// What ThemeSwitch gives to the application.
    QPalette palette() const;
    QString styleSheet() const;

private:
    Scheme m_scheme;
    const ThemeColors *m_colors;
};

} // namespace wirelamp::ui
