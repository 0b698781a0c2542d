// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/theme/scheme.h"

#include <QObject>

class QApplication;

namespace wirelamp::ui {

/// Dresses the whole application (style, palette, style sheet) after the user's choice, and follows
/// the system when that is the choice. Made once by the composition, right after the application.
class ThemeSwitch final : public QObject
{
    Q_OBJECT

public:
    explicit ThemeSwitch(QApplication &application, ThemeChoice choice = ThemeChoice::System,
                         QObject *parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);

    /// What is shown now.
    Scheme scheme() const { return m_scheme; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void schemeChanged(wirelamp::ui::Scheme scheme);

private:
    void apply();
    Scheme systemScheme();

    QApplication &m_application;
    ThemeChoice m_choice;
    Scheme m_scheme = Scheme::Light;
    bool m_isApplying = false;
};

} // namespace wirelamp::ui
