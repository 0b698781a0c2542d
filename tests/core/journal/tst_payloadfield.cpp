// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/payloadfield.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wirelamp::journal;
using namespace Qt::StringLiterals;

class TestPayloadField final : public QObject
{
    Q_OBJECT

private slots:
    void findsATopLevelString_data();
    void findsATopLevelString();
    void findsNothingElse_data();
    void findsNothingElse();
    void readsAsFarAsTheCutAllows();
    void neverReadsBeyondAnyCut();
    void findsATopLevelNumber_data();
    void findsATopLevelNumber();
};

void TestPayloadField::findsATopLevelString_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("value");
    QTest::newRow("only") << R"({"name":"a"})"_ba << u"a"_s;
    QTest::newRow("empty") << R"({"name":""})"_ba << u""_s;
    QTest::newRow("first") << R"({"name":"a","x":1})"_ba << u"a"_s;
    QTest::newRow("last") << R"({"x":[1,2,{}],"name":"a"})"_ba << u"a"_s;
    QTest::newRow("behind a nested one") << R"({"data":{"name":"b"},"name":"a"})"_ba << u"a"_s;
    QTest::newRow("behind a value of that text") << R"({"x":"name","name":"a"})"_ba << u"a"_s;
    QTest::newRow("behind brackets in a string") << R"({"x":"}]{[,","name":"a"})"_ba << u"a"_s;
    QTest::newRow("behind a quoted member")
        << "{\"x\":\"\\\"name\\\":\\\"b\\\"\",\"name\":\"a\"}"_ba << u"a"_s;
    QTest::newRow("spaces") << "{ \"name\" :\t\"a\" \n}"_ba << u"a"_s;
    QTest::newRow("escapes") << R"({"name":"a\"\\\u00e9\n"})"_ba << u"a\"\\é\n"_s;
    QTest::newRow("UTF-8") << "{\"name\":\"é😀\"}"_ba << u"é😀"_s;
    QTest::newRow("twice") << R"({"name":"a","name":"b"})"_ba << u"a"_s;
}

void TestPayloadField::findsATopLevelString()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, value);
    QCOMPARE(stringField(json, "name"), std::optional(value));
}

void TestPayloadField::findsNothingElse_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"",
                             "{}",
                             "null",
                             "\"name\"",
                             "[\"name\",\"a\"]",
                             "[{\"name\":\"a\"}]",
                             "{\"data\":{\"name\":\"a\"}}",
                             "{\"x\":\"name\"}",
                             "{\"name\":1}",
                             "{\"name\":null}",
                             "{\"name\":[\"a\"]}",
                             "{\"name\" \"a\"}",
                             "{\"name\":",
                             "{\"name\":\"a",
                             "{\"name",
                             "{\"name\":\"a\\",
                             "{\"other\":\"a\"}",
                             "{\"names\":\"a\"}",
                             "{\"Name\":\"a\"}",
                             "name",
                             "}}}}",
                             "\"",
                             "\\"})
        QTest::newRow(json) << QByteArray(json);
}

void TestPayloadField::findsNothingElse()
{
    QFETCH(const QByteArray, json);
    QCOMPARE(stringField(json, "name"), std::nullopt);
}

void TestPayloadField::readsAsFarAsTheCutAllows()
{
    QCOMPARE(stringField(R"({"name":"a","long":"bbbbb)", "name"), u"a"_s);
    QCOMPARE(stringField(R"({"long":"bbbbb)", "name"), std::nullopt);
}

void TestPayloadField::neverReadsBeyondAnyCut()
{
    const QByteArray whole = R"({"x":{"name":["b\"",{}]},"name":"a\\b","y":1.5e3})"_ba;
    QCOMPARE(stringField(whole, "name"),
             std::optional(QJsonDocument::fromJson(whole).object().value(u"name").toString()));
    const qsizetype valueEnd = whole.indexOf(",\"y\"");
    for (qsizetype length = 0; length < whole.size(); ++length) {
        // A copy of just that length, so that the sanitizer sees a read behind it.
        const QByteArray cut(whole.constData(), length);
        QCOMPARE(stringField(cut, "name").has_value(), length >= valueEnd);
    }
}

void TestPayloadField::findsATopLevelNumber_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<double>("value"); // NaN: none
    QTest::newRow("integer") << R"({"name":42})"_ba << 42.0;
    QTest::newRow("fraction") << R"({"x":1,"name":-1.5e3,"y":2})"_ba << -1500.0;
    QTest::newRow("spaces") << R"({"name" : 7 })"_ba << 7.0;
    QTest::newRow("cut behind it") << R"({"name":7,"lo)"_ba << 7.0;
    QTest::newRow("cut inside of it") << R"({"name":176)"_ba << qQNaN();
    QTest::newRow("string") << R"({"name":"7"})"_ba << qQNaN();
    QTest::newRow("nested") << R"({"data":{"name":7}})"_ba << qQNaN();
    QTest::newRow("null") << R"({"name":null})"_ba << qQNaN();
    QTest::newRow("signs only") << R"({"name":+-})"_ba << qQNaN();
    QTest::newRow("absent") << R"({})"_ba << qQNaN();
    QTest::newRow("nothing") << QByteArray() << qQNaN();
}

void TestPayloadField::findsATopLevelNumber()
{
    QFETCH(const QByteArray, json);
    QFETCH(const double, value);
    QCOMPARE(numberField(json, "name").value_or(qQNaN()), value);
}

QTEST_APPLESS_MAIN(TestPayloadField)
#include "tst_payloadfield.moc"
