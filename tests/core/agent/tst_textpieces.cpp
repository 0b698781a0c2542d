// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/textpieces.h"

#include <QTest>

using namespace wirelamp::agent;
using namespace Qt::StringLiterals;

class TestTextPieces final : public QObject
{
    Q_OBJECT

private slots:
    void cutsAText_data();
    void cutsAText();
    void joinedThePiecesAreTheText_data();
    void joinedThePiecesAreTheText();
    void putsTheRestIntoTheLastPiece();
    void copesWithALongText();
    void cutsEachPieceWhenItIsAskedFor();
};

void TestTextPieces::cutsAText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Split>("split");
    QTest::addColumn<QStringList>("pieces");
    const QString text = u"Hello, my world"_s;
    QTest::newRow("whole") << text << Split::Whole << QStringList{text};
    QTest::newRow("word") << text << Split::Word << QStringList{u"Hello, "_s, u"my "_s, u"world"_s};
    QTest::newRow("token") << text << Split::Token
                           << QStringList{u"Hell"_s, u"o,"_s, u" my"_s, u" worl"_s, u"d"_s};
    QTest::newRow("char") << u"abc"_s << Split::Character << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("words between much space")
        << u"  a \n\n b  "_s << Split::Word << QStringList{u"  "_s, u"a \n\n "_s, u"b  "_s};
    QTest::newRow("tokens between much space")
        << u"a   b "_s << Split::Token << QStringList{u"a"_s, u"   b"_s, u" "_s};
    QTest::newRow("only space, word") << u"   "_s << Split::Word << QStringList{u"   "_s};
    // A thumb with a skin tone, a flag and an accent of its own: one character each.
    QTest::newRow("composed characters")
        << u"\U0001F44D\U0001F3FD\U0001F1E9\U0001F1EAe\u0301"_s << Split::Character
        << QStringList{u"\U0001F44D\U0001F3FD"_s, u"\U0001F1E9\U0001F1EA"_s, u"e\u0301"_s};
    QTest::newRow("line ends") << u"a\r\nb\rc\n"_s << Split::Character
                               << QStringList{u"a"_s, u"\r\n"_s, u"b"_s, u"\r"_s, u"c"_s, u"\n"_s};
    QTest::newRow("empty, word") << QString() << Split::Word << QStringList{QString()};
    QTest::newRow("empty, char") << QString() << Split::Character << QStringList{QString()};
    QTest::newRow("empty, whole") << QString() << Split::Whole << QStringList{QString()};
}

void TestTextPieces::cutsAText()
{
    QFETCH(const QString, text);
    QFETCH(const Split, split);
    QFETCH(const QStringList, pieces);
    QCOMPARE(piecesOf(text, split, 1000), pieces);
}

void TestTextPieces::joinedThePiecesAreTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("prose") << u"It was a dark and stormy night; the rain fell in torrents."_s;
    QTest::newRow("lines") << u"one\r\ntwo\n\n\tthree\n"_s;
    QTest::newRow("half surrogates") << u"a"_s + QChar(0xd83d) + u"b"_s + QChar(0xdc4d);
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("right to left") << u"\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd"_s;
    QTest::newRow("no spaces at all") << QString(300, u'\u4e2d');
}

void TestTextPieces::joinedThePiecesAreTheText()
{
    QFETCH(const QString, text);
    for (const Split split : {Split::Whole, Split::Word, Split::Token, Split::Character}) {
        for (const qsizetype countMax : {1, 2, 3, 1000}) {
            const QStringList pieces = piecesOf(text, split, countMax);
            QCOMPARE(pieces.join(QString()), text);
            QVERIFY(pieces.size() <= countMax);
            QVERIFY(!pieces.contains(QString()));
        }
    }
}

void TestTextPieces::putsTheRestIntoTheLastPiece()
{
    QCOMPARE(piecesOf(u"a b c d"_s, Split::Word, 2), (QStringList{u"a "_s, u"b c d"_s}));
    QCOMPARE(piecesOf(u"a b c d"_s, Split::Word, 1), QStringList{u"a b c d"_s});
}

void TestTextPieces::copesWithALongText()
{
    QCOMPARE(piecesOf(QString(100'000, u'x'), Split::Character, 20'000).size(), 20'000);
}

void TestTextPieces::cutsEachPieceWhenItIsAskedFor()
{
    TextPieces pieces(u"a b"_s, Split::Word, 10);
    QVERIFY(!pieces.atEnd());
    QCOMPARE(pieces.next(), u"a "_s);
    QVERIFY(!pieces.atEnd());
    TextPieces copy = pieces; // Goes on by itself.
    QCOMPARE(pieces.next(), u"b"_s);
    QVERIFY(pieces.atEnd());
    QVERIFY(!copy.atEnd());
    QCOMPARE(copy.next(), u"b"_s);
}

QTEST_APPLESS_MAIN(TestTextPieces)
#include "tst_textpieces.moc"
