// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/window/scenes.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/window/workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSet>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

/// Whether somebody without mouse and without eyes can work with the window.
class TestKeyboard final : public QObject
{
    Q_OBJECT

private slots:
    void everyActionHasAText();
    void everyNamedActionIsInAMenu();
    void noShortcutIsUsedTwice();
    void noMnemonicIsUsedTwiceInAMenu();
    void everyControlHasAnAccessibleName();
    void tabReachesEveryControl();

private:
    static bool isInteractive(const QWidget *widget);
    static QList<QWidget *> controlsOf(const QWidget &window);
    static QString describe(const QWidget *widget);
};

bool TestKeyboard::isInteractive(const QWidget *widget)
{
    const QString name = widget->objectName();
    // Qt's own parts: reached through the menu of the panes, or shown only when a bar is too long.
    if (name.startsWith(u"qt_"_s) || widget->inherits("QTableCornerButton")
        || qobject_cast<const QHeaderView *>(widget)
        || qobject_cast<const QDockWidget *>(widget->parentWidget())
        || qobject_cast<const QLineEdit *>(widget->parentWidget()))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget);
}

QList<QWidget *> TestKeyboard::controlsOf(const QWidget &window)
{
    QList<QWidget *> controls = window.findChildren<QWidget *>();
    erase_if(controls, [](const QWidget *widget) { return !isInteractive(widget); });
    return controls;
}

QString TestKeyboard::describe(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
        + u' ' + widget->accessibleName();
}

void TestKeyboard::everyActionHasAText()
{
    WindowFixture fixture;
    int seen = 0;
    const QList<QAction *> actions = fixture.window.findChildren<QAction *>();
    for (const QAction *const action : actions) {
        if (!action->objectName().startsWith(u"action"_s))
            continue;
        ++seen;
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->objectName()));
    }
    QVERIFY(seen > 30);
}

void TestKeyboard::everyNamedActionIsInAMenu()
{
    WindowFixture fixture;
    QSet<QString> inMenus;
    const QList<QMenu *> menus = fixture.window.menuBar()->findChildren<QMenu *>();
    for (const QMenu *const menu : menus) {
        const QList<QAction *> actions = menu->actions();
        for (const QAction *const action : actions)
            inMenus.insert(action->objectName());
    }
    for (const char *const name :
         {"actionStartServer", "actionStopServer", "actionRestartServer", "actionCopyUrl",
          "actionMintToken", "actionSettings", "actionAbout", "actionRunDemo",
          "actionCommandPalette", "actionPause", "actionFollow", "actionFind", "actionSaveEvents",
          "actionCloseConnection", "actionClearClosed", "actionFit", "actionShowPlainRequests"})
        QVERIFY2(inMenus.contains(QLatin1String(name)), name);
}

void TestKeyboard::noShortcutIsUsedTwice()
{
    WindowFixture fixture;
    QHash<QString, QString> owners;
    const QList<QAction *> actions = fixture.window.findChildren<QAction *>();
    for (const QAction *const action : actions) {
        const QString keys = action->shortcut().toString();
        if (keys.isEmpty() || !action->objectName().startsWith(u"action"_s))
            continue;
        QVERIFY2(!owners.contains(keys),
                 qPrintable(keys + u' ' + owners[keys] + u' ' + action->objectName()));
        owners.insert(keys, action->objectName());
    }
    QVERIFY(owners.size() > 15);
}

void TestKeyboard::noMnemonicIsUsedTwiceInAMenu()
{
    WindowFixture fixture;
    const QList<QMenu *> menus = fixture.window.menuBar()->findChildren<QMenu *>();
    QVERIFY(menus.size() >= 6);
    for (const QMenu *const menu : menus) {
        QSet<QString> used;
        const QList<QAction *> actions = menu->actions();
        for (const QAction *const action : actions) {
            const QString mnemonic = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(mnemonic.isEmpty() || !used.contains(mnemonic),
                     qPrintable(menu->title() + u' ' + action->text()));
            used.insert(mnemonic);
        }
    }
}

void TestKeyboard::everyControlHasAnAccessibleName()
{
    WindowFixture fixture;
    JournalScript script = busyScene();
    fixture.play(script);
    const QList<QWidget *> controls = controlsOf(fixture.window);
    QVERIFY(controls.size() > 20);
    for (const QWidget *const control : controls)
        QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(describe(control)));
}

void TestKeyboard::tabReachesEveryControl()
{
    WindowFixture fixture;
    fixture.window.show();
    JournalScript script = busyScene();
    fixture.play(script);
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    QSet<const QWidget *> reached;
    constexpr int stepsMax = 200;
    for (int step = 0; step < stepsMax && QApplication::focusWidget() != nullptr; ++step) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    int checked = 0;
    const QList<QWidget *> controls = controlsOf(fixture.window);
    for (const QWidget *const control : controls) {
        if (!control->isVisible() || !control->isEnabled())
            continue;
        ++checked;
        QVERIFY2(reached.contains(control), qPrintable(describe(control)));
    }
    QVERIFY(checked > 15);
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestKeyboard)
#include "tst_keyboard.moc"
