// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/protocol/nativedecoder.h"

#include <QJsonArray>
#include <QTest>

#include <random>

using namespace wirelamp;
using namespace wirelamp::protocol;
using namespace Qt::StringLiterals;

class TestNativeDecoder final : public QObject
{
    Q_OBJECT

private slots:
    void readsTypeAndText_data();
    void readsTypeAndText();
    void overlaysTheFields_data();
    void overlaysTheFields();
    void findsWhatAnAnswerRepeats_data();
    void findsWhatAnAnswerRepeats();
    void refusesBadMessages_data();
    void refusesBadMessages();
    void readsJsonRpc_data();
    void readsJsonRpc();
    void refusesBadJsonRpc_data();
    void refusesBadJsonRpc();
    void tellsRequestsFromNotifications();
    void measuresTheDepthItIsGiven();
    void copesWithHugeNumbers();
    void readsBodiesWithoutAType_data();
    void readsBodiesWithoutAType();
    void refusesBadBodies_data();
    void refusesBadBodies();
    void survivesMutatedMessages();
};

namespace {

constexpr int depthMax = 64;

QJsonObject objectOf(const QByteArray &json)
{
    return *parseJsonObject(json);
}

/// The same text where each place that can hold it holds another one.
const QByteArray everywhere =
    "{\"type\":\"chat\",\"content\":\"top\",\"payload\":{\"content\":\"payload\"},"
    "\"data\":{\"content\":\"data\"}}"_ba;

} // namespace

void TestNativeDecoder::readsTypeAndText_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::newRow("content") << "{\"type\":\"chat\",\"content\":\"hi\"}"_ba << u"chat"_s << u"hi"_s;
    QTest::newRow("message") << "{\"type\":\"chat\",\"message\":\"hi\"}"_ba << u"chat"_s << u"hi"_s;
    QTest::newRow("text") << "{\"type\":\"chat\",\"text\":\"hi\"}"_ba << u"chat"_s << u"hi"_s;
    QTest::newRow("user_request")
        << "{\"type\":\"start_agent\",\"payload\":{\"user_request\":\"hi\"}}"_ba << u"start_agent"_s
        << u"hi"_s;
    QTest::newRow("the first of several")
        << "{\"type\":\"chat\",\"user_request\":\"4\",\"text\":\"3\",\"message\":\"2\",\"content\":\"1\"}"_ba
        << u"chat"_s << u"1"_s;
    QTest::newRow("the first that is not empty")
        << "{\"type\":\"chat\",\"content\":\"\",\"message\":\"hi\"}"_ba << u"chat"_s << u"hi"_s;
    QTest::newRow("the first that is a string")
        << "{\"type\":\"chat\",\"content\":{\"a\":1},\"message\":5,\"text\":\"hi\"}"_ba << u"chat"_s
        << u"hi"_s;
    QTest::newRow("in payload") << "{\"type\":\"chat\",\"payload\":{\"text\":\"hi\"}}"_ba
                                << u"chat"_s << u"hi"_s;
    QTest::newRow("in data") << "{\"type\":\"chat\",\"data\":{\"content\":\"hi\"}}"_ba << u"chat"_s
                             << u"hi"_s;
    QTest::newRow("everywhere") << everywhere << u"chat"_s << u"data"_s;
    QTest::newRow("no text") << "{\"type\":\"ping\"}"_ba << u"ping"_s << QString();
    QTest::newRow("no type, but a text")
        << "{\"message\":\"hi\"}"_ba << u"user_message"_s << u"hi"_s;
    QTest::newRow("no type, text in payload")
        << "{\"payload\":{\"content\":\"hi\"}}"_ba << u"user_message"_s << u"hi"_s;
    QTest::newRow("null as type") << "{\"type\":null,\"text\":\"hi\"}"_ba << u"user_message"_s
                                  << u"hi"_s;
    QTest::newRow("empty type") << "{\"type\":\"\",\"text\":\"hi\"}"_ba << u"user_message"_s
                                << u"hi"_s;
    QTest::newRow("space around") << " \r\n{\"type\":\"ping\"}\n"_ba << u"ping"_s << QString();
    QTest::newRow("byte order mark")
        << "\xef\xbb\xbf{\"type\":\"ping\"}"_ba << u"ping"_s << QString();
    QTest::newRow("the last of two types")
        << "{\"type\":\"chat\",\"type\":\"ping\"}"_ba << u"ping"_s << QString();
    QTest::newRow("a type nobody knows")
        << "{\"type\":\"../../<b>\\u0000\"}"_ba << u"../../<b>"_s + QChar(0) << QString();
    QTest::newRow("another version of JSON-RPC, with a type")
        << "{\"jsonrpc\":\"1.0\",\"type\":\"ping\"}"_ba << u"ping"_s << QString();
}

void TestNativeDecoder::readsTypeAndText()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, type);
    QFETCH(const QString, text);
    const auto message = decodeClientMessage(json, depthMax);
    QVERIFY2(message, message ? "" : qPrintable(message.error().message));
    QCOMPARE(message->type, type);
    QCOMPARE(message->text, text);
    QVERIFY(!message->isJsonRpc);
    QVERIFY(message->rpcId.isUndefined());
}

void TestNativeDecoder::overlaysTheFields_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("top only") << "{\"type\":\"x\",\"a\":1}"_ba
                              << "{\"type\":\"x\",\"a\":1}"_ba;
    QTest::newRow("payload over top") << "{\"type\":\"x\",\"a\":1,\"b\":1,\"payload\":{\"a\":2}}"_ba
                                      << "{\"type\":\"x\",\"a\":2,\"b\":1}"_ba;
    QTest::newRow("data over payload")
        << "{\"type\":\"x\",\"a\":1,\"data\":{\"a\":3},\"payload\":{\"a\":2,\"b\":2}}"_ba
        << "{\"type\":\"x\",\"a\":3,\"b\":2}"_ba;
    QTest::newRow("null hides nothing")
        << "{\"type\":\"x\",\"a\":1,\"payload\":{\"a\":null,\"b\":null}}"_ba
        << "{\"type\":\"x\",\"a\":1}"_ba;
    QTest::newRow("type in the payload") << "{\"type\":\"x\",\"payload\":{\"type\":\"triage\"}}"_ba
                                         << "{\"type\":\"triage\"}"_ba;
    QTest::newRow("payload that is a text") << "{\"type\":\"x\",\"payload\":\"p\"}"_ba
                                            << "{\"type\":\"x\",\"payload\":\"p\"}"_ba;
    QTest::newRow("data that is a list") << "{\"type\":\"x\",\"data\":[1]}"_ba
                                         << "{\"type\":\"x\",\"data\":[1]}"_ba;
    QTest::newRow("data inside the payload is a field of it")
        << "{\"type\":\"x\",\"payload\":{\"data\":{\"a\":1}}}"_ba
        << "{\"type\":\"x\",\"data\":{\"a\":1}}"_ba;
    QTest::newRow("empty payload") << "{\"type\":\"x\",\"payload\":{}}"_ba
                                   << "{\"type\":\"x\"}"_ba;
}

void TestNativeDecoder::overlaysTheFields()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, fields);
    const auto message = decodeClientMessage(json, depthMax);
    QVERIFY(message);
    QCOMPARE(message->fields, objectOf(fields));
    QCOMPARE(message->type, u"x"_s);
}

void TestNativeDecoder::findsWhatAnAnswerRepeats_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QJsonValue>("id");
    QTest::newRow("nothing") << "\"a\":1"_ba << QJsonValue();
    QTest::newRow("id") << "\"id\":\"x\""_ba << QJsonValue(u"x"_s);
    QTest::newRow("a number") << "\"id\":7"_ba << QJsonValue(7);
    QTest::newRow("message_id") << "\"message_id\":\"m\""_ba << QJsonValue(u"m"_s);
    QTest::newRow("request_id") << "\"request_id\":\"r\""_ba << QJsonValue(u"r"_s);
    QTest::newRow("the first of several")
        << "\"request_id\":3,\"message_id\":2,\"id\":1"_ba << QJsonValue(1);
    QTest::newRow("the first that is a text or a number")
        << "\"id\":[1],\"message_id\":true,\"request_id\":3"_ba << QJsonValue(3);
    QTest::newRow("empty text") << "\"id\":\"\",\"message_id\":2"_ba << QJsonValue(u""_s);
    QTest::newRow("in the payload") << "\"id\":1,\"payload\":{\"id\":2}"_ba << QJsonValue(2);
    QTest::newRow("of JSON-RPC it is a parameter")
        << "\"jsonrpc\":\"2.0\",\"method\":\"m\",\"id\":1,\"params\":{\"id\":2}"_ba
        << QJsonValue(2);
}

void TestNativeDecoder::findsWhatAnAnswerRepeats()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QJsonValue, id);
    const auto message = decodeClientMessage("{\"type\":\"x\"," + members + '}', depthMax);
    QVERIFY(message);
    QCOMPARE(message->correlationId, id);
}

void TestNativeDecoder::refusesBadMessages_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << QByteArray() << u"invalid JSON at byte 0"_s;
    QTest::newRow("only space") << "  \n"_ba << u"invalid JSON"_s;
    QTest::newRow("no JSON") << "hello"_ba << u"invalid JSON"_s;
    QTest::newRow("cut off") << "{\"type\":\"ping\""_ba << u"invalid JSON"_s;
    QTest::newRow("two objects") << "{\"type\":\"a\"}{\"type\":\"b\"}"_ba << u"invalid JSON"_s;
    QTest::newRow("trailing comma") << "{\"type\":\"a\",}"_ba << u"invalid JSON"_s;
    QTest::newRow("single quotes") << "{'type':'a'}"_ba << u"invalid JSON"_s;
    QTest::newRow("not UTF-8") << "{\"type\":\"\xff\xfe\"}"_ba << u"invalid JSON"_s;
    QTest::newRow("binary") << QByteArray("\0\1\2\xff\x80", 5) << u"invalid JSON"_s;
    QTest::newRow("NUL behind") << QByteArray("{\"type\":\"a\"}\0", 13) << u"invalid JSON"_s;
    QTest::newRow("UTF-16") << QByteArray("{\0\"\0t\0\"\0:\0001\0}\0", 14) << u"invalid JSON"_s;
    QTest::newRow("a text") << "\"ping\""_ba << u"invalid JSON"_s;
    QTest::newRow("a number") << "5"_ba << u"invalid JSON"_s;
    QTest::newRow("null") << "null"_ba << u"invalid JSON"_s;
    QTest::newRow("list") << "[1]"_ba << u"send one object each"_s;
    QTest::newRow("empty list") << " []"_ba << u"send one object each"_s;
    QTest::newRow("batch") << "[{\"jsonrpc\":\"2.0\",\"method\":\"a\",\"id\":1}]"_ba
                           << u"send one object each"_s;
    QTest::newRow("many brackets") << QByteArray(1'000'000, '[') << u"send one object each"_s;
    QTest::newRow("too deep") << "{\"a\":" + QByteArray(64, '[') + QByteArray(64, ']') + '}'
                              << u"deeper than 64 levels"_s;
    QTest::newRow("never closed") << QByteArray("{\"a\":").repeated(100'000)
                                  << u"deeper than 64 levels"_s;
    QTest::newRow("no type, no text") << "{\"a\":1}"_ba << u"no 'type' and no text"_s;
    QTest::newRow("empty object") << "{}"_ba << u"no 'type' and no text"_s;
    QTest::newRow("no type, empty text") << "{\"content\":\"\"}"_ba << u"no 'type' and no text"_s;
    QTest::newRow("no type, text is a number")
        << "{\"content\":5}"_ba << u"no 'type' and no text"_s;
    QTest::newRow("type only in the payload")
        << "{\"payload\":{\"type\":\"ping\"}}"_ba << u"no 'type' and no text"_s;
    for (const char *value : {"5", "true", "[\"ping\"]", "{\"a\":1}"}) {
        QTest::addRow("type is %s", value) << QByteArray("{\"text\":\"hi\",\"type\":") + value + "}"
                                           << u"'type' must be a string"_s;
    }
}

void TestNativeDecoder::refusesBadMessages()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, sentence);
    const auto message = decodeClientMessage(json, depthMax);
    QVERIFY(!message);
    QCOMPARE(message.error().code, "FORMAT_ERROR"_ba);
    QVERIFY2(message.error().message.contains(sentence), qPrintable(message.error().message));
    QVERIFY(message.error().message.size() < 200);
}

void TestNativeDecoder::readsJsonRpc_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QJsonValue>("id");
    QTest::newRow("request")
        << "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":{\"message\":\"hi\",\"a\":1},\"id\":7}"_ba
        << u"hi"_s << "{\"message\":\"hi\",\"a\":1}"_ba << QJsonValue(7);
    QTest::newRow("text as id") << "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"id\":\"x\"}"_ba
                                << QString() << "{}"_ba << QJsonValue(u"x"_s);
    QTest::newRow("null as id") << "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"id\":null}"_ba
                                << QString() << "{}"_ba << QJsonValue();
    QTest::newRow("fraction as id") << "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"id\":1.5}"_ba
                                    << QString() << "{}"_ba << QJsonValue(1.5);
    QTest::newRow("notification") << "{\"jsonrpc\":\"2.0\",\"method\":\"m\"}"_ba << QString()
                                  << "{}"_ba << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("payload in the params")
        << "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":{\"a\":1,\"payload\":{\"a\":2}},\"id\":1}"_ba
        << QString() << "{\"a\":2}"_ba << QJsonValue(1);
    QTest::newRow("params by position")
        << "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":[1,2],\"id\":1}"_ba << QString()
        << "{\"params\":[1,2]}"_ba << QJsonValue(1);
    QTest::newRow("the type does not count")
        << "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"type\":\"ping\",\"id\":1}"_ba << QString()
        << "{}"_ba << QJsonValue(1);
}

void TestNativeDecoder::readsJsonRpc()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, text);
    QFETCH(const QByteArray, fields);
    QFETCH(const QJsonValue, id);
    const auto message = decodeClientMessage(json, depthMax);
    QVERIFY2(message, message ? "" : qPrintable(message.error().message));
    QVERIFY(message->isJsonRpc);
    QCOMPARE(message->type, u"m"_s);
    QCOMPARE(message->text, text);
    QCOMPARE(message->fields, objectOf(fields));
    QCOMPARE(message->rpcId, id);
}

void TestNativeDecoder::refusesBadJsonRpc_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no method") << "\"id\":1"_ba << u"needs a 'method'"_s;
    QTest::newRow("a response") << "\"result\":{},\"id\":1"_ba << u"needs a 'method'"_s;
    QTest::newRow("method is a number") << "\"method\":1,\"id\":1"_ba << u"needs a 'method'"_s;
    QTest::newRow("empty method") << "\"method\":\"\""_ba << u"needs a 'method'"_s;
    QTest::newRow("type instead of a method") << "\"type\":\"ping\""_ba << u"needs a 'method'"_s;
    QTest::newRow("id is an object") << "\"method\":\"m\",\"id\":{}"_ba << u"the 'id'"_s;
    QTest::newRow("id is a list") << "\"method\":\"m\",\"id\":[1]"_ba << u"the 'id'"_s;
    QTest::newRow("id is a flag") << "\"method\":\"m\",\"id\":true"_ba << u"the 'id'"_s;
}

void TestNativeDecoder::refusesBadJsonRpc()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QString, sentence);
    const auto message = decodeClientMessage("{\"jsonrpc\":\"2.0\"," + members + '}', depthMax);
    QVERIFY(!message);
    QCOMPARE(message.error().code, "FORMAT_ERROR"_ba);
    QVERIFY2(message.error().message.contains(sentence), qPrintable(message.error().message));
}

void TestNativeDecoder::tellsRequestsFromNotifications()
{
    const auto notification =
        decodeClientMessage("{\"jsonrpc\":\"2.0\",\"method\":\"m\"}", depthMax);
    const auto request =
        decodeClientMessage("{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"id\":null}", depthMax);
    QVERIFY(notification->rpcId.isUndefined());
    QVERIFY(request->rpcId.isNull());
}

void TestNativeDecoder::measuresTheDepthItIsGiven()
{
    const QByteArray nested = "{\"type\":\"x\",\"a\":[[1]]}";
    QVERIFY(decodeClientMessage(nested, 3));
    QVERIFY(!decodeClientMessage(nested, 2));
    QVERIFY(decodeClientBody(nested, 3));
    QVERIFY(!decodeClientBody(nested, 2));
}

void TestNativeDecoder::copesWithHugeNumbers()
{
    for (const char *number : {"1e308", "-1e308", "1e999999", "123456789012345678901234567890",
                               "0.00000000000000000000000000001", "-0"}) {
        const QByteArray json = QByteArray("{\"type\":\"x\",\"n\":") + number + "}";
        const auto message = decodeClientMessage(json, depthMax);
        // Whatever the parser makes of it, what it kept can be written and read again.
        if (message)
            QVERIFY2(parseJsonObject(toJson(message->fields)), number);
        else
            QCOMPARE(message.error().code, "FORMAT_ERROR"_ba);
    }
}

void TestNativeDecoder::readsBodiesWithoutAType_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::newRow("message") << "{\"message\":\"hi\"}"_ba << QString() << u"hi"_s;
    QTest::newRow("content, nested")
        << "{\"payload\":{\"content\":\"hi\"}}"_ba << QString() << u"hi"_s;
    QTest::newRow("type is a field like others")
        << "{\"type\":\"triage\",\"message\":\"hi\"}"_ba << u"triage"_s << u"hi"_s;
    QTest::newRow("nothing") << "{}"_ba << QString() << QString();
    QTest::newRow("JSON-RPC means nothing")
        << "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"id\":1}"_ba << QString() << QString();
}

void TestNativeDecoder::readsBodiesWithoutAType()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, type);
    QFETCH(const QString, text);
    const auto message = decodeClientBody(json, depthMax);
    QVERIFY(message);
    QCOMPARE(message->type, type);
    QCOMPARE(message->text, text);
    QVERIFY(!message->isJsonRpc);
    QVERIFY(message->rpcId.isUndefined());
}

void TestNativeDecoder::refusesBadBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("form") << "message=hi&agent=triage"_ba;
    QTest::newRow("list") << "[]"_ba;
    QTest::newRow("too deep") << "{\"a\":" + QByteArray(64, '[') + QByteArray(64, ']') + '}';
    QTest::newRow("type is a number") << "{\"type\":1}"_ba;
    QTest::newRow("not UTF-8") << "{\"message\":\"\xc3\"}"_ba;
}

void TestNativeDecoder::refusesBadBodies()
{
    QFETCH(const QByteArray, body);
    const auto message = decodeClientBody(body, depthMax);
    QVERIFY(!message);
    QCOMPARE(message.error().code, "FORMAT_ERROR"_ba);
    QVERIFY(!message.error().message.isEmpty());
}

void TestNativeDecoder::survivesMutatedMessages()
{
    const QByteArray good =
        "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":{\"a\":[1,2.5e3]},\"id\":"
        "\"\\u00e4\",\"type\":\"x\",\"data\":{\"content\":\"hi\"},\"payload\":null}"_ba;
    const QByteArray letters = "\"'[]{}:,\\/ \0\x80\xff"
                               "019eE+-.ntu"_ba;
    std::mt19937 random(20261123);
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray json = good;
        for (auto change = random() % 3 + 1; change > 0; --change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<quint64>(json.size()));
            json[at] =
                letters[static_cast<qsizetype>(random() % static_cast<quint64>(letters.size()))];
        }
        const auto message = decodeClientMessage(json, depthMax);
        accepted += message ? 1 : 0;
        QVERIFY(!message || !message->type.isEmpty());
        QVERIFY(message || !message.error().message.isEmpty());
    }
    QVERIFY(accepted > 0 && accepted < 20'000);
}

QTEST_APPLESS_MAIN(TestNativeDecoder)
#include "tst_nativedecoder.moc"
