// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/tomldocument.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::config;
using namespace Qt::StringLiterals;

class TestTomlDocument final : public QObject
{
    Q_OBJECT

private slots:
    void readsSectionsWithPositions();
    void dottedKeysAreTheSameAsSections();
    void keysBeforeTheFirstSectionAreNamelessOnes();
    void keepsTheTypeOfAValue_data();
    void keepsTheTypeOfAValue();
    void namesWhatNoKeyTakes_data();
    void namesWhatNoKeyTakes();
    void saysWhereTheSyntaxBreaks_data();
    void saysWhereTheSyntaxBreaks();
    void survivesHostileText_data();
    void survivesHostileText();
};

void TestTomlDocument::readsSectionsWithPositions()
{
    const auto document =
        readToml("# a comment\n[server]\nport = 9000\n  host = \"::1\"\n[auth]\n");
    QVERIFY(document.has_value());
    QCOMPARE(document->size(), 3);

    const TomlSection server = document->at(1);
    QCOMPARE(server.name, u"server"_s);
    QCOMPARE(server.position.line, 2);
    QCOMPARE(server.entries.size(), 2);
    QCOMPARE(server.entries.at(0).key, u"port"_s);
    QCOMPARE(server.entries.at(0).position.line, 3);
    QCOMPARE(server.entries.at(0).position.column, 1);
    QCOMPARE(server.entries.at(1).key, u"host"_s);
    QCOMPARE(server.entries.at(1).position.line, 4);
    QCOMPARE(server.entries.at(1).position.column, 3);

    const TomlSection auth = document->at(2);
    QCOMPARE(auth.name, u"auth"_s);
    QCOMPARE(auth.position.line, 5);
    QVERIFY(auth.entries.isEmpty());
}

void TestTomlDocument::dottedKeysAreTheSameAsSections()
{
    const auto document = readToml("server.port = 9000\n");
    QVERIFY(document.has_value());
    QCOMPARE(document->size(), 2);
    QCOMPARE(document->at(1).name, u"server"_s);
    QCOMPARE(document->at(1).entries.at(0).key, u"port"_s);
}

void TestTomlDocument::keysBeforeTheFirstSectionAreNamelessOnes()
{
    const auto document = readToml("port = 9000\n[server]\n");
    QVERIFY(document.has_value());
    QCOMPARE(document->at(0).name, QString());
    QCOMPARE(document->at(0).entries.at(0).key, u"port"_s);
}

void TestTomlDocument::keepsTheTypeOfAValue_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<int>("alternative");
    QTest::newRow("boolean") << "true"_ba << 0;
    QTest::newRow("integer") << "9_000"_ba << 1;
    QTest::newRow("fraction") << "1.5"_ba << 2;
    QTest::newRow("string") << "\"a\""_ba << 3;
    QTest::newRow("literal string") << "'a'"_ba << 3;
    QTest::newRow("list of strings") << "[\"a\", \"b\"]"_ba << 4;
    QTest::newRow("empty list") << "[]"_ba << 4;
    QTest::newRow("list of numbers") << "[1, 2]"_ba << 5;
    QTest::newRow("mixed list") << "[\"a\", 2]"_ba << 5;
    QTest::newRow("inline table") << "{a = 1}"_ba << 5;
    QTest::newRow("date") << "2026-01-01"_ba << 5;
}

void TestTomlDocument::keepsTheTypeOfAValue()
{
    QFETCH(const QByteArray, written);
    const auto document = readToml("[s]\nkey = " + written + '\n');
    QVERIFY(document.has_value());
    const WrittenValue value = document->at(1).entries.at(0).value;
    QTEST(static_cast<int>(value.index()), "alternative");
}

void TestTomlDocument::namesWhatNoKeyTakes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("what");
    QTest::newRow("table") << "[s.key]\na = 1\n"_ba << u"a table"_s;
    QTest::newRow("list of tables") << "[[s.key]]\na = 1\n"_ba << u"a list of something else"_s;
    QTest::newRow("date") << "[s]\nkey = 2026-01-01\n"_ba << u"a date or time"_s;
    QTest::newRow("time") << "[s]\nkey = 10:00:00\n"_ba << u"a date or time"_s;
    QTest::newRow("lists in a list")
        << "[s]\nkey = [[\"a\"]]\n"_ba << u"a list of something else"_s;
}

void TestTomlDocument::namesWhatNoKeyTakes()
{
    QFETCH(const QByteArray, text);
    const auto document = readToml(text);
    QVERIFY(document.has_value());
    const WrittenValue value = document->at(1).entries.at(0).value;
    QTEST(std::get<OtherValue>(value).what, "what");
}

void TestTomlDocument::saysWhereTheSyntaxBreaks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("no value") << "[server]\nport =\n"_ba << 2 << 7;
    QTest::newRow("no equals sign") << "[server]\nport 9000\n"_ba << 2 << 6;
    QTest::newRow("open string") << "a = 1\nb = \"open\n"_ba << 2 << 10;
    QTest::newRow("same key twice") << "a = 1\na = 2\n"_ba << 2 << 5;
    QTest::newRow("same section twice") << "[a]\nx = 1\n[a]\ny = 1\n"_ba << 3 << 1;
    QTest::newRow("number too large") << "a = 99999999999999999999\n"_ba << 1 << 25;
    QTest::newRow("bare word") << "a = yes\n"_ba << 1 << 5;
}

void TestTomlDocument::saysWhereTheSyntaxBreaks()
{
    QFETCH(const QByteArray, text);
    const auto document = readToml(text);
    QVERIFY(!document.has_value());
    QVERIFY2(document.error().text.startsWith(u"not valid TOML: "_s),
             qPrintable(document.error().text));
    QVERIFY(!document.error().text.endsWith(u'.'));
    QTEST(document.error().position.line, "line");
    QTEST(document.error().position.column, "column");
}

void TestTomlDocument::survivesHostileText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("not UTF-8") << "a = \"\xff\xfe\"\n"_ba;
    QTest::newRow("zero byte") << QByteArray("a = \"x\0y\"\n", 10);
    QTest::newRow("deep nesting") << "a = " + QByteArray(100'000, '[');
    QTest::newRow("deep tables") << QByteArray("{a=").repeated(10'000).prepend("x = ");
    QTest::newRow("random punctuation") << "]}{[=\"'#.,"_ba;
    QTest::newRow("cut in an escape") << "a = \"\\u12"_ba;
}

void TestTomlDocument::survivesHostileText()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!readToml(text).has_value());
}

QTEST_APPLESS_MAIN(TestTomlDocument)
#include "tst_tomldocument.moc"
