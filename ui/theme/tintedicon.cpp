// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/theme/tintedicon.h"

#include "ui/theme/contrast.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

QByteArray drawingOf(Icon icon)
{
    QFile file(pathOf(icon));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap drawn(const QByteArray &svg, QSize pixels)
{
    QSvgRenderer renderer(svg);
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    // A square drawing stays square in a rectangle that is not.
    const double side = std::min(pixels.width(), pixels.height());
    renderer.render(&painter,
                    QRectF((pixels.width() - side) / 2, (pixels.height() - side) / 2, side, side));
    return pixmap;
}

} // namespace

QPixmap tintedPixmap(Icon icon, const QColor &color, QSize pixels)
{
    if (pixels.isEmpty())
        return {};
    const QString key = u"wirelamp/%1/%2/%3x%4"_s.arg(static_cast<int>(icon))
                            .arg(color.name())
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = drawingOf(icon);
    if (svg.isEmpty())
        return {};
    svg.replace("currentColor", color.name().toLatin1());
    pixmap = drawn(svg, pixels);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

TintedIconEngine::TintedIconEngine(Icon icon, std::optional<Tone> tone)
    : m_icon(icon)
    , m_tone(tone)
{
}

QColor TintedIconEngine::colorFor(QIcon::Mode mode) const
{
    const Theme theme = Theme::of(QGuiApplication::palette());
    if (mode == QIcon::Selected)
        return theme.accentText();
    const QColor color = m_tone ? theme.color(*m_tone) : theme.text();
    return mode == QIcon::Disabled ? mixed(color, theme.window(), 0.4) : color;
}

void TintedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode,
                             QIcon::State state)
{
    const double ratio = painter->device()->devicePixelRatio();
    QPixmap pixels = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    pixels.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), pixels);
}

QPixmap TintedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/)
{
    return tintedPixmap(m_icon, colorFor(mode), size);
}

QIconEngine *TintedIconEngine::clone() const
{
    return new TintedIconEngine(*this);
}

QString TintedIconEngine::key() const
{
    return u"wirelamp"_s;
}

} // namespace wirelamp::ui
