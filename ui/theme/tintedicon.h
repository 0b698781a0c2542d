// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/theme/icon.h"

#include <QColor>
#include <QIconEngine>
#include <QPixmap>

#include <optional>

namespace wirelamp::ui {

/// One of our drawings with `color` in place of its `currentColor`, `pixels` wide and high in
/// device pixels. Drawn once and then kept in QPixmapCache. Null when the drawing is missing.
QPixmap tintedPixmap(Icon icon, const QColor &color, QSize pixels);

/// Draws an icon in the colours of the application's present palette each time it is painted, sharp
/// at every size: an action keeps its icon when the theme changes.
class TintedIconEngine final : public QIconEngine
{
public:
    /// With a tone the icon has the colour of that meaning, without one that of the text.
    TintedIconEngine(Icon icon, std::optional<Tone> tone);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    QString key() const override;

private:
    QColor colorFor(QIcon::Mode mode) const;

    Icon m_icon;
    std::optional<Tone> m_tone;
};

} // namespace wirelamp::ui
