// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/headers.h"

#include <QTest>

using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestHeaders final : public QObject
{
    Q_OBJECT

private slots:
    void findsNamesWithoutRegardToCase();
    void keepsTheOrderAndTheSpelling();
    void givesTheFirstOfSeveralValues();
    void isEmptyForANameThatIsNotThere();
    void removesEveryLineOfAName();
    void setReplacesEveryLineOfAName();
    void splitsListsOverAllLines_data();
    void splitsListsOverAllLines();
    void findsWholeTokensOnly();
};

void TestHeaders::findsNamesWithoutRegardToCase()
{
    const Headers headers{{"Content-Type"_ba, "text/plain"_ba}};
    QVERIFY(headers.contains("content-type"));
    QVERIFY(headers.contains("CONTENT-TYPE"));
    QVERIFY(!headers.contains("Content-Typ"));
    QVERIFY(!headers.contains("Content-Type2"));
    QCOMPARE(headers.value("cOnTeNt-TyPe"), "text/plain"_ba);
}

void TestHeaders::keepsTheOrderAndTheSpelling()
{
    Headers headers;
    headers.append("b-B"_ba, "1"_ba);
    headers.append("a"_ba, "2"_ba);
    QCOMPARE(headers.all().size(), 2);
    QCOMPARE(headers.all().at(0).name, "b-B"_ba);
    QCOMPARE(headers.all().at(1).name, "a"_ba);
}

void TestHeaders::givesTheFirstOfSeveralValues()
{
    const Headers headers{{"A"_ba, "1"_ba}, {"B"_ba, "2"_ba}, {"a"_ba, "3"_ba}};
    QCOMPARE(headers.value("a"), "1"_ba);
    QCOMPARE(headers.values("a"), (QByteArrayList{"1"_ba, "3"_ba}));
    QCOMPARE(headers.count("a"), 2);
}

void TestHeaders::isEmptyForANameThatIsNotThere()
{
    const Headers headers;
    QVERIFY(headers.value("a").isEmpty());
    QVERIFY(headers.values("a").isEmpty());
    QVERIFY(headers.listItems("a").isEmpty());
    QCOMPARE(headers.count("a"), 0);
    QVERIFY(!headers.hasToken("a", ""));
}

void TestHeaders::removesEveryLineOfAName()
{
    Headers headers{{"A"_ba, "1"_ba}, {"B"_ba, "2"_ba}, {"a"_ba, "3"_ba}};
    headers.remove("a");
    QCOMPARE(headers.all().size(), 1);
    QCOMPARE(headers.value("b"), "2"_ba);
}

void TestHeaders::setReplacesEveryLineOfAName()
{
    Headers headers{{"A"_ba, "1"_ba}, {"B"_ba, "2"_ba}, {"a"_ba, "3"_ba}};
    headers.set("a"_ba, "4"_ba);
    QCOMPARE(headers.values("A"), QByteArrayList{"4"_ba});
    QCOMPARE(headers.all().size(), 2);
}

void TestHeaders::splitsListsOverAllLines_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QByteArrayList>("items");
    QTest::newRow("one") << QByteArrayList{"a"_ba} << QByteArrayList{"a"_ba};
    QTest::newRow("two") << QByteArrayList{"a,b"_ba} << QByteArrayList{"a"_ba, "b"_ba};
    QTest::newRow("spaces and tabs")
        << QByteArrayList{" a ,\tb\t"_ba} << QByteArrayList{"a"_ba, "b"_ba};
    QTest::newRow("empty items") << QByteArrayList{",,a, ,b,"_ba} << QByteArrayList{"a"_ba, "b"_ba};
    QTest::newRow("only commas") << QByteArrayList{",, ,"_ba} << QByteArrayList();
    QTest::newRow("empty line") << QByteArrayList{QByteArray()} << QByteArrayList();
    QTest::newRow("two lines") << QByteArrayList{"a, b"_ba, "c"_ba}
                               << QByteArrayList{"a"_ba, "b"_ba, "c"_ba};
}

void TestHeaders::splitsListsOverAllLines()
{
    QFETCH(const QByteArrayList, lines);
    Headers headers;
    for (const QByteArray &line : lines)
        headers.append("L"_ba, line);
    QTEST(headers.listItems("l"), "items");
}

void TestHeaders::findsWholeTokensOnly()
{
    const Headers headers{{"Connection"_ba, "keep-alive, Upgrade"_ba}};
    QVERIFY(headers.hasToken("connection", "upgrade"));
    QVERIFY(headers.hasToken("connection", "KEEP-ALIVE"));
    QVERIFY(!headers.hasToken("connection", "keep"));
    QVERIFY(!headers.hasToken("connection", "keep-alive, Upgrade"));
    QVERIFY(!headers.hasToken("upgrade", "upgrade"));
}

QTEST_APPLESS_MAIN(TestHeaders)
#include "tst_headers.moc"
