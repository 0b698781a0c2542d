// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/theme/theme.h"

#include "ui/theme/contrast.h"
#include "ui/theme/themecolors.h"
#include "ui/theme/tintedicon.h"

#include <QFontDatabase>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

/// Spacing, and borders where Fusion draws bevels. Colours are filled in by styleSheet().
constexpr auto styleSheetTemplate = R"(
QToolBar { border: none; padding: 4px; spacing: 4px; }
QToolButton { padding: 4px; }
QToolButton[popupMode="2"] { padding-right: 18px; }
QToolButton[popupMode="2"]::menu-indicator { subcontrol-position: right center; right: 5px; }
QStatusBar::item { border: none; }
QMainWindow::separator { width: 5px; height: 5px; }
QDockWidget::title { padding: 6px 8px; }
QHeaderView::section { padding: 4px 8px; border: none; border-bottom: 1px solid %1;
                       background: %2; color: %3; }
QTableView, QTreeView { border: 1px solid %1; }
QToolTip { padding: 4px 6px; border: 1px solid %4; background: %5; color: %6; }
)";

} // namespace

Theme::Theme(Scheme scheme)
    : m_scheme(scheme)
    , m_colors(&colorsOf(scheme))
{
}

Theme Theme::of(const QPalette &palette)
{
    return Theme(schemeOf(palette));
}

QColor Theme::color(Tone tone) const
{
    return m_colors->tones.at(static_cast<size_t>(tone));
}

QColor Theme::fill(Tone tone) const
{
    // High contrast says it with the outline alone.
    if (isHighContrast(m_scheme))
        return base();
    return mixed(color(tone), base(), isDark(m_scheme) ? 0.20 : 0.13);
}

QColor Theme::window() const
{
    return m_colors->window;
}

QColor Theme::base() const
{
    return m_colors->base;
}

QColor Theme::alternateBase() const
{
    return m_colors->alternateBase;
}

QColor Theme::raised() const
{
    return m_colors->raised;
}

QColor Theme::text() const
{
    return m_colors->text;
}

QColor Theme::mutedText() const
{
    return m_colors->mutedText;
}

QColor Theme::line() const
{
    return m_colors->line;
}

QColor Theme::strongLine() const
{
    return m_colors->strongLine;
}

QColor Theme::accent() const
{
    return m_colors->accent;
}

QColor Theme::accentText() const
{
    return m_colors->accentText;
}

QIcon Theme::icon(Tone tone)
{
    return QIcon(new TintedIconEngine(iconOf(tone), tone));
}

QIcon Theme::icon(Icon icon)
{
    return QIcon(new TintedIconEngine(icon, std::nullopt));
}

QFont Theme::payloadFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont ordinary = QGuiApplication::font();
    if (ordinary.pointSizeF() > 0)
        font.setPointSizeF(ordinary.pointSizeF());
    else
        font.setPixelSize(ordinary.pixelSize());
    return font;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(QPalette::All, role, color);
    };
    set(QPalette::Window, window());
    set(QPalette::WindowText, text());
    set(QPalette::Base, base());
    set(QPalette::AlternateBase, alternateBase());
    set(QPalette::ToolTipBase, raised());
    set(QPalette::ToolTipText, text());
    set(QPalette::PlaceholderText, mutedText());
    set(QPalette::Text, text());
    set(QPalette::Button, raised());
    set(QPalette::ButtonText, text());
    set(QPalette::BrightText, color(Tone::Failed));
    set(QPalette::Link, accent());
    set(QPalette::LinkVisited, color(Tone::Planted));
    set(QPalette::Highlight, accent());
    set(QPalette::HighlightedText, accentText());
    set(QPalette::Light, mixed(raised(), base(), 0.5));
    set(QPalette::Midlight, line());
    set(QPalette::Mid, strongLine());
    set(QPalette::Dark, strongLine());
    set(QPalette::Shadow, isDark(m_scheme) ? QColor(Qt::black) : strongLine());
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    set(QPalette::Accent, accent());
#endif
    const QColor disabled = mixed(text(), window(), 0.45);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, strongLine());
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, text());
    return palette;
}

QString Theme::styleSheet() const
{
    return QString::fromLatin1(styleSheetTemplate)
        .arg(line().name(), window().name(), mutedText().name(), strongLine().name(),
             raised().name(), text().name());
}

} // namespace wirelamp::ui
