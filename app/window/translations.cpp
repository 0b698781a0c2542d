// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/window/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace wirelamp::app {

Translations::Translations(QCoreApplication &application, const QLocale &locale)
{
    const QString folder = u":/wirelamp/translations"_s;
    // The translator installed last is asked first.
    if (m_english.load(u"wirelamp_en"_s, folder))
        application.installTranslator(&m_english);
    if (!m_window.load(locale, u"wirelamp"_s, u"_"_s, folder))
        return;
    // Not every installation of Qt has its own texts in every language.
    if (m_qt.load(QLocale(m_window.language()), u"qtbase"_s, u"_"_s,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&m_qt);
    application.installTranslator(&m_window);
}

QString Translations::language() const
{
    return m_window.isEmpty() ? m_english.language() : m_window.language();
}

} // namespace wirelamp::app
