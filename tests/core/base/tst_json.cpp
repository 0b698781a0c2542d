// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QVarLengthArray>

using namespace wirelamp;
using namespace Qt::StringLiterals;

class TestJson final : public QObject
{
    Q_OBJECT

private slots:
    void readsAnObject();
    void writesWhatQtWrites_data();
    void writesWhatQtWrites();
    void writesLargeDoublesAsQtDoes();
    void halfASurrogatePairBecomesAReplacement();
    void escapesWhereverItMust();
    void escapesJsonInJson();
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

void TestJson::writesWhatQtWrites_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::newRow("empty") << QJsonObject();
    QTest::newRow("order of names") << QJsonObject{{u"b"_s, 1}, {u"a"_s, 2}, {u""_s, 3}};
    QTest::newRow("name with quotes") << QJsonObject{{u"a\"\\\n"_s, true}};
    QTest::newRow("numbers") << QJsonObject{
        {u"list"_s,
         QJsonArray{0, -1, 0.1, 1e6, -0.0, 1e21, 5e-324, 1.7e308, qint64{9007199254740993},
                    1795480936.004176}}};
    QTest::newRow("numbers as they were read")
        << parseJsonObject("{\"a\":[1e18,1e6,1.0,-0.0,-0,1000000,9223372036854775807]}").value();
    QTest::newRow("nothing") << QJsonObject{
        {u"a"_s, QJsonValue()}, {u"b"_s, QJsonArray()}, {u"c"_s, QJsonObject()}};
    QString controls;
    for (char16_t c = 0; c < 0x20; ++c)
        controls += QChar(c);
    QTest::newRow("controls") << QJsonObject{{u"a"_s, controls + u"\u007f"_s}};
    QTest::newRow("other languages") << QJsonObject{{u"\u4e2d"_s, u"\u00e4\U0001F600\u2028"_s}};
}

void TestJson::writesWhatQtWrites()
{
    QFETCH(const QJsonObject, object);
    const QByteArray json = toJson(object);
    QCOMPARE(json, QJsonDocument(object).toJson(QJsonDocument::Compact));
    QCOMPARE(parseJsonObject(json).value(), object);
}

void TestJson::writesLargeDoublesAsQtDoes()
{
    const QJsonObject object{{u"a"_s, 1e18}}; // Read back, it is a whole number of 64 bits.
    QCOMPARE(toJson(object), QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Qt writes an escape that not every parser takes.
void TestJson::halfASurrogatePairBecomesAReplacement()
{
    const auto object = parseJsonObject(R"({"a\udc00":"cut \ud83d"})"_ba);
    QVERIFY(object);
    const QByteArray mark = QString(QChar(0xd83d)).toUtf8();
    QCOMPARE(toJson(*object), "{\"a" + mark + "\":\"cut " + mark + "\"}");
}

void TestJson::escapesWhereverItMust()
{
    const QList<QPair<char, QByteArray>> escapes{{'"', "\\\""_ba},       {'\\', "\\\\"_ba},
                                                 {'\n', "\\n"_ba},       {'\b', "\\b"_ba},
                                                 {'\x01', "\\u0001"_ba}, {'\x1f', "\\u001f"_ba}};
    for (qsizetype size = 1; size <= 80; ++size) {
        for (qsizetype at = 0; at < size; ++at) {
            for (const auto &[c, escape] : escapes) {
                QByteArray text(size, 'x');
                text[at] = c;
                QByteArray json = "before"_ba;
                appendJsonEscaped(json, text);
                QCOMPARE(json,
                         "before" + QByteArray(at, 'x') + escape + QByteArray(size - at - 1, 'x'));
            }
        }
    }
}

void TestJson::escapesJsonInJson()
{
    const QByteArray inner =
        toJson({{u"a"_s, u"b\n\u00e4"_s}, {u"c"_s, QJsonArray{1, u"\t"_s}}}).repeated(50);
    QVarLengthArray<char, 16> json;
    appendJsonEscaped(json, inner);
    QByteArray expected = inner;
    expected.replace('\\', "\\\\").replace('"', "\\\"");
    QCOMPARE(QByteArray(json.constData(), json.size()), expected);
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
