// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/protocol/nativedialect.h"

#include <QJsonArray>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::protocol;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestNativeDialect final : public QObject
{
    Q_OBJECT

private slots:
    void writesEachKindOfEvent_data();
    void writesEachKindOfEvent();
    void everyEventSaysWhoAndWhen_data();
    void everyEventSaysWhoAndWhen();
    void dataAndPayloadHaveTheSameFieldsAsTheTop_data();
    void dataAndPayloadHaveTheSameFieldsAsTheTop();
    void namesTheEventAsTheEnvelopeSays_data();
    void namesTheEventAsTheEnvelopeSays();
    void writesCompactLinesWithoutBreaks();
    void writesTheSameBytesForTheSameEvent();
    void keepsTheTypeOfAToolResult_data();
    void keepsTheTypeOfAToolResult();
    void writesForeignTextAsText();
    void writesFiniteNumbersOnly();
    void quotesOnlyTheBeginningOfALongMessage();
    void looksForSecretsInWhatIsNew();
    void looksForSecretsEverywhereWhenAnIdMayBeOne();
};

namespace {

RunContext exampleContext()
{
    return {RunId{3}, ConnectionId{7}, "run_4f2a"_ba, u"thread_1"_s, u"ana"_s, u"assistant"_s};
}

AgentEvent eventOf(AgentEventBody body)
{
    AgentEvent event;
    event.run = RunId{3};
    event.sequence = 4;
    event.wallAt = WallTime{1'767'225'600'123'456'789ns};
    event.body = std::move(body);
    return event;
}

QJsonObject encoded(AgentEventBody body, Envelope envelope = Envelope::Both)
{
    const EncodedEvent event =
        NativeDialect(envelope).encode(eventOf(std::move(body)), RunIdentity(exampleContext()));
    const auto object = parseJsonObject(event.json);
    return object ? *object : QJsonObject{{u"invalid"_s, QString::fromUtf8(event.json)}};
}

ToolCallFinished finishedTool(const QByteArray &result)
{
    ToolCallFinished tool{u"call_1"_s, u"search"_s, result, {}, 12'500us};
    return tool;
}

ToolCallFinished failedTool()
{
    ToolCallFinished tool = finishedTool({});
    tool.error = u"no luck"_s;
    return tool;
}

/// What every event has, whatever happened.
const QStringList &commonFields()
{
    static const QStringList fields{
        u"type"_s,   u"event"_s,     u"timestamp"_s, u"event_id"_s,   u"sequence"_s,
        u"run_id"_s, u"thread_id"_s, u"user_id"_s,   u"agent_name"_s, u"agent"_s,
    };
    return fields;
}

void addEveryKind()
{
    QTest::addColumn<AgentEventBody>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QJsonObject>("special");
    const auto row = [](const QByteArray &type, const char *name, AgentEventBody body,
                        const QJsonObject &special) {
        QTest::newRow(name) << std::move(body) << type << special;
    };
    row("agent_started", "started", RunStarted{u"why?"_s},
        {{u"status"_s, u"started"_s}, {u"message"_s, u"why?"_s}});
    row("agent_thinking", "thinking", Reasoning{u"hm"_s, 2},
        {{u"reasoning"_s, u"hm"_s}, {u"thought"_s, u"hm"_s}, {u"step_number"_s, 2}});
    row("tool_executing", "tool started",
        ToolCallStarted{u"call_1"_s, u"search"_s, R"({"limit":5})"_ba},
        {{u"tool_name"_s, u"search"_s},
         {u"tool_call_id"_s, u"call_1"_s},
         {u"parameters"_s, QJsonObject{{u"limit"_s, 5}}}});
    row("tool_completed", "tool finished", finishedTool(R"("found")"_ba),
        {{u"tool_name"_s, u"search"_s},
         {u"tool_call_id"_s, u"call_1"_s},
         {u"result"_s, u"found"_s},
         {u"success"_s, true},
         {u"execution_time_ms"_s, 12.5}});
    row("tool_completed", "tool failed", failedTool(),
        {{u"tool_name"_s, u"search"_s},
         {u"tool_call_id"_s, u"call_1"_s},
         {u"error"_s, u"no luck"_s},
         {u"success"_s, false},
         {u"execution_time_ms"_s, 12.5}});
    row("partial_result", "text", TextDelta{u"some "_s, false},
        {{u"content"_s, u"some "_s}, {u"is_final"_s, false}});
    row("partial_result", "last text", TextDelta{u"text"_s, true},
        {{u"content"_s, u"text"_s}, {u"is_final"_s, true}});
    row("progress", "progress", Progress{u"still working"_s}, {{u"message"_s, u"still working"_s}});
    row("tool_executing", "tool started without parameters",
        ToolCallStarted{u"call_1"_s, u"search"_s, {}},
        {{u"tool_name"_s, u"search"_s},
         {u"tool_call_id"_s, u"call_1"_s},
         {u"parameters"_s, QJsonObject()}});
    row("agent_completed", "finished", RunFinished{u"because"_s, R"({"n":1})"_ba, 1500ms},
        {{u"status"_s, u"completed"_s},
         {u"response"_s, u"because"_s},
         {u"final_response"_s, u"because"_s},
         {u"result"_s, u"because"_s},
         {u"results"_s, QJsonObject{{u"n"_s, 1}}},
         {u"message"_s, u"assistant has finished"_s},
         {u"execution_time_ms"_s, 1500}});
    row("agent_error", "failed", RunFailed{u"timeout"_s, u"it took too long"_s, true, 30s},
        {{u"status"_s, u"failed"_s},
         {u"error_code"_s, u"timeout"_s},
         {u"error_message"_s, u"it took too long"_s},
         {u"message"_s, u"it took too long"_s},
         {u"recoverable"_s, true},
         {u"execution_time_ms"_s, 30'000}});
    row("agent_stopped", "stopped", RunCancelled{u"the client asked for it"_s, 10ms},
        {{u"status"_s, u"stopped"_s},
         {u"reason"_s, u"the client asked for it"_s},
         {u"message"_s, u"the client asked for it"_s},
         {u"execution_time_ms"_s, 10}});
}

} // namespace

void TestNativeDialect::writesEachKindOfEvent_data()
{
    addEveryKind();
}

void TestNativeDialect::writesEachKindOfEvent()
{
    QFETCH(const AgentEventBody, body);
    QFETCH(const QByteArray, type);
    QFETCH(const QJsonObject, special);
    QCOMPARE(
        NativeDialect(Envelope::Both).encode(eventOf(body), RunIdentity(exampleContext())).type,
        type);
    QJsonObject object = encoded(body);
    QCOMPARE(object.value(u"type").toString(), QString::fromLatin1(type));
    for (const QString &field : commonFields() + QStringList{u"data"_s, u"payload"_s})
        object.remove(field);
    QCOMPARE(object, special);
}

void TestNativeDialect::everyEventSaysWhoAndWhen_data()
{
    addEveryKind();
}

void TestNativeDialect::everyEventSaysWhoAndWhen()
{
    QFETCH(const AgentEventBody, body);
    QFETCH(const QByteArray, type);
    const QJsonObject object = encoded(body);
    QCOMPARE(object.value(u"type"), object.value(u"event"));
    QCOMPARE(object.value(u"timestamp").toDouble(), 1767225600.123456);
    QCOMPARE(object.value(u"event_id").toString(), u"evt_run_4f2a_4"_s);
    QCOMPARE(object.value(u"sequence").toInteger(), 4);
    QCOMPARE(object.value(u"run_id").toString(), u"run_4f2a"_s);
    QCOMPARE(object.value(u"thread_id").toString(), u"thread_1"_s);
    QCOMPARE(object.value(u"user_id").toString(), u"ana"_s);
    QCOMPARE(object.value(u"agent_name").toString(), u"assistant"_s);
    QCOMPARE(object.value(u"agent").toString(), u"assistant"_s);
}

void TestNativeDialect::dataAndPayloadHaveTheSameFieldsAsTheTop_data()
{
    addEveryKind();
}

void TestNativeDialect::dataAndPayloadHaveTheSameFieldsAsTheTop()
{
    QFETCH(const AgentEventBody, body);
    for (const Envelope envelope : {Envelope::Type, Envelope::Event, Envelope::Both}) {
        QJsonObject top = encoded(body, envelope);
        const QJsonValue data = top.take(u"data");
        const QJsonValue payload = top.take(u"payload");
        QVERIFY(data.isObject());
        QCOMPARE(data.toObject(), top);
        QCOMPARE(payload.toObject(), top);
    }
}

void TestNativeDialect::namesTheEventAsTheEnvelopeSays_data()
{
    QTest::addColumn<Envelope>("envelope");
    QTest::addColumn<bool>("hasType");
    QTest::addColumn<bool>("hasEvent");
    QTest::newRow("type") << Envelope::Type << true << false;
    QTest::newRow("event") << Envelope::Event << false << true;
    QTest::newRow("both") << Envelope::Both << true << true;
}

void TestNativeDialect::namesTheEventAsTheEnvelopeSays()
{
    QFETCH(const Envelope, envelope);
    QFETCH(const bool, hasType);
    QFETCH(const bool, hasEvent);
    const QJsonObject object = encoded(Progress{}, envelope);
    QCOMPARE(object.value(u"type").toString() == u"progress", hasType);
    QCOMPARE(object.contains(u"type"), hasType);
    QCOMPARE(object.value(u"event").toString() == u"progress", hasEvent);
    QCOMPARE(object.contains(u"event"), hasEvent);
}

void TestNativeDialect::writesCompactLinesWithoutBreaks()
{
    const QByteArray json =
        NativeDialect(Envelope::Both)
            .encode(eventOf(TextDelta{u"a\nb\r\nc"_s, false}), RunIdentity(exampleContext()))
            .json;
    QVERIFY(!json.contains('\n'));
    QVERIFY(!json.contains('\r'));
    // A reader of a log sees first what happened.
    QVERIFY(json.startsWith("{\"type\":\"partial_result\",\"event\":\"partial_result\","));
}

void TestNativeDialect::writesTheSameBytesForTheSameEvent()
{
    const NativeDialect dialect(Envelope::Both);
    const AgentEvent event = eventOf(RunFinished{u"x"_s, R"({"b":1,"a":2})"_ba, 1ms});
    QCOMPARE(dialect.encode(event, RunIdentity(exampleContext())).json,
             dialect.encode(event, RunIdentity(exampleContext())).json);
}

void TestNativeDialect::keepsTheTypeOfAToolResult_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<QJsonValue>("written");
    const QJsonObject object{{u"rows"_s, QJsonArray{1, 2}}};
    QTest::newRow("text") << R"("x")"_ba << QJsonValue(u"x"_s);
    QTest::newRow("number") << "1.5"_ba << QJsonValue(1.5);
    QTest::newRow("flag") << "false"_ba << QJsonValue(false);
    QTest::newRow("null") << "null"_ba << QJsonValue();
    QTest::newRow("nothing") << QByteArray() << QJsonValue();
    QTest::newRow("list") << R"([1,"a"])"_ba << QJsonValue(QJsonArray{1, u"a"_s});
    QTest::newRow("object") << R"({"rows":[1,2]})"_ba << QJsonValue(object);
}

void TestNativeDialect::keepsTheTypeOfAToolResult()
{
    QFETCH(const QByteArray, result);
    QFETCH(const QJsonValue, written);
    const QJsonObject event = encoded(finishedTool(result));
    QVERIFY(event.contains(u"result"));
    QCOMPARE(event.value(u"result"), written);
    QCOMPARE(event.value(u"success").toBool(), true);
}

void TestNativeDialect::writesForeignTextAsText()
{
    const QString nasty = u"\"},\"type\":\"agent_error\",{\\ \u2028 </script> %1 %2 \U0001F600"_s;
    RunContext context = exampleContext();
    context.userId = nasty;
    context.threadId = nasty;
    context.agentName = nasty;
    context.runName = nasty.toUtf8();
    const EncodedEvent event =
        NativeDialect(Envelope::Both)
            .encode(eventOf(RunFinished{nasty, toJson({{nasty, nasty}}), {}}),
                    RunIdentity(context));
    const auto object = parseJsonObject(event.json);
    QVERIFY(object);
    QCOMPARE(object->value(u"type").toString(), u"agent_completed"_s);
    for (const QString &field :
         {u"user_id"_s, u"thread_id"_s, u"agent"_s, u"run_id"_s, u"response"_s})
        QCOMPARE(object->value(field).toString(), nasty);
    QCOMPARE(object->value(u"event_id").toString(), u"evt_"_s + nasty + u"_4"_s);
    QCOMPARE(object->value(u"results").toObject().value(nasty).toString(), nasty);
}

void TestNativeDialect::writesFiniteNumbersOnly()
{
    const QJsonObject finished = encoded(RunFinished{.response = {}, .duration = Instant::max()});
    QVERIFY(finished.value(u"execution_time_ms").toDouble() > 9e12);
}

void TestNativeDialect::quotesOnlyTheBeginningOfALongMessage()
{
    const QString longest(4096, u'x');
    QCOMPARE(encoded(RunStarted{longest}).value(u"message").toString(), longest);
    QCOMPARE(encoded(RunStarted{longest + u'y'}).value(u"message").toString(), longest);
}

void TestNativeDialect::looksForSecretsInWhatIsNew()
{
    const EncodedEvent event =
        NativeDialect(Envelope::Both)
            .encode(eventOf(TextDelta{u"new"_s, true}), RunIdentity(exampleContext()));
    QCOMPARE(event.json.sliced(event.suspect.begin, event.suspect.size),
             R"(,"content":"new","is_final":true)"_ba);
    QVERIFY(event.json.first(event.suspect.begin).startsWith('{'));
}

void TestNativeDialect::looksForSecretsEverywhereWhenAnIdMayBeOne()
{
    RunContext context = exampleContext();
    context.threadId = u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.c2lnbmF0dXJl"_s;
    const EncodedEvent event =
        NativeDialect(Envelope::Both)
            .encode(eventOf(TextDelta{u"new"_s, true}), RunIdentity(context));
    const QByteArray suspect = event.json.sliced(event.suspect.begin, event.suspect.size);
    QVERIFY(mayHoldSecret(suspect));
    QVERIFY(suspect.contains(context.threadId.toLatin1()));
    QVERIFY(!mayHoldSecret(event.json.first(event.suspect.begin)));
}

QTEST_APPLESS_MAIN(TestNativeDialect)
#include "tst_nativedialect.moc"
