// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/journal/entryjson.h"
#include "tests/support/entries.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::journal;
using namespace Qt::StringLiterals;
using tests::entryOf;

class TestEntryJson final : public QObject
{
    Q_OBJECT

private slots:
    void writesEveryMember();
    void leavesOutWhatSaysNothing();
    void writesAPayloadThatIsNoWholeObjectAsText_data();
    void writesAPayloadThatIsNoWholeObjectAsText();
    void writesOneLineWhateverIsInIt();
};

void TestEntryJson::writesEveryMember()
{
    journal::Entry entry = entryOf(7, journal::EntryKind::MessageSent, "pong", "{\"a\":[1]}");
    entry.connection = {12};
    entry.run = {3};
    entry.direction = journal::Direction::Out;
    const QJsonObject expected{
        {u"sequence"_s, 7},
        {u"time"_s, 1'767'225'600.007},
        {u"at_ns"_s, 7'000'000},
        {u"kind"_s, u"message_sent"_s},
        {u"direction"_s, u"out"_s},
        {u"name"_s, u"pong"_s},
        {u"size"_s, 9},
        {u"connection"_s, 12},
        {u"run"_s, 3},
        {u"payload"_s, *parseJsonObject("{\"a\":[1]}")},
    };
    QCOMPARE(toJsonObject(entry), expected);
}

void TestEntryJson::leavesOutWhatSaysNothing()
{
    journal::Entry entry = entryOf(7, journal::EntryKind::ServerStopped, "quit", {});
    entry.connection = {};
    const QStringList keys = toJsonObject(entry).keys();
    for (const QString &key : {u"connection"_s, u"run"_s, u"truncated"_s, u"payload"_s})
        QVERIFY2(!keys.contains(key), qPrintable(key));
}

void TestEntryJson::writesAPayloadThatIsNoWholeObjectAsText_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("isTruncated");
    QTest::newRow("text") << "hello"_ba << false;
    QTest::newRow("array") << "[1]"_ba << false;
    QTest::newRow("broken") << "{\"a\":"_ba << false;
    QTest::newRow("cut, though it parses") << "{}"_ba << true;
    QTest::newRow("too deep") << QByteArray(70, '[') + QByteArray(70, ']') << false;
}

void TestEntryJson::writesAPayloadThatIsNoWholeObjectAsText()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const bool, isTruncated);
    journal::Entry entry = entryOf(1, journal::EntryKind::MessageReceived, "x", payload);
    entry.isTruncated = isTruncated;
    const QJsonObject object = toJsonObject(entry);
    QCOMPARE(object.value(u"payload"), QJsonValue(QString::fromUtf8(payload)));
    QCOMPARE(object.value(u"truncated").toBool(), isTruncated);
}

void TestEntryJson::writesOneLineWhateverIsInIt()
{
    const QByteArray line =
        toNdjsonLine(entryOf(1, journal::EntryKind::MessageReceived, "a\nb\r\n", "x\ny"));
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    QCOMPARE(parseJsonObject(line)->value(u"payload").toString(), u"x\ny"_s);
}

QTEST_GUILESS_MAIN(TestEntryJson)
#include "tst_entryjson.moc"
