// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QLocale>
#include <QTranslator>

class QCoreApplication;

namespace wirelamp::app {

/// The language of the window, for as long as this object lives. Make it before the first widget:
/// texts that are already shown stay as they are.
///
/// The first language of `locale.uiLanguages()` that we have decides, also about the texts of Qt,
/// so that no window speaks two languages. Without any of them the window speaks English.
class Translations final
{
public:
    Translations(QCoreApplication &application, const QLocale &locale);

    /// Of the window: `en` or `de`.
    [[nodiscard]] QString language() const;

private:
    QTranslator m_english; // The plural forms, which the sources only spell as "finding(s)".
    QTranslator m_qt;
    QTranslator m_window;
};

} // namespace wirelamp::app
