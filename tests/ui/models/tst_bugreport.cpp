// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/journalscript.h"
#include "tests/support/manualclock.h"
#include "ui/models/bugreport.h"
#include "ui/models/connectionmodel.h"
#include "ui/models/findingmodel.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using tests::JournalScript;

namespace {

const QByteArray token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.c2lnbmF0dXJlLW9mLWFuYQ";

/// Everything a window has read, and the report about it.
struct Reader
{
    explicit Reader(JournalScript &script)
        : connections(clock)
    {
        const QList<journal::Entry> entries = script.take();
        store.append(entries);
        connections.take(entries);
        findings.take(entries);
    }

    QString about(const diagnosis::Finding *finding) const
    {
        const ConnectionId connection{1};
        return BugReport{.environment = {u"Wirelamp 1.2.3"_s},
                         .finding = finding,
                         .connection = connections.summaryOf(connection),
                         .timeline = excerptOf(store, connection,
                                               finding ? finding->evidence : QList<quint64>())}
            .text();
    }
    const diagnosis::Finding *finding() const
    {
        return findings.rowCount() > 0 ? findings.findingOf(findings.keyAt(0)) : nullptr;
    }

    tests::ManualClock clock;
    EntryStore store;
    ConnectionModel connections;
    FindingModel findings;
};

} // namespace

class TestBugReport final : public QObject
{
    Q_OBJECT

private slots:
    void tellsAFindingWithItsConnectionAndTimeline();
    void tellsAConnectionWithoutAFinding();
    void namesPlantedFaults();
    void marksTheEvidence();
    void leavesOutWhatIsFarFromTheEvidence();
    void showsTheNewestWithoutEvidence();
    void aFindingAboutNoConnectionShowsItsEvidence();
    void anUnknownConnectionHasNoTimeline();
    void noTokenSurvives_data();
    void noTokenSurvives();
    void foreignTextIsNoMarkdown();
    void noForeignLineLeavesTheTimeline();
};

void TestBugReport::tellsAFindingWithItsConnectionAndTimeline()
{
    JournalScript script;
    script.connected().wait(2s).closed(1011, u"server"_s, u"agent crashed"_s);
    const Reader reader(script);
    QVERIFY(reader.finding());
    const QString text = reader.about(reader.finding());
    for (const QString &part :
         {u"## Likely causes\n"_s, u"## What to do\n"_s, u"## Connection #1\n"_s,
          u"- User: ana\n"_s, u"- Authentication: "_s,
          u"- Token found in: Authorization header\n"_s, u"- Closed: 1011"_s,
          u"- Rule: closed\\_1011\\_by\\_server\n"_s, u"     0.000 → "_s, u"     2.000 "_s,
          u"- Wirelamp 1.2.3\n"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u"\n"_s + text));
    QVERIFY(text.startsWith(u"# "_s));
    QVERIFY(!text.contains(u"left out"_s));
}

void TestBugReport::tellsAConnectionWithoutAFinding()
{
    JournalScript script;
    script.connected();
    const QString text = Reader(script).about(nullptr);
    QVERIFY2(text.startsWith(u"# ready\n"_s), qPrintable(text));
    QVERIFY(text.contains(u"system_message"_s));
    QVERIFY(!text.contains(u"Likely causes"_s));
    QVERIFY(!text.contains(u"- Closed"_s));
}

void TestBugReport::namesPlantedFaults()
{
    JournalScript script;
    const QJsonObject payload{{u"fault_id"_s, u"f1"_s}, {u"preset"_s, u"no-welcome"_s}};
    script.opened();
    script.add(journal::EntryKind::FaultInjected, "no_welcome", payload);
    script.add(journal::EntryKind::FaultInjected, "no_welcome", payload);
    const QString text = Reader(script).about(nullptr);
    const QString line = u"- Planted fault: No welcome\n"_s;
    QVERIFY2(text.contains(u"## Planted on purpose\n\n"_s + line), qPrintable(text));
    QCOMPARE(text.count(line), 1);
    QCOMPARE(text.count(u" ⚡  Planted fault: No welcome"_s), 2);
}

void TestBugReport::marksTheEvidence()
{
    JournalScript script;
    script.connected().closed(1011, u"server"_s);
    const Reader reader(script);
    const QString text = reader.about(reader.finding());
    const qsizetype marked = text.count(u"\n*  "_s);
    QVERIFY2(marked > 0 && marked <= reader.finding()->evidence.size(), qPrintable(text));
}

void TestBugReport::leavesOutWhatIsFarFromTheEvidence()
{
    JournalScript script;
    script.connected();
    for (int i = 0; i < 500; ++i)
        script.heartbeat("ping");
    const Reader reader(script);
    const quint64 middle = 250;
    const TimelineExcerpt excerpt = excerptOf(reader.store, ConnectionId{1}, {middle});
    QCOMPARE(excerpt.entries.size(), TimelineExcerpt::entriesMax);
    QVERIFY(excerpt.earlierCount > 0 && excerpt.laterCount > 0);
    QCOMPARE(excerpt.earlierCount + excerpt.entries.size() + excerpt.laterCount,
             reader.store.count());
    QVERIFY(excerpt.entries.first().sequence < middle);
    QVERIFY(excerpt.entries.last().sequence > middle);
    const QString text = BugReport{.timeline = excerpt}.text();
    QVERIFY(text.contains(u"… %1 earlier record(s) left out\n"_s.arg(excerpt.earlierCount)));
    QVERIFY(text.contains(u"… %1 later record(s) left out\n"_s.arg(excerpt.laterCount)));
}

void TestBugReport::showsTheNewestWithoutEvidence()
{
    JournalScript script;
    script.connected();
    for (int i = 0; i < 500; ++i)
        script.heartbeat("ping");
    const quint64 newest = script.lastSequence();
    const Reader reader(script);
    const TimelineExcerpt excerpt = excerptOf(reader.store, ConnectionId{1}, {});
    QCOMPARE(excerpt.entries.last().sequence, newest);
    QCOMPARE(excerpt.laterCount, 0);
    QCOMPARE(excerpt.earlierCount, reader.store.count() - TimelineExcerpt::entriesMax);
}

void TestBugReport::aFindingAboutNoConnectionShowsItsEvidence()
{
    JournalScript script;
    script.connected().on(2).connected();
    const Reader reader(script);
    const TimelineExcerpt excerpt = excerptOf(reader.store, {}, {2, 10, 99'999});
    QCOMPARE(excerpt.entries.size(), 2);
    QCOMPARE(excerpt.entries.first().sequence, 2);
    QCOMPARE(excerpt.entries.last().connection.value, 2);
}

void TestBugReport::anUnknownConnectionHasNoTimeline()
{
    JournalScript script;
    script.connected();
    const Reader reader(script);
    QVERIFY(excerptOf(reader.store, ConnectionId{7}, {}).entries.isEmpty());
    QVERIFY(BugReport{}.text().contains(u"## Timeline"_s));
}

void TestBugReport::noTokenSurvives_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("alone") << token;
    QTest::newRow("in JSON") << "{\"auth\":\""_ba + token + "\"}";
    QTest::newRow("as a message") << "{\"message\":\"saw "_ba + token + " here\"}";
    QTest::newRow("cut by the end of the line") << QByteArray(100, 'x') + ' ' + token;
    QTest::newRow("named secret") << "{\"access_token\":\"c2lnbmF0dXJlLW9mLWFuYQ\"}"_ba;
}

void TestBugReport::noTokenSurvives()
{
    QFETCH(QByteArray, payload);
    JournalScript script;
    script.connected();
    script.received("chat " + token, payload);
    script.add(journal::EntryKind::Notice, "oddity", payload);
    script.closed(1011, u"server"_s, QString::fromLatin1(token));
    const Reader reader(script);
    const QString text = reader.about(reader.finding()) + reader.about(nullptr);
    for (const QByteArray &part : token.split('.'))
        QVERIFY2(!text.contains(QString::fromLatin1(part.first(12))), qPrintable(text));
    QVERIFY(text.contains(u"redacted"_s));
}

void TestBugReport::foreignTextIsNoMarkdown()
{
    JournalScript script;
    script.connected().closed(1011, u"server"_s, u"<img src=x> [a](b) **c** `d`"_s);
    const Reader reader(script);
    const QString text = reader.about(nullptr);
    const QString facts = text.section(u"## Timeline"_s, 0, 0);
    QVERIFY2(facts.contains(u"\\<img src=x\\> \\[a\\](b) \\*\\*c\\*\\* \\`d\\`"_s),
             qPrintable(facts));
}

void TestBugReport::noForeignLineLeavesTheTimeline()
{
    JournalScript script;
    script.connected().received("a\n```\n# b", "x\n```\r\n<script>");
    const QString text = Reader(script).about(nullptr);
    QCOMPARE(text.count(u"\n```"_s), 2); // Where it begins and where it ends.
    QVERIFY(!text.contains(u"\n# b"_s));
}

QTEST_GUILESS_MAIN(TestBugReport)
#include "tst_bugreport.moc"
