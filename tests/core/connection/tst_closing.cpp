// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/closing.h"

#include <QSet>
#include <QTest>

using namespace wirelamp::connection;
using namespace Qt::StringLiterals;

class TestClosing final : public QObject
{
    Q_OBJECT

private slots:
    void leavesAReasonThatFitsAlone();
    void cutsAReasonBetweenTwoCharacters_data();
    void cutsAReasonBetweenTwoCharacters();
    void survivesHalfASurrogatePair();
    void explainsEveryCodeTheClientMaySend();
    void tellsApartNormalAndMissingCodes();
    void namesWhoClosed();
};

void TestClosing::leavesAReasonThatFitsAlone()
{
    QCOMPARE(fittingCloseReason({}), QString());
    QCOMPARE(fittingCloseReason(QString(123, u'x')), QString(123, u'x'));
}

void TestClosing::cutsAReasonBetweenTwoCharacters_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one byte each") << QString(124, u'x') << QString(123, u'x');
    QTest::newRow("two bytes each") << QString(62, u'é') << QString(61, u'é');
    QTest::newRow("three bytes each") << QString(42, u'€') << QString(41, u'€');
    QTest::newRow("four bytes each") << u"😀"_s.repeated(31) << u"😀"_s.repeated(30);
    QTest::newRow("a character across the end")
        << QString(122, u'x') + u"€"_s << QString(122, u'x');
    QTest::newRow("a character just inside")
        << QString(120, u'x') + u"€y"_s << QString(120, u'x') + u"€"_s;
    QTest::newRow("very long") << QString(1'000'000, u'x') << QString(123, u'x');
}

void TestClosing::cutsAReasonBetweenTwoCharacters()
{
    QFETCH(const QString, reason);
    QFETCH(const QString, expected);
    QCOMPARE(fittingCloseReason(reason), expected);
    QVERIFY(fittingCloseReason(reason).toUtf8().size() <= closeReasonBytesMax);
}

void TestClosing::survivesHalfASurrogatePair()
{
    const QString reason = fittingCloseReason(QString(200, QChar(0xD83D)));
    QVERIFY(!reason.isEmpty());
    QVERIFY(reason.toUtf8().size() <= closeReasonBytesMax);
}

void TestClosing::explainsEveryCodeTheClientMaySend()
{
    QSet<QString> sentences;
    for (int code = 0; code <= 65'535; ++code) {
        const QString sentence = clientCloseSentence(static_cast<quint16>(code));
        QVERIFY2(sentence.contains(QString::number(code)), qPrintable(sentence));
        QVERIFY2(!sentence.endsWith(u'.'), qPrintable(sentence));
        sentences << sentence;
    }
    QCOMPARE(sentences.size(), 65'536);
}

void TestClosing::tellsApartNormalAndMissingCodes()
{
    QCOMPARE(clientCloseSentence(1000), u"the client closed normally (1000)"_s);
    QCOMPARE(clientCloseSentence(1005),
             u"the client closed without giving a code (shown as 1005)"_s);
    QVERIFY(clientCloseSentence(3000).contains(u"library"));
    QVERIFY(clientCloseSentence(4999).contains(u"application"));
    QVERIFY(clientCloseSentence(2999).contains(u"without a meaning"));
    QVERIFY(clientCloseSentence(5000).contains(u"without a meaning"));
}

void TestClosing::namesWhoClosed()
{
    QCOMPARE(codeOf(ClosedBy::Client), "client"_ba);
    QCOMPARE(codeOf(ClosedBy::Server), "server"_ba);
    QCOMPARE(codeOf(ClosedBy::Network), "network"_ba);
}

QTEST_APPLESS_MAIN(TestClosing)
#include "tst_closing.moc"
