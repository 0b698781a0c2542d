// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/playback.h"
#include "ui/pages/detailpage.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using ui::DetailPage;
using ui::LiveModels;
using ui::ViewState;

/// The page over a short record: 1 opened, 2 request with headers, 3 message with markup.
struct DetailFixture
{
    DetailFixture()
    {
        JournalScript script;
        script.opened()
            .request(
                "GET /ws", u"websocket"_s,
                headersOf({{u"Host"_s, u"127.0.0.1:8765"_s}, {u"User-Agent"_s, u"<b>me</b>"_s}}))
            .received("ping", "{\"text\":\"<b>hello</b>\"}")
            .heartbeat("ping");
        playback.play(script);
        QTRY_COMPARE(models.store().count(), qsizetype(4));
    }

    QString hint() { return page.findChild<QLabel *>(u"detailHint"_s)->text(); }

    Playback playback;
    LiveModels models{playback.journal, playback.clock};
    ViewState state;
    DetailPage page{models, state};
};

class TestDetailPage final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatToDoWhileNothingIsSelected();
    void saysThatARecordIsNoLongerKept();
    void showsTheHeadersOfARequest();
    void offersOnlyTheTabsThatHaveSomething();
    void showsForeignMarkupAsText();
    void saysThatARecordCarriesNothing();
};

void TestDetailPage::saysWhatToDoWhileNothingIsSelected()
{
    DetailFixture fixture;
    fixture.page.show();
    QVERIFY(fixture.page.findChild<QLabel *>(u"detailHint"_s)->isVisible());
    QVERIFY2(fixture.hint().contains(u"Select an event"_s), qPrintable(fixture.hint()));
    QVERIFY(!fixture.page.tabs().isVisible());
}

void TestDetailPage::saysThatARecordIsNoLongerKept()
{
    DetailFixture fixture;
    fixture.state.select({1}, 99);
    QVERIFY2(fixture.hint().contains(u"no longer kept"_s), qPrintable(fixture.hint()));
}

void TestDetailPage::showsTheHeadersOfARequest()
{
    DetailFixture fixture;
    fixture.state.select({1}, 2);
    const auto *const headers = fixture.page.findChild<QTreeWidget *>(u"headersTable"_s);
    QCOMPARE(headers->topLevelItemCount(), 2);
    QCOMPARE(headers->topLevelItem(0)->text(0), u"Host"_s);
    QCOMPARE(headers->topLevelItem(1)->text(1), u"<b>me</b>"_s);
    QVERIFY(fixture.page.tabs().isTabVisible(DetailPage::HeadersTab));
}

void TestDetailPage::offersOnlyTheTabsThatHaveSomething()
{
    DetailFixture fixture;
    fixture.state.select({1}, 3);
    const QTabWidget &tabs = fixture.page.tabs();
    QVERIFY(tabs.isTabVisible(DetailPage::TreeTab));
    QVERIFY(tabs.isTabVisible(DetailPage::RawTab));
    QVERIFY(tabs.isTabVisible(DetailPage::HexTab));
    QVERIFY(!tabs.isTabVisible(DetailPage::HeadersTab));
    QVERIFY(!tabs.isTabVisible(DetailPage::ClaimsTab));
}

void TestDetailPage::showsForeignMarkupAsText()
{
    DetailFixture fixture;
    fixture.state.select({1}, 3);
    const auto *const raw = fixture.page.findChild<QPlainTextEdit *>(u"rawText"_s);
    QCOMPARE(raw->toPlainText(), u"{\"text\":\"<b>hello</b>\"}"_s);
    QVERIFY(raw->isReadOnly());
}

void TestDetailPage::saysThatARecordCarriesNothing()
{
    DetailFixture fixture;
    fixture.state.select({1}, 4);
    const QList<QLabel *> labels = fixture.page.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == DetailPage::tr("This record carries nothing but its name.");
    }));
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestDetailPage)
#include "tst_detailpage.moc"
