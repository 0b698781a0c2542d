// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/base/jsonwriter.h"

#include <QJsonArray>
#include <QTest>

#include <limits>
#include <random>

using namespace wirelamp;
using namespace Qt::StringLiterals;

class TestJsonWriter final : public QObject
{
    Q_OBJECT

private slots:
    void writesMembersInTheOrderOfTheCalls();
    void textReadsBack_data();
    void textReadsBack();
    void anyTextReadsBack();
    void halfASurrogatePairBecomesAReplacement();
    void numbersReadBack_data();
    void numbersReadBack();
    void writesNullForWhatIsNoNumber_data();
    void writesNullForWhatIsNoNumber();
    void utf8ReadsBack_data();
    void utf8ReadsBack();
    void takesJsonAsItIs();
    void valuesReadBack_data();
    void valuesReadBack();
    void timesAreWrittenToTheMicrosecond_data();
    void timesAreWrittenToTheMicrosecond();
    void thousandthsAreWrittenWithTheirFraction_data();
    void thousandthsAreWrittenWithTheirFraction();
    void objectsAndMembersOfOthersJoinIn();
    void writesOneValueAlone();
    void growsBeyondItsFirstRoom();
};

namespace {

/// The object as a parser reads it.
QJsonObject readBack(const JsonWriter &writer)
{
    const auto object = parseJsonObject(writer.object());
    return object ? *object : QJsonObject{{u"invalid"_s, QString::fromUtf8(writer.members())}};
}

} // namespace

void TestJsonWriter::writesMembersInTheOrderOfTheCalls()
{
    JsonWriter writer;
    QVERIFY(writer.members().isEmpty());
    writer.word("type", "agent_started");
    writer.text("message", u"a \"b\"");
    writer.flag("yes", true);
    writer.flag("no", false);
    writer.integer("count", -12);
    writer.number("time", 12.5);
    writer.value("list", QJsonArray{1, u"two"_s});
    QCOMPARE(writer.members().toByteArray(),
             "\"type\":\"agent_started\",\"message\":\"a \\\"b\\\"\",\"yes\":true,\"no\":false,"
             "\"count\":-12,\"time\":12.5,\"list\":[1,\"two\"]"_ba);
}

void TestJsonWriter::textReadsBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("plain") << u"plain"_s;
    QTest::newRow("quotes and backslashes") << u"\"\\\"\\\\"_s;
    QTest::newRow("only a quote") << u"\""_s;
    QTest::newRow("line breaks") << u"a\nb\r\nc\td"_s;
    QTest::newRow("other languages") << u"\u00e4\u4e2d\u05d0"_s;
    QTest::newRow("beyond the first plane") << u"\U0001F600"_s;
    QTest::newRow("line separators") << u"\u2028\u2029"_s;
    QTest::newRow("markup") << u"</script><b>&"_s;
    QTest::newRow("delete") << u"\u007f"_s;
    QTest::newRow("long") << QString(100'000, u'"');
    for (char16_t c = 0; c < 0x20; ++c)
        QTest::addRow("control %d", c) << u"a%1b"_s.arg(QChar(c));
}

void TestJsonWriter::textReadsBack()
{
    QFETCH(const QString, text);
    JsonWriter writer;
    writer.text("text", text);
    QVERIFY(!writer.members().contains('\n'));
    QCOMPARE(readBack(writer).value(u"text").toString(), text);
}

void TestJsonWriter::anyTextReadsBack()
{
    std::mt19937 random(20261123);
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (auto length = random() % 40; length > 0; --length) {
            auto codePoint = static_cast<char32_t>(random() % (round % 2 == 0 ? 0x80 : 0x110000));
            if (codePoint >= 0xd800 && codePoint < 0xe000)
                codePoint = U'x';
            text += QString::fromUcs4(&codePoint, 1);
        }
        JsonWriter writer;
        writer.text("text", text);
        QCOMPARE(readBack(writer).value(u"text").toString(), text);
    }
}

void TestJsonWriter::halfASurrogatePairBecomesAReplacement()
{
    JsonWriter writer;
    writer.text("text", QString(u"a"_s + QChar(0xd83d) + u"b"_s));
    const QString text = readBack(writer).value(u"text").toString();
    QCOMPARE(text.size(), 3);
    QVERIFY(text.startsWith(u'a') && text.endsWith(u'b'));
    QVERIFY(!text[1].isSurrogate());
}

void TestJsonWriter::numbersReadBack_data()
{
    QTest::addColumn<double>("number");
    QTest::newRow("zero") << 0.0;
    QTest::newRow("a time") << 1767225600.123456;
    QTest::newRow("a fraction") << 0.1;
    QTest::newRow("negative") << -12.75;
    QTest::newRow("huge") << 1.7e308;
    QTest::newRow("tiny") << 5e-324;
    QTest::newRow("whole and large") << 9007199254740992.0;
}

void TestJsonWriter::numbersReadBack()
{
    QFETCH(const double, number);
    JsonWriter writer;
    writer.number("number", number);
    QCOMPARE(readBack(writer).value(u"number").toDouble(), number);
}

void TestJsonWriter::writesNullForWhatIsNoNumber_data()
{
    QTest::addColumn<double>("number");
    QTest::newRow("nan") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    QTest::newRow("negative infinite") << -std::numeric_limits<double>::infinity();
}

void TestJsonWriter::writesNullForWhatIsNoNumber()
{
    QFETCH(const double, number);
    JsonWriter writer;
    writer.number("a", number);
    writer.value("b", number);
    writer.value("c", QJsonArray{number});
    QCOMPARE(writer.members().toByteArray(), "\"a\":null,\"b\":null,\"c\":[null]"_ba);
}

void TestJsonWriter::utf8ReadsBack_data()
{
    QTest::addColumn<QByteArray>("utf8");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("plain") << "text/html; q=0.9"_ba;
    QTest::newRow("escapes") << "a \"b\" \\ \t\r\n"_ba;
    QTest::newRow("nul and other controls") << QByteArray("\0\x01\x1f\x7f", 4);
    QTest::newRow("four bytes") << "\xf0\x9f\x92\xa1 \xc3\xa4"_ba;
    QTest::newRow("a byte that begins nothing") << "a\xff\"b"_ba;
    QTest::newRow("a character that does not go on") << "a\xc3"_ba;
    QTest::newRow("an overlong slash") << "\xc0\xaf"_ba;
    QTest::newRow("half a surrogate pair") << "\xed\xa0\x80"_ba;
}

void TestJsonWriter::utf8ReadsBack()
{
    QFETCH(const QByteArray, utf8);
    JsonWriter writer;
    writer.utf8("text", utf8);
    QVERIFY(writer.members().isValidUtf8());
    QCOMPARE(readBack(writer), (QJsonObject{{u"text"_s, QString::fromUtf8(utf8)}}));
}

void TestJsonWriter::takesJsonAsItIs()
{
    JsonWriter writer;
    writer.json("list", "[[\"a\",1],{}]");
    writer.flag("behind", true);
    QCOMPARE(writer.object(), "{\"list\":[[\"a\",1],{}],\"behind\":true}"_ba);
}

void TestJsonWriter::valuesReadBack_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("flag") << QJsonValue(true);
    QTest::newRow("large integer") << QJsonValue(qint64{9007199254740993});
    QTest::newRow("number") << QJsonValue(0.25);
    QTest::newRow("huge number") << QJsonValue(1.7e308);
    QTest::newRow("least integer") << QJsonValue(std::numeric_limits<qint64>::min());
    QTest::newRow("text") << QJsonValue(u"a \"b\"\n"_s);
    QTest::newRow("empty text") << QJsonValue(QString());
    QTest::newRow("empty list") << QJsonValue(QJsonArray());
    QTest::newRow("empty object") << QJsonValue(QJsonObject());
    QTest::newRow("nested") << QJsonValue(
        QJsonObject{{u"a"_s, QJsonArray{QJsonObject{{u"b\""_s, QJsonValue()}}, u"]"_s, 1.5}}});
}

void TestJsonWriter::valuesReadBack()
{
    QFETCH(const QJsonValue, value);
    JsonWriter writer;
    writer.value("value", value);
    QCOMPARE(readBack(writer).value(u"value"), value);
    JsonWriter undefined;
    undefined.value("value", QJsonValue(QJsonValue::Undefined));
    QCOMPARE(undefined.members().toByteArray(), "\"value\":null"_ba);
}

void TestJsonWriter::timesAreWrittenToTheMicrosecond_data()
{
    QTest::addColumn<qint64>("micros");
    for (const qint64 micros : {qint64{-1}, qint64{0}, qint64{1}, qint64{100'000},
                                qint64{1'767'225'600'000'000}, qint64{1'767'225'600'120'000},
                                qint64{1'767'225'600'000'001}, qint64{1'767'225'600'999'999}})
        QTest::addRow("%lld", static_cast<long long>(micros)) << micros;
}

void TestJsonWriter::timesAreWrittenToTheMicrosecond()
{
    QFETCH(const qint64, micros);
    const WallTime at(std::chrono::microseconds{micros});
    JsonWriter writer;
    writer.time("at", at + std::chrono::nanoseconds(999));
    QCOMPARE(readBack(writer).value(u"at").toDouble(), unixSeconds(at));
}

void TestJsonWriter::thousandthsAreWrittenWithTheirFraction_data()
{
    QTest::addColumn<qint64>("thousandths");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("nothing") << qint64{0} << "0"_ba;
    QTest::newRow("one") << qint64{1} << "0.001"_ba;
    QTest::newRow("zeros at the end") << qint64{1500} << "1.5"_ba;
    QTest::newRow("zeros within") << qint64{1012} << "1.012"_ba;
    QTest::newRow("whole") << qint64{100'000'000} << "100000"_ba;
    QTest::newRow("negative") << qint64{-1500} << "-1.5"_ba;
}

void TestJsonWriter::thousandthsAreWrittenWithTheirFraction()
{
    QFETCH(const qint64, thousandths);
    QFETCH(const QByteArray, written);
    JsonWriter writer;
    writer.thousandths("ms", thousandths);
    QCOMPARE(writer.object(), "{\"ms\":" + written + '}');
}

void TestJsonWriter::objectsAndMembersOfOthersJoinIn()
{
    JsonWriter inner;
    inner.integer("b", 1);
    JsonWriter writer;
    writer.append(QByteArrayView());
    writer.append(inner.members());
    writer.object("inner", inner);
    writer.object("empty", JsonWriter());
    writer.append(inner.members());
    QCOMPARE(writer.object(), R"({"b":1,"inner":{"b":1},"empty":{},"b":1})"_ba);
}

void TestJsonWriter::writesOneValueAlone()
{
    const double infinite = std::numeric_limits<double>::infinity();
    QCOMPARE(JsonWriter::valueText(5), "5"_ba);
    QCOMPARE(JsonWriter::valueText(infinite), "null"_ba);
    QCOMPARE(JsonWriter::valueText(QJsonObject{{u"n"_s, infinite}}), R"({"n":null})"_ba);
    QCOMPARE(JsonWriter::valueText(QJsonValue(QJsonValue::Undefined)), "null"_ba);
    QCOMPARE(JsonWriter::stringText(u"a \"b\" \u00e9"), R"("a \"b\" )"_ba + "\xc3\xa9\"");
}

void TestJsonWriter::growsBeyondItsFirstRoom()
{
    JsonWriter writer;
    QJsonObject expected;
    for (int i = 0; i < 300; ++i) {
        const QByteArray name = "member" + QByteArray::number(i);
        const QString text(i, i % 7 == 0 ? u'"' : u'x');
        writer.text(name, text);
        expected.insert(QString::fromLatin1(name), text);
    }
    QCOMPARE(readBack(writer), expected);
}

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
