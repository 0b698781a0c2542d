// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/grammar.h"

#include <QTest>

using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestGrammar final : public QObject
{
    Q_OBJECT

private slots:
    void tellsEveryByteThatMayStandInAToken();
    void tellsEveryByteThatMayStandInAField();
    void refusesAnEmptyToken();
    void readsFieldLines_data();
    void readsFieldLines();
    void refusesFieldLines_data();
    void refusesFieldLines();
    void decodesPercentCodes_data();
    void decodesPercentCodes();
};

void TestGrammar::tellsEveryByteThatMayStandInAToken()
{
    const QByteArray allowed = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"
                               "ABCDEFGHIJKLMNOPQRSTUVWXYZ"_ba;
    for (int byte = 0; byte < 256; ++byte) {
        const QByteArray text(1, static_cast<char>(byte));
        QCOMPARE(isToken("a" + text), allowed.contains(text));
    }
}

void TestGrammar::tellsEveryByteThatMayStandInAField()
{
    for (int byte = 0; byte < 256; ++byte) {
        const QByteArray text(1, static_cast<char>(byte));
        QCOMPARE(isFieldText(text), byte == 9 || (byte >= 32 && byte != 127));
    }
    QVERIFY(isFieldText({}));
}

void TestGrammar::refusesAnEmptyToken()
{
    QVERIFY(!isToken({}));
}

void TestGrammar::readsFieldLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("usual") << "Host: localhost"_ba
                           << "Host"_ba
                           << "localhost"_ba;
    QTest::newRow("no space") << "Host:localhost"_ba
                              << "Host"_ba
                              << "localhost"_ba;
    QTest::newRow("tabs around") << "A:\t b \t"_ba
                                 << "A"_ba
                                 << "b"_ba;
    QTest::newRow("no value") << "A:"_ba
                              << "A"_ba << QByteArray();
    QTest::newRow("only white space") << "A: \t "_ba
                                      << "A"_ba << QByteArray();
    QTest::newRow("colons") << "A: b:c: d"_ba
                            << "A"_ba
                            << "b:c: d"_ba;
    QTest::newRow("UTF-8") << "A: caf\xc3\xa9"_ba
                           << "A"_ba
                           << "caf\xc3\xa9"_ba;
}

void TestGrammar::readsFieldLines()
{
    QFETCH(const QByteArray, line);
    const std::optional<Header> header = parseFieldLine(line);
    QVERIFY(header);
    QTEST(header->name, "name");
    QTEST(header->value, "value");
}

void TestGrammar::refusesFieldLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no colon") << "Host"_ba;
    QTest::newRow("empty name") << ": a"_ba;
    QTest::newRow("space before the colon") << "Host : a"_ba;
    QTest::newRow("tab before the colon") << "Host\t: a"_ba;
    QTest::newRow("space in front") << " Host: a"_ba;
    QTest::newRow("space within the name") << "Ho st: a"_ba;
    QTest::newRow("no token") << "H@st: a"_ba;
    QTest::newRow("NUL in the value") << "Host: a\0b"_ba;
    QTest::newRow("CR in the value") << "Host: a\rb"_ba;
    QTest::newRow("LF in the value") << "Host: a\nb"_ba;
    QTest::newRow("vertical tab before the value") << "Host:\va"_ba;
    QTest::newRow("DEL at the end") << "Host: a\x7f"_ba;
}

void TestGrammar::refusesFieldLines()
{
    QFETCH(const QByteArray, line);
    QVERIFY(!parseFieldLine(line));
}

void TestGrammar::decodesPercentCodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<char>>("byte");
    QTest::newRow("lower case") << "%2f"_ba << std::optional('/');
    QTest::newRow("upper case") << "%2F"_ba << std::optional('/');
    QTest::newRow("NUL") << "%00"_ba << std::optional('\0');
    QTest::newRow("highest") << "%ff"_ba << std::optional(static_cast<char>(0xff));
    QTest::newRow("more behind") << "%41B"_ba << std::optional('A');
    QTest::newRow("no percent sign") << "a41"_ba << std::optional<char>();
    QTest::newRow("one digit") << "%4"_ba << std::optional<char>();
    QTest::newRow("no digit") << "%"_ba << std::optional<char>();
    QTest::newRow("first is no digit") << "%g1"_ba << std::optional<char>();
    QTest::newRow("second is no digit") << "%1g"_ba << std::optional<char>();
    QTest::newRow("sign") << "%+1"_ba << std::optional<char>();
    QTest::newRow("space") << "% 1"_ba << std::optional<char>();
}

void TestGrammar::decodesPercentCodes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const std::optional<char>, byte);
    QVERIFY(percentDecodedAt(text, 0) == byte);
}

QTEST_APPLESS_MAIN(TestGrammar)
#include "tst_grammar.moc"
