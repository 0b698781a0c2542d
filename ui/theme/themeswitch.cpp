// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/theme/themeswitch.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QStyleFactory>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

ThemeSwitch::ThemeSwitch(QApplication &application, ThemeChoice choice, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_choice(choice)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    apply();
    m_application.installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this] { apply(); });
#endif
}

void ThemeSwitch::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

bool ThemeSwitch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        apply();
    return QObject::eventFilter(watched, event);
}

void ThemeSwitch::apply()
{
    if (m_isApplying)
        return; // Changing the palette makes some platforms announce a new theme.
    const QScopedValueRollback applying(m_isApplying, true);
    const Scheme before = m_scheme;
    m_scheme = schemeFor(m_choice, systemScheme());
    const Theme theme(m_scheme);
    QApplication::setPalette(theme.palette());
    if (m_application.styleSheet() != theme.styleSheet())
        m_application.setStyleSheet(theme.styleSheet());
    if (m_scheme != before)
        emit schemeChanged(m_scheme);
}

Scheme ThemeSwitch::systemScheme()
{
    // Without a palette of ours the application shows the system's.
    QApplication::setPalette(QPalette());
    const Scheme shown = schemeOf(QApplication::palette());
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme hint = QGuiApplication::styleHints()->colorScheme();
    if (!isHighContrast(shown) && hint != Qt::ColorScheme::Unknown)
        return hint == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
#endif
    return shown;
}

} // namespace wirelamp::ui
