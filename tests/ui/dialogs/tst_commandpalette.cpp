// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/dialogs/reach.h"
#include "ui/dialogs/commandpalette.h"

#include <QAction>
#include <QListWidget>
#include <QSignalSpy>

#include <memory>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

/// A palette over four commands, one of which cannot be used now.
struct PaletteFixture
{
    PaletteFixture()
    {
        stop.setShortcut(Qt::CTRL | Qt::Key_Period);
        restart.setEnabled(false);
        separator.setSeparator(true);
        palette = std::make_unique<ui::CommandPalette>(
            QList<QAction *>{&start, &stop, &restart, &settings, &separator});
        search = palette->findChild<QLineEdit *>(u"paletteSearch"_s);
        list = palette->findChild<QListWidget *>(u"paletteList"_s);
    }

    QStringList shown() const
    {
        QStringList texts;
        for (int row = 0; row < list->count(); ++row)
            texts << list->item(row)->text();
        return texts;
    }

    QAction start{u"&Start the server"_s};
    QAction stop{u"St&op the server"_s};
    QAction restart{u"&Restart the server"_s};
    QAction settings{u"Se&ttings…"_s};
    QAction separator{u"a line"_s};
    std::unique_ptr<ui::CommandPalette> palette;
    QLineEdit *search = nullptr;
    QListWidget *list = nullptr;
};

class TestCommandPalette final : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatCanBeUsedNow();
    void filtersByLettersInTheirOrder_data();
    void filtersByLettersInTheirOrder();
    void triggersTheFirstMatchOnEnter();
    void movesInTheListWhileTyping();
    void staysWhenNothingMatches();
    void survivesACommandThatIsGone();
    void escapeTriggersNothing();
    void worksByKeyAndByEar();
};

void TestCommandPalette::offersWhatCanBeUsedNow()
{
    const PaletteFixture fixture;
    QCOMPARE(fixture.list->count(), 3);
    QCOMPARE(fixture.shown().first(), u"Start the server"_s);
    QVERIFY(
        fixture.shown().at(1).contains(fixture.stop.shortcut().toString(QKeySequence::NativeText)));
}

void TestCommandPalette::filtersByLettersInTheirOrder_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QStringList>("starts");
    QTest::newRow("a word") << u"start"_s << QStringList{u"Start"_s};
    QTest::newRow("other case") << u"STOP"_s << QStringList{u"Stop"_s};
    QTest::newRow("letters with gaps") << u"stsrv"_s << QStringList{u"Start"_s, u"Stop"_s};
    QTest::newRow("spaces") << u"st se"_s << QStringList{u"Start"_s, u"Stop"_s};
    QTest::newRow("wrong order") << u"pots"_s << QStringList{};
    QTest::newRow("twice the same letter") << u"zz"_s << QStringList{};
    QTest::newRow("nothing") << QString() << QStringList{u"Start"_s, u"Stop"_s, u"Setti"_s};
}

void TestCommandPalette::filtersByLettersInTheirOrder()
{
    QFETCH(QString, letters);
    QFETCH(QStringList, starts);
    const PaletteFixture fixture;
    fixture.search->setText(u"something else"_s);
    fixture.search->setText(letters);
    const QStringList shown = fixture.shown();
    QCOMPARE(shown.size(), starts.size());
    for (qsizetype i = 0; i < shown.size(); ++i)
        QVERIFY2(shown.at(i).startsWith(starts.at(i)), qPrintable(shown.at(i)));
}

void TestCommandPalette::triggersTheFirstMatchOnEnter()
{
    const PaletteFixture fixture;
    fixture.palette->show();
    const QSignalSpy start(&fixture.start, &QAction::triggered);
    const QSignalSpy settings(&fixture.settings, &QAction::triggered);
    QTest::keyClicks(fixture.search, u"tings"_s);
    QTest::keyClick(fixture.search, Qt::Key_Return);
    QCOMPARE(settings.count(), 1);
    QCOMPARE(start.count(), 0);
    QVERIFY(!fixture.palette->isVisible());
}

void TestCommandPalette::movesInTheListWhileTyping()
{
    const PaletteFixture fixture;
    fixture.palette->show();
    const QSignalSpy stop(&fixture.stop, &QAction::triggered);
    QTest::keyClick(fixture.search, Qt::Key_Up);
    QCOMPARE(fixture.list->currentRow(), 0);
    for (int step = 0; step < 5; ++step)
        QTest::keyClick(fixture.search, Qt::Key_Down);
    QCOMPARE(fixture.list->currentRow(), 2);
    QTest::keyClick(fixture.search, Qt::Key_Up);
    QTest::keyClick(fixture.search, Qt::Key_Return);
    QCOMPARE(stop.count(), 1);
}

void TestCommandPalette::staysWhenNothingMatches()
{
    const PaletteFixture fixture;
    fixture.palette->show();
    fixture.search->setText(u"zzz"_s);
    QTest::keyClick(fixture.search, Qt::Key_Down);
    QTest::keyClick(fixture.search, Qt::Key_Return);
    QVERIFY(fixture.palette->isVisible());
}

void TestCommandPalette::survivesACommandThatIsGone()
{
    auto gone = std::make_unique<QAction>(u"Gone soon"_s);
    ui::CommandPalette palette({gone.get()});
    palette.show();
    gone.reset();
    auto *const search = palette.findChild<QLineEdit *>(u"paletteSearch"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!palette.isVisible());
    search->setText(u"gone"_s);
    QCOMPARE(palette.findChild<QListWidget *>(u"paletteList"_s)->count(), 0);
}

void TestCommandPalette::escapeTriggersNothing()
{
    const PaletteFixture fixture;
    fixture.palette->show();
    const QSignalSpy start(&fixture.start, &QAction::triggered);
    QTest::keyClick(fixture.search, Qt::Key_Escape);
    QVERIFY(!fixture.palette->isVisible());
    QCOMPARE(start.count(), 0);
}

void TestCommandPalette::worksByKeyAndByEar()
{
    const PaletteFixture fixture;
    fixture.palette->show();
    QCOMPARE(unreachable(*fixture.palette), QStringList());
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestCommandPalette)
#include "tst_commandpalette.moc"
