// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"

#include <QTest>

using namespace wirelamp;
using namespace Qt::StringLiterals;

class TestJson final : public QObject
{
    Q_OBJECT

private slots:
    void readsAnObject();
    void saysWhereBadJsonIsBad_data();
    void saysWhereBadJsonIsBad();
    void refusesDepthBeforeParsing();
    void countsNoBracketsInsideStrings();
};

void TestJson::readsAnObject()
{
    const auto object = parseJsonObject(R"({"a":[1,{"b":2}]})"_ba);
    QVERIFY(object);
    QCOMPARE(toJson(*object), R"({"a":[1,{"b":2}]})"_ba);
}

void TestJson::saysWhereBadJsonIsBad_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("cut") << R"({"a":)"_ba << u"byte"_s;
    QTest::newRow("array") << "[1]"_ba << u"not an object"_s;
    QTest::newRow("empty") << QByteArray() << u"invalid JSON"_s;
    QTest::newRow("bad utf-8") << "{\"a\":\"\xff\"}"_ba << u"invalid JSON"_s;
}

void TestJson::saysWhereBadJsonIsBad()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, sentence);
    const auto object = parseJsonObject(bytes);
    QVERIFY(!object);
    QVERIFY2(object.error().text.contains(sentence), qPrintable(object.error().text));
}

void TestJson::refusesDepthBeforeParsing()
{
    QVERIFY(parseJsonObject("{\"a\":" + QByteArray(63, '[') + QByteArray(63, ']') + '}'));
    const auto tooDeep =
        parseJsonObject("{\"a\":" + QByteArray(64, '[') + QByteArray(64, ']') + '}');
    QVERIFY(!tooDeep);
    QVERIFY(tooDeep.error().text.contains(u"64"));
    QVERIFY(!parseJsonObject(QByteArray(1'000'000, '[')));
}

void TestJson::countsNoBracketsInsideStrings()
{
    QCOMPARE(jsonDepth("{\"a\":\"[[[[\\\"[[\"}", 64), 1);
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
