// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/events/agentevent.h"
#include "core/protocol/servermessages.h"

#include <QJsonArray>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::protocol;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestServerMessages final : public QObject
{
    Q_OBJECT

private slots:
    void writesTheWelcome();
    void writesServerMessages();
    void repeatsTheCorrelation_data();
    void repeatsTheCorrelation();
    void answersPings();
    void saysWhereAPongMayHoldASecret();
    void writesErrorMessages();
    void writesErrorEvents();
    void acknowledgesUnknownTypes();
    void shortensAnUnknownType();
    void answersJsonRpc();
    void writesStreamFrames();
    void aFieldCannotForgeTheTypeOfAFrame();
    void writesTheFrequentFramesAsTheOthers_data();
    void writesTheFrequentFramesAsTheOthers();
    void writesIsoTimes_data();
    void writesIsoTimes();
    void writesForeignTextAsText();
};

namespace {

constexpr WallTime now{1'767'225'600'250'000'000ns};
constexpr double nowSeconds = 1767225600.25;

QJsonObject objectOf(const QByteArray &json)
{
    const auto object = parseJsonObject(json);
    return object && !json.contains('\n') ? *object
                                          : QJsonObject{{u"invalid"_s, QString::fromUtf8(json)}};
}

QJsonObject objectOf(const char *json)
{
    return objectOf(QByteArray(json));
}

} // namespace

void TestServerMessages::writesTheWelcome()
{
    Welcome welcome;
    welcome.connectionName = "ws_1"_ba;
    welcome.userId = u"dev"_s;
    welcome.environment = u"development"_s;
    welcome.serverId = u"srv_1"_s;
    welcome.heartbeatSeconds = 25;
    welcome.messageBytesMax = 1048576;
    welcome.at = now;
    const QJsonObject object = objectOf(encode(welcome));
    const QJsonObject data = objectOf(
        "{\"event\":\"connection_established\",\"connection_id\":\"ws_1\",\"user_id\":\"dev\","
        "\"server_time\":\"2026-01-01T00:00:00.250Z\",\"connection_ready\":true,"
        "\"environment\":\"development\",\"startup_complete\":true,"
        "\"config\":{\"heartbeat_interval\":25,\"max_message_size\":1048576}}");
    QCOMPARE(object.value(u"data").toObject(), data);
    QCOMPARE(object.value(u"payload").toObject(), data);
    QCOMPARE(object.value(u"type").toString(), u"system_message"_s);
    QCOMPARE(object.value(u"event").toString(), u"connection_established"_s);
    QCOMPARE(object.value(u"timestamp").toDouble(), nowSeconds);
    QCOMPARE(object.value(u"connection_id").toString(), u"ws_1"_s);
    QCOMPARE(object.value(u"server_id").toString(), u"srv_1"_s);
    QCOMPARE(object.value(u"correlation_id"), QJsonValue());
    QCOMPARE(object.size(), 8);
}

void TestServerMessages::writesServerMessages()
{
    QCOMPARE(objectOf(serverMessage("heartbeat_ack"_ba, {{u"status"_s, u"healthy"_s}}, now)),
             objectOf("{\"type\":\"heartbeat_ack\",\"data\":{\"status\":\"healthy\"},"
                      "\"timestamp\":1767225600.25,\"server_id\":null,\"correlation_id\":null}"));
}

void TestServerMessages::repeatsTheCorrelation_data()
{
    QTest::addColumn<QJsonValue>("id");
    QTest::addColumn<QJsonValue>("repeated");
    QTest::newRow("text") << QJsonValue(u"req_1"_s) << QJsonValue(u"req_1"_s);
    QTest::newRow("number") << QJsonValue(7) << QJsonValue(7);
    QTest::newRow("null") << QJsonValue() << QJsonValue();
    QTest::newRow("none") << QJsonValue(QJsonValue::Undefined) << QJsonValue();
    QTest::newRow("object") << QJsonValue(QJsonObject{{u"a"_s, 1}})
                            << QJsonValue(QJsonObject{{u"a"_s, 1}});
}

void TestServerMessages::repeatsTheCorrelation()
{
    QFETCH(const QJsonValue, id);
    QFETCH(const QJsonValue, repeated);
    for (const QByteArray &json :
         {serverMessage("x"_ba, {}, now, id), pong(u"dev"_s, now, id).json}) {
        const QJsonObject object = objectOf(json);
        QVERIFY(object.contains(u"correlation_id"));
        QCOMPARE(object.value(u"correlation_id"), repeated);
    }
}

void TestServerMessages::answersPings()
{
    QCOMPARE(
        objectOf(pong(u"dev"_s, now, u"p1"_s).json),
        objectOf("{\"type\":\"pong\",\"data\":{\"timestamp\":1767225600.25,\"user_id\":\"dev\"},"
                 "\"timestamp\":1767225600.25,\"server_id\":null,\"correlation_id\":\"p1\"}"));
}

void TestServerMessages::saysWhereAPongMayHoldASecret()
{
    const KnownMessage message = pong(u"the user"_s, now, u"the id"_s);
    QByteArray rest = message.json;
    rest.remove(message.suspect.begin, message.suspect.size);
    QVERIFY(!rest.contains("the user") && !rest.contains("the id"));
    // Names and times are ours.
    QVERIFY(!message.json.sliced(message.suspect.begin, message.suspect.size).contains("25"));
    QVERIFY(rest.contains("1767225600.25"));
}

void TestServerMessages::writesErrorMessages()
{
    QCOMPARE(objectOf(errorMessage("FORMAT_ERROR"_ba, u"bad"_s, now)),
             objectOf("{\"type\":\"error_message\",\"error_code\":\"FORMAT_ERROR\","
                      "\"error_message\":\"bad\",\"message\":\"bad\",\"details\":{},"
                      "\"timestamp\":1767225600.25,\"recovery_suggestions\":null}"));
    QCOMPARE(objectOf(errorMessage("RATE_LIMITED"_ba, u"slow"_s, now, 1.5)).value(u"retry_after"),
             QJsonValue(1.5));
}

void TestServerMessages::writesErrorEvents()
{
    const QJsonObject fields =
        objectOf("{\"type\":\"error\",\"event\":\"error\",\"error_code\":\"AGENT_NOT_FOUND\","
                 "\"error_message\":\"no\",\"message\":\"no\",\"details\":{\"agent\":\"x\"},"
                 "\"timestamp\":1767225600.25}");
    QJsonObject object =
        objectOf(errorEvent("AGENT_NOT_FOUND"_ba, u"no"_s, now, {{u"agent"_s, u"x"_s}}));
    QCOMPARE(object.take(u"data").toObject(), fields);
    QCOMPARE(object.take(u"payload").toObject(), fields);
    QCOMPARE(object, fields);
    QCOMPARE(objectOf(errorEvent("A"_ba, u"b"_s, now)).value(u"details"),
             QJsonValue(QJsonObject()));
}

void TestServerMessages::acknowledgesUnknownTypes()
{
    QCOMPARE(objectOf(acknowledgement(u"exceute"_s, u"dev"_s, u"execute_agent"_s, now)),
             objectOf("{\"type\":\"ack\",\"received_type\":\"exceute\",\"timestamp\":1767225600.25,"
                      "\"user_id\":\"dev\",\"status\":\"acknowledged\",\"routed\":false,"
                      "\"did_you_mean\":\"execute_agent\"}"));
    const QJsonObject withoutSuggestion = objectOf(acknowledgement(u"x"_s, {}, {}, now));
    QVERIFY(withoutSuggestion.contains(u"did_you_mean"));
    QVERIFY(withoutSuggestion.value(u"did_you_mean").isNull());
}

void TestServerMessages::shortensAnUnknownType()
{
    const QByteArray json = acknowledgement(QString(1'000'000, u'x'), u"dev"_s, {}, now);
    QCOMPARE(objectOf(json).value(u"received_type").toString(), QString(256, u'x'));
}

void TestServerMessages::answersJsonRpc()
{
    QCOMPARE(objectOf(rpcResult({{u"status"_s, u"processed"_s}}, u"a"_s)),
             objectOf("{\"jsonrpc\":\"2.0\",\"result\":{\"status\":\"processed\"},\"id\":\"a\"}"));
    QCOMPARE(
        objectOf(rpcError(-32601, u"unknown method"_s, 7)),
        objectOf("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32601,\"message\":\"unknown method\"},"
                 "\"id\":7}"));
    const QJsonValue none(QJsonValue::Undefined);
    QVERIFY(objectOf(rpcResult({}, none)).contains(u"id"));
    QVERIFY(objectOf(rpcError(-32700, {}, none)).value(u"id").isNull());
}

void TestServerMessages::writesStreamFrames()
{
    QCOMPARE(objectOf(streamFrame("stream_start"_ba, {{u"run_id"_s, u"run_1"_s}}, now)),
             objectOf("{\"type\":\"stream_start\",\"event\":\"stream_start\",\"run_id\":\"run_1\","
                      "\"timestamp\":1767225600.25}"));
}

void TestServerMessages::aFieldCannotForgeTheTypeOfAFrame()
{
    const QJsonObject frame = objectOf(streamFrame(
        "stream_end"_ba,
        {{u"type"_s, u"x"_s}, {u"event"_s, u"x"_s}, {u"timestamp"_s, u"x"_s}, {u"a"_s, 1}}, now));
    QCOMPARE(frame,
             objectOf("{\"type\":\"stream_end\",\"event\":\"stream_end\",\"a\":1,"
                      "\"timestamp\":1767225600.25}"));
}

void TestServerMessages::writesTheFrequentFramesAsTheOthers_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("word") << u"dev"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("another member") << u"\",\"type\":\"error\",\"x\":\"\\ \n\u2028\U0001F600"_s;
    QTest::newRow("half a character") << u"a"_s + QChar(0xd83d) + u"b"_s;
    QTest::newRow("long") << QString(5000, u'\u00e9');
}

void TestServerMessages::writesTheFrequentFramesAsTheOthers()
{
    QFETCH(const QString, text);
    RunContext run;
    run.runName = "run_1"_ba;
    run.threadId = text + u"1"_s;
    run.userId = text + u"2"_s;
    run.agentName = text;
    for (const WallTime at : {now, WallTime{1'767'225'600s}, WallTime{1'767'225'600s + 1us}}) {
        QCOMPARE(streamStart(run, at),
                 streamFrame("stream_start"_ba,
                             {{u"run_id"_s, u"run_1"_s},
                              {u"thread_id"_s, run.threadId},
                              {u"user_id"_s, run.userId},
                              {u"agent_name"_s, run.agentName}},
                             at));
        QCOMPARE(
            streamEnd(run, text, at),
            streamFrame("stream_end"_ba, {{u"status"_s, text}, {u"run_id"_s, u"run_1"_s}}, at));
    }
}

void TestServerMessages::writesIsoTimes_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("epoch") << qint64{0} << u"1970-01-01T00:00:00.000Z"_s;
    QTest::newRow("now") << qint64{1'767'225'600'250'000'000} << u"2026-01-01T00:00:00.250Z"_s;
    QTest::newRow("never rounds up")
        << qint64{1'767'225'599'999'999'999} << u"2025-12-31T23:59:59.999Z"_s;
    QTest::newRow("leap day") << qint64{1'709'210'096'007'000'000} << u"2024-02-29T12:34:56.007Z"_s;
    QTest::newRow("before the epoch") << qint64{-1} << u"1969-12-31T23:59:59.999Z"_s;
    QTest::newRow("the earliest") << std::numeric_limits<qint64>::min()
                                  << u"1677-09-21T00:12:43.145Z"_s;
    QTest::newRow("the latest") << std::numeric_limits<qint64>::max()
                                << u"2262-04-11T23:47:16.854Z"_s;
}

void TestServerMessages::writesIsoTimes()
{
    QFETCH(const qint64, nanoseconds);
    QFETCH(const QString, text);
    QCOMPARE(isoTime(WallTime{std::chrono::nanoseconds{nanoseconds}}), text);
}

void TestServerMessages::writesForeignTextAsText()
{
    const QString nasty = u"\"},{\\ \n\u2028 </script> %1 \U0001F600"_s;
    Welcome welcome;
    welcome.userId = nasty;
    QCOMPARE(objectOf(encode(welcome)).value(u"data").toObject().value(u"user_id").toString(),
             nasty);
    QVERIFY(objectOf(encode(welcome)).value(u"server_id").isNull());
    QCOMPARE(objectOf(errorEvent("X"_ba, nasty, now)).value(u"message").toString(), nasty);
    QCOMPARE(objectOf(errorMessage("X"_ba, nasty, now)).value(u"message").toString(), nasty);
    QCOMPARE(objectOf(acknowledgement(nasty, nasty, nasty, now)).value(u"received_type").toString(),
             nasty);
    QCOMPARE(objectOf(rpcError(1, nasty, nasty)).value(u"id").toString(), nasty);
    QCOMPARE(objectOf(streamFrame("x"_ba, {{nasty, nasty}}, now)).value(nasty).toString(), nasty);
}

QTEST_APPLESS_MAIN(TestServerMessages)
#include "tst_servermessages.moc"
