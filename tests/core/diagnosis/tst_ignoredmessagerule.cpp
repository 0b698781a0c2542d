// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestIgnoredMessageRule final : public QObject
{
    Q_OBJECT

private slots:
    void namesTheNearestKnownType();
    void saysWhenNoTypeIsNear();
    void reportsTheOtherReasons_data();
    void reportsTheOtherReasons();
    void countsRepetitions();
    void keepsTypesApartUpToABound();
    void startsAfreshForEachConnection();
    void staysSilent();

private:
    static QJsonObject unknown(const QString &type, const QString &nearest = {})
    {
        QJsonObject payload{{u"message"_s, u"nobody handles \"%1\""_s.arg(type)}};
        if (!nearest.isEmpty())
            payload.insert(u"did_you_mean"_s, nearest);
        return payload;
    }
};

void TestIgnoredMessageRule::namesTheNearestKnownType()
{
    JournalScript script;
    script.connected().received("exec_agent");
    const quint64 message = script.lastSequence();
    script.ignored("unknown_type", unknown(u"exec_agent"_s, u"execute_agent"_s));
    QCOMPARE(codesIn(script), QStringList{u"not_processed_near_miss"_s});
    QCOMPARE(sentenceIn(script),
             u"nobody handles \"exec_agent\"; the nearest known type is \"execute_agent\""_s);
    QCOMPARE(findingsIn(script).first().evidence, (QList<quint64>{message, message + 1}));
}

void TestIgnoredMessageRule::saysWhenNoTypeIsNear()
{
    JournalScript script;
    script.connected().received("xyz").ignored("unknown_type", unknown(u"xyz"_s));
    QCOMPARE(codesIn(script), QStringList{u"not_processed"_s});
}

void TestIgnoredMessageRule::reportsTheOtherReasons_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("rate_limited") << u"rate_limited"_s;
    QTest::newRow("queue_full") << u"queue_full"_s;
    QTest::newRow("format_error") << u"message_not_understood"_s;
}

void TestIgnoredMessageRule::reportsTheOtherReasons()
{
    QFETCH(const QString, code);
    JournalScript script;
    script.connected().received("x").ignored(QTest::currentDataTag(),
                                             {{u"message"_s, u"because"_s}});
    QCOMPARE(codesIn(script), QStringList{code});
    QVERIFY(sentenceIn(script).endsWith(u": because"));
}

void TestIgnoredMessageRule::countsRepetitions()
{
    JournalScript script;
    script.connected();
    for (int i = 0; i < 3; ++i)
        script.received("a").ignored("unknown_type", unknown(u"a"_s));
    script.received("b").ignored("unknown_type", unknown(u"b"_s));
    QCOMPARE(codesIn(script), (QStringList{u"not_processed x3"_s, u"not_processed"_s}));
}

void TestIgnoredMessageRule::keepsTypesApartUpToABound()
{
    JournalScript script;
    script.connected();
    for (int i = 0; i < 500; ++i)
        script.ignored("unknown_type", unknown(QString::number(i)));
    QCOMPARE(findingsIn(script).size(), 9);
    QCOMPARE(findingsIn(script).last().count, 492);
}

void TestIgnoredMessageRule::startsAfreshForEachConnection()
{
    JournalScript script;
    for (quint64 id = 1; id <= 3; ++id)
        script.on(id)
            .connected()
            .ignored("unknown_type", unknown(u"a"_s))
            .closed(1000, u"client"_s);
    QCOMPARE(findingsIn(script).size(), 3);
}

void TestIgnoredMessageRule::staysSilent()
{
    JournalScript script;
    script.connected().received("ping").sent("pong").ignored("some_other_reason");
    script.closed(1000, u"client"_s);
    QCOMPARE(codesIn(script), QStringList());
}

QTEST_APPLESS_MAIN(TestIgnoredMessageRule)
#include "tst_ignoredmessagerule.moc"
