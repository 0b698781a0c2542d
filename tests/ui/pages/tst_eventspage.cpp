// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/manualclock.h"
#include "ui/pages/eventspage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

/// The page over a journal that a test appends to.
struct PageFixture
{
    PageFixture()
        : journal(clock, {.bytesMax = 1 << 24, .payloadBytesMax = 4096})
        , models(journal, clock)
        , page(models, state)
    {
        page.resize(900, 300);
        page.show();
    }

    void append(int count, const QByteArray &name = "ping", quint64 connection = 1)
    {
        for (int i = 0; i < count; ++i)
            journal.append({.connection = {connection},
                            .kind = journal::EntryKind::MessageReceived,
                            .direction = journal::Direction::In,
                            .name = name,
                            .payload = "{\"type\":\"" + name + "\"}"});
        QTRY_COMPARE(models.store().count(), static_cast<qsizetype>(journal.newestSequence()));
    }
    void type(const QString &line)
    {
        auto *const edit = page.findChild<QLineEdit *>(u"filterLine"_s);
        edit->setText(line);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QString note() { return page.findChild<QLabel *>(u"filterNote"_s)->text(); }
    QScrollBar *bar() { return page.table().verticalScrollBar(); }

    ManualClock clock;
    journal::Journal journal;
    ui::LiveModels models;
    ui::ViewState state;
    ui::EventsPage page;
};

class TestEventsPage final : public QObject
{
    Q_OBJECT

private slots:
    void showsHowMuchMatches();
    void keepsTheTableWhenTheLineIsNoFilter();
    void showsAFilterFromElsewhere();
    void showsOnlyTheSelectedConnectionUnlessAsked();
    void holdsBackWhilePaused();
    void followsUntilTheUserScrollsUp();
    void findsAroundTheEnd();
    void copiesTheSelectionAsJson();
    void savesWhatIsFiltered();
    void saysWhyItCannotSave();
};

void TestEventsPage::showsHowMuchMatches()
{
    PageFixture fixture;
    fixture.append(3, "ping");
    fixture.append(2, "pong");
    QTRY_COMPARE(fixture.page.model().rowCount(), 5);
    fixture.type(u"type:pong"_s);
    QTRY_COMPARE(fixture.page.model().rowCount(), 2);
    QCOMPARE(fixture.note(), u"2 of 5"_s);
    QCOMPARE(fixture.state.filterLine(), u"type:pong"_s);
}

void TestEventsPage::keepsTheTableWhenTheLineIsNoFilter()
{
    PageFixture fixture;
    fixture.append(3);
    fixture.type(u"dir:sideways"_s);
    QVERIFY(fixture.page.filterBar().hasError());
    QVERIFY(fixture.note().contains(u"sideways"_s));
    QCOMPARE(fixture.page.model().rowCount(), 3);
    fixture.type(u"dir:in"_s);
    QVERIFY(!fixture.page.filterBar().hasError());
}

void TestEventsPage::showsAFilterFromElsewhere()
{
    PageFixture fixture;
    fixture.append(1, "ping");
    fixture.append(1, "pong");
    fixture.state.setFilterLine(u"type:ping"_s);
    QCOMPARE(fixture.page.filterBar().line(), u"type:ping"_s);
    QTRY_COMPARE(fixture.page.model().rowCount(), 1);
}

void TestEventsPage::showsOnlyTheSelectedConnectionUnlessAsked()
{
    PageFixture fixture;
    fixture.append(2, "ping", 1);
    fixture.append(3, "ping", 2);
    fixture.state.setConnection({2});
    QTRY_COMPARE(fixture.page.model().rowCount(), 3);
    fixture.page.focusAction()->trigger();
    QTRY_COMPARE(fixture.page.model().rowCount(), 5);
}

void TestEventsPage::holdsBackWhilePaused()
{
    PageFixture fixture;
    fixture.append(2);
    fixture.page.pauseAction()->trigger();
    QVERIFY(fixture.state.isPaused());
    fixture.append(7);
    QCOMPARE(fixture.page.model().rowCount(), 2);
    QVERIFY(fixture.page.pauseAction()->text().contains(u"+7"_s));
    fixture.state.setPaused(false);
    QTRY_COMPARE(fixture.page.model().rowCount(), 9);
    QVERIFY(!fixture.page.pauseAction()->isChecked());
    QVERIFY(!fixture.page.pauseAction()->text().contains(u"+"_s));
}

void TestEventsPage::followsUntilTheUserScrollsUp()
{
    PageFixture fixture;
    fixture.append(200);
    QTRY_VERIFY(fixture.bar()->maximum() > 0);
    QTRY_COMPARE(fixture.bar()->value(), fixture.bar()->maximum());
    fixture.bar()->setValue(10);
    QVERIFY(!fixture.page.followAction()->isChecked());
    fixture.append(50);
    QCOMPARE(fixture.bar()->value(), 10);
    fixture.page.followAction()->trigger();
    QCOMPARE(fixture.bar()->value(), fixture.bar()->maximum());
    fixture.append(50);
    QTRY_COMPARE(fixture.bar()->value(), fixture.bar()->maximum());
    QVERIFY(fixture.state.isFollowing());
}

void TestEventsPage::findsAroundTheEnd()
{
    PageFixture fixture;
    fixture.append(5, "ping");
    fixture.append(1, "pong");
    fixture.append(5, "ping");
    auto *const line = fixture.page.findChild<QLineEdit *>(u"findLine"_s);
    QVERIFY(line->visibleRegion().isEmpty());
    fixture.page.findChild<QAction *>(u"actionFind"_s)->trigger();
    QTest::keyClicks(line, u"type:pong"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(fixture.page.table().currentIndex().row(), 5);
    QCOMPARE(fixture.state.record(), quint64(6));
    QTest::keyClicks(line, u"x"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(fixture.page.findChild<QLabel *>(u"findNote"_s)->text(), u"not found"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!line->isVisible());
}

void TestEventsPage::copiesTheSelectionAsJson()
{
    PageFixture fixture;
    fixture.append(3);
    fixture.page.table().selectRow(1);
    fixture.page.findChild<QAction *>(u"actionCopyJson"_s)->trigger();
    const QString text = QGuiApplication::clipboard()->text();
    const QJsonArray copied = QJsonDocument::fromJson(text.toUtf8()).array();
    QCOMPARE(copied.size(), 1);
    QCOMPARE(copied[0][u"sequence"].toInt(), 2);
}

void TestEventsPage::savesWhatIsFiltered()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"events.ndjson"_s);
    PageFixture fixture;
    fixture.append(3, "ping");
    fixture.append(2, "pong");
    fixture.type(u"type:pong"_s);
    QTRY_COMPARE(fixture.page.model().rowCount(), 2);
    fixture.page.saveTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 2);
}

void TestEventsPage::saysWhyItCannotSave()
{
    const QTemporaryDir folder;
    PageFixture fixture;
    fixture.append(1);
    fixture.page.saveTo(folder.filePath(u"none/events.ndjson"_s));
    const auto *const notice = fixture.page.findChild<ui::NoticeBar *>();
    QVERIFY(notice->isVisible());
    QVERIFY(notice->sentence().contains(u"events.ndjson"_s));
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestEventsPage)
#include "tst_eventspage.moc"
