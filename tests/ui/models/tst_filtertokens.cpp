// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/filtertokens.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace Qt::StringLiterals;

class TestFilterTokens final : public QObject
{
    Q_OBJECT

private slots:
    void splitsALine_data();
    void splitsALine();
    void refusesALineItCannotRead_data();
    void refusesALineItCannotRead();
    void readsEveryBeginningOfALine();
};

void TestFilterTokens::splitsALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QList<FilterToken>>("expected");
    using Tokens = QList<FilterToken>;
    QTest::newRow("nothing") << u"   "_s << Tokens{};
    QTest::newRow("words") << u" one  two "_s
                           << Tokens{{false, {}, u"one"_s}, {false, {}, u"two"_s}};
    QTest::newRow("key") << u"Type:Ping"_s << Tokens{{false, u"type"_s, u"Ping"_s}};
    QTest::newRow("unwanted") << u"-ping -type:pong"_s
                              << Tokens{{true, {}, u"ping"_s}, {true, u"type"_s, u"pong"_s}};
    QTest::newRow("quoted") << u"\"two words\""_s << Tokens{{false, {}, u"two words"_s}};
    QTest::newRow("quoted value") << u"type:\"two words\""_s
                                  << Tokens{{false, u"type"_s, u"two words"_s}};
    QTest::newRow("unwanted and quoted")
        << u"-\"two words\""_s << Tokens{{true, {}, u"two words"_s}};
    QTest::newRow("escapes") << u"\"a\\\"b\\\\c\\n\""_s << Tokens{{false, {}, u"a\"b\\c\\n"_s}};
    QTest::newRow("quotation marks within a word")
        << u"{\"a\":1}"_s << Tokens{{false, {}, u"{\"a\":1}"_s}};
    QTest::newRow("time of day") << u"10:30"_s << Tokens{{false, {}, u"10:30"_s}};
    QTest::newRow("a quoted colon is text")
        << u"\"http://x\""_s << Tokens{{false, {}, u"http://x"_s}};
    QTest::newRow("value with a colon") << u"type:a:b"_s << Tokens{{false, u"type"_s, u"a:b"_s}};
    QTest::newRow("a lone dash is text")
        << u"a - b"_s << Tokens{{false, {}, u"a"_s}, {false, {}, u"-"_s}, {false, {}, u"b"_s}};
    QTest::newRow("no space behind a quotation mark")
        << u"\"a\"b"_s << Tokens{{false, {}, u"a"_s}, {false, {}, u"b"_s}};
    QTest::newRow("letters beyond ASCII are no key") << u"ä:b"_s << Tokens{{false, {}, u"ä:b"_s}};
}

void TestFilterTokens::splitsALine()
{
    QFETCH(const QString, line);
    const Result<QList<FilterToken>> tokens = filterTokens(line);
    QVERIFY2(tokens, tokens ? "" : qPrintable(tokens.error().text));
    QTEST(*tokens, "expected");
}

void TestFilterTokens::refusesALineItCannotRead_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("open quotation mark") << u"a \"b c"_s << u"character 3"_s;
    QTest::newRow("open behind an escape") << u"\"a\\\""_s << u"character 1"_s;
    QTest::newRow("key without a value") << u"type: ping"_s << u"\"type:\" needs a value"_s;
    QTest::newRow("key at the end") << u"conn:"_s << u"\"conn:\" needs a value"_s;
    QTest::newRow("quoted nothing") << u"\"\""_s << u"nothing between"_s;
    QTest::newRow("too long") << QString(filterCharactersMax + 1, u'x') << u"at most"_s;
}

void TestFilterTokens::refusesALineItCannotRead()
{
    QFETCH(const QString, line);
    QFETCH(const QString, words);
    const Result<QList<FilterToken>> tokens = filterTokens(line);
    QVERIFY(!tokens);
    QVERIFY2(tokens.error().text.contains(words), qPrintable(tokens.error().text));
}

void TestFilterTokens::readsEveryBeginningOfALine()
{
    // Somebody types: no beginning may crash or hang, and it is either read or explained.
    const QString line = u"-type:\"a \\\"b\" dir:in -\"x y\" 10:30 conn:#12 -- :: \\"_s;
    for (qsizetype length = 0; length <= line.size(); ++length) {
        const Result<QList<FilterToken>> tokens = filterTokens(line.first(length));
        QVERIFY(tokens ? tokens->size() <= length : !tokens.error().text.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestFilterTokens)
#include "tst_filtertokens.moc"
