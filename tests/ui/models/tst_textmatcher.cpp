// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/textmatcher.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wirelamp::ui;
using namespace Qt::StringLiterals;

class TestTextMatcher final : public QObject
{
    Q_OBJECT

private slots:
    void findsTextWhateverTheCase_data();
    void findsTextWhateverTheCase();
    void agreesWithAPlainSearch();
    void findsTheNeedleAtEveryPlace();
};

void TestTextMatcher::findsTextWhateverTheCase_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("expected");
    QTest::newRow("same") << u"agent"_s << "agent"_ba << true;
    QTest::newRow("capital payload") << u"agent"_s << "the AGENT runs"_ba << true;
    QTest::newRow("capital text") << u"AGENT"_s << "the agent runs"_ba << true;
    QTest::newRow("at the end") << u"runs"_s << "the agent runs"_ba << true;
    QTest::newRow("one letter") << u"x"_s << "aaax"_ba << true;
    QTest::newRow("absent") << u"agents"_s << "the agent runs"_ba << false;
    QTest::newRow("longer than the payload") << u"abcd"_s << "abc"_ba << false;
    QTest::newRow("empty text") << QString() << "abc"_ba << true;
    QTest::newRow("empty payload") << u"a"_s << QByteArray() << false;
    QTest::newRow("repetition") << u"aab"_s << "aaaaab"_ba << true;
    QTest::newRow("neighbours of letters") << u"@["_s << "`{"_ba << false;
    QTest::newRow("null byte") << u"b"_s << QByteArray("a\0b", 3) << true;
    QTest::newRow("accents") << u"CAFÉ"_s << u"ein café"_s.toUtf8() << true;
    QTest::newRow("accents, absent") << u"é"_s << "cafe"_ba << false;
    QTest::newRow("accents, others there") << u"é"_s << u"für"_s.toUtf8() << false;
    QTest::newRow("greek") << u"ΛΑΜΠΑ"_s << u"λαμπα"_s.toUtf8() << true;
    QTest::newRow("ASCII among others") << u"für"_s << u"FÜR"_s.toUtf8() << true;
    QTest::newRow("not UTF-8") << u"ok"_s << "\xff\xfeOK"_ba << true;
}

void TestTextMatcher::findsTextWhateverTheCase()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, payload);
    QTEST(TextMatcher(text).isFoundIn(payload), "expected");
}

void TestTextMatcher::agreesWithAPlainSearch()
{
    QRandomGenerator random(20'260'101);
    const auto randomBytes = [&](int length) {
        QByteArray bytes(length, ' ');
        for (char &c : bytes)
            c = "abAB"[random.bounded(4)];
        return bytes;
    };
    int foundCount = 0;
    for (int i = 0; i < 5'000; ++i) {
        const QByteArray payload = randomBytes(random.bounded(40));
        const QByteArray text = randomBytes(1 + random.bounded(6));
        const bool expected = payload.toLower().contains(text.toLower());
        foundCount += expected ? 1 : 0;
        QVERIFY2(TextMatcher(QString::fromLatin1(text)).isFoundIn(payload) == expected,
                 qPrintable(QString::fromLatin1(text + " in " + payload)));
    }
    QVERIFY(foundCount > 500 && foundCount < 4'500);
}

void TestTextMatcher::findsTheNeedleAtEveryPlace()
{
    const TextMatcher matcher(u"Needle"_s);
    for (qsizetype at = 0; at < 100; ++at) {
        QByteArray payload(100, 'n');
        QVERIFY(!matcher.isFoundIn(payload));
        payload.insert(at, "nEEDLE");
        QVERIFY(matcher.isFoundIn(payload));
    }
}

QTEST_GUILESS_MAIN(TestTextMatcher)
#include "tst_textmatcher.moc"
