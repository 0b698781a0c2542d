// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>
#include <QSpinBox>
#include <QTest>

namespace wirelamp::tests {

/// Visible, enabled widgets that somebody can operate, without the parts inside of others.
inline QList<QWidget *> controlsOf(const QWidget &window)
{
    QList<QWidget *> controls;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (QWidget *const widget : widgets) {
        const QWidget *const parent = widget->parentWidget();
        const bool isPart = qobject_cast<const QLineEdit *>(parent)
            || qobject_cast<const QAbstractSpinBox *>(parent)
            || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QHeaderView *>(widget)
            || widget->inherits("QTableCornerButton") || widget->window() != &window;
        const bool isControl = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QAbstractSpinBox *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget)
            || qobject_cast<const QPlainTextEdit *>(widget);
        if (isControl && !isPart && widget->isVisible() && widget->isEnabled())
            controls << widget;
    }
    return controls;
}

/// What a screen reader says of a control: its name, or the text on a button.
inline QString spokenNameOf(const QWidget &control)
{
    const auto *const button = qobject_cast<const QAbstractButton *>(&control);
    return control.accessibleName().isEmpty() && button ? button->text() : control.accessibleName();
}

/// The controls that somebody without a mouse cannot reach, or without eyes cannot tell apart;
/// empty when all is well. The window must be shown.
inline QStringList unreachable(QWidget &window)
{
    if (!QTest::qWaitForWindowActive(&window))
        return {QStringLiteral("the window is not active")};
    constexpr int stepsMax = 40;
    QSet<const QWidget *> reached;
    for (int step = 0; step < stepsMax && QApplication::focusWidget() != nullptr; ++step) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QList<QWidget *> controls = controlsOf(window);
    QStringList problems;
    if (controls.isEmpty())
        problems << QStringLiteral("there is no control");
    for (const QWidget *const control : controls) {
        const QString name = QString::fromLatin1(control->metaObject()->className())
            + QLatin1Char(' ') + control->objectName();
        if (spokenNameOf(*control).isEmpty())
            problems << name + QStringLiteral(" has no name");
        if (!reached.contains(control))
            problems << name + QStringLiteral(" is not reached with Tab");
    }
    return problems;
}

} // namespace wirelamp::tests
