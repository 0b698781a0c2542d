// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSlowReaderRule final : public QObject
{
    Q_OBJECT

private slots:
    void reportsAReaderThatKeepsRunsPaused();
    void reportsThatItWasCut();
    void reportsAStalledStream();
    void staysSilent_data();
    void staysSilent();
};

void TestSlowReaderRule::reportsAReaderThatKeepsRunsPaused()
{
    JournalScript script;
    script.connected().backpressure("paused", 300 * 1024);
    const quint64 paused = script.lastSequence();
    script.wait(3s).backpressure("paused", 400 * 1024).wait(2s - 1ns);
    QVERIFY(codesIn(script).isEmpty());
    script.wait(1ns);
    QCOMPARE(codesIn(script), QStringList{u"slow_reader"_s});
    QVERIFY(sentenceIn(script).contains(u"300 KiB"));
    QCOMPARE(findingsIn(script).first().evidence, QList<quint64>{paused});
}

void TestSlowReaderRule::reportsThatItWasCut()
{
    JournalScript script;
    script.connected().backpressure("paused", 300 * 1024).wait(1s).moved("closed");
    script.closed(1006, u"server"_s, u"the client reads too slowly"_s);
    QCOMPARE(codesIn(script), QStringList{u"slow_reader_cut"_s});
    QVERIFY(sentenceIn(script).endsWith(u": the client reads too slowly"));
}

void TestSlowReaderRule::reportsAStalledStream()
{
    JournalScript script;
    script.opened().request("POST /x", u"stream"_s).streamOpened().sent("stream_start");
    script.backpressure("paused", 300 * 1024).wait(30s).streamClosed("stalled").tcpClosed();
    QCOMPARE(codesIn(script), (QStringList{u"slow_reader"_s, u"slow_reader_cut"_s}));
}

void TestSlowReaderRule::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::newRow("a moment") << JournalScript()
                                     .connected()
                                     .backpressure("paused", 300'000)
                                     .wait(4s)
                                     .backpressure("resumed", 1000)
                                     .wait(1h);
    QTest::newRow("left while paused") << JournalScript()
                                              .connected()
                                              .backpressure("paused", 300'000)
                                              .closed(1000, u"client"_s)
                                              .wait(1h);
    QTest::newRow("closed by an administrator while paused") << JournalScript()
                                                                    .connected()
                                                                    .backpressure("paused", 300'000)
                                                                    .closed(1001, u"server"_s)
                                                                    .wait(1h);
    QTest::newRow("broke while paused") << JournalScript()
                                               .connected()
                                               .backpressure("paused", 300'000)
                                               .closed(1006, u"network"_s)
                                               .wait(1h);
    QTest::newRow("dropped for another reason")
        << JournalScript().connected().closed(1006, u"server"_s);
    QTest::newRow("resumed, seen from the middle")
        << JournalScript().backpressure("resumed", 0).wait(1h);
}

void TestSlowReaderRule::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

QTEST_APPLESS_MAIN(TestSlowReaderRule)
#include "tst_slowreaderrule.moc"
