// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/theme/theme.h"
#include "ui/theme/themeswitch.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QWidget>

using namespace wirelamp::ui;

class TestThemeSwitch final : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatWasChosen();
    void returnsToTheSystemAfterAChoice();
    void tellsOnlyWhenTheSchemeChanged();
    void asksTheSystemAgainWhenItAnnouncesATheme();
    void widgetsFollowWithoutBeingTold();
};

void TestThemeSwitch::showsWhatWasChosen()
{
    ThemeSwitch themes(*qApp, ThemeChoice::Dark);
    QCOMPARE(themes.scheme(), Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme(Scheme::Dark).window());
    QCOMPARE(qApp->styleSheet(), Theme(Scheme::Dark).styleSheet());

    themes.setChoice(ThemeChoice::Light);
    QCOMPARE(themes.scheme(), Scheme::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme(Scheme::Light).window());
    QCOMPARE(qApp->styleSheet(), Theme(Scheme::Light).styleSheet());
}

void TestThemeSwitch::returnsToTheSystemAfterAChoice()
{
    // The offscreen platform has a light system.
    ThemeSwitch themes(*qApp, ThemeChoice::HighContrast);
    QCOMPARE(themes.scheme(), Scheme::HighContrastLight);
    themes.setChoice(ThemeChoice::Dark);
    themes.setChoice(ThemeChoice::System);
    QCOMPARE(themes.scheme(), Scheme::Light);
}

void TestThemeSwitch::tellsOnlyWhenTheSchemeChanged()
{
    ThemeSwitch themes(*qApp, ThemeChoice::Light);
    QSignalSpy changed(&themes, &ThemeSwitch::schemeChanged);
    themes.setChoice(ThemeChoice::System);
    QCOMPARE(changed.count(), 0);
    themes.setChoice(ThemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<Scheme>(), Scheme::Dark);
}

void TestThemeSwitch::asksTheSystemAgainWhenItAnnouncesATheme()
{
    const ThemeSwitch themes(*qApp, ThemeChoice::System);
    QPalette foreign;
    foreign.setColor(QPalette::Window, Qt::darkGreen);
    QApplication::setPalette(foreign);

    QWidget window;
    QEvent announced(QEvent::ThemeChange);
    QApplication::sendEvent(&window, &announced);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme(Scheme::Light).window());
}

void TestThemeSwitch::widgetsFollowWithoutBeingTold()
{
    ThemeSwitch themes(*qApp, ThemeChoice::Light);
    const QWidget widget;
    QTRY_COMPARE(Theme::of(widget.palette()).scheme(), Scheme::Light);
    themes.setChoice(ThemeChoice::Dark);
    QTRY_COMPARE(Theme::of(widget.palette()).scheme(), Scheme::Dark);
}

QTEST_MAIN(TestThemeSwitch)
#include "tst_themeswitch.moc"
