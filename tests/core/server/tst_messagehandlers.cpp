// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/protocol/nativedecoder.h"
#include "core/server/messagehandlers.h"
#include "tests/support/manualclock.h"

#include <QJsonArray>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::server;
using namespace Qt::StringLiterals;

namespace {

/// Remembers what handlers do; starts no run.
class FakeContext final : public WebSocketContext
{
public:
    struct Sent
    {
        QByteArray type;
        QJsonObject json;
    };
    struct Started
    {
        RunOrder order;
        RunView view = RunView::Events;
    };
    struct Ignored
    {
        QByteArray reason;
        QString message;
        QString didYouMean;
    };

    ConnectionId connection() const override { return {5}; }
    QString userId() const override { return u"ana"_s; }
    void send(const QByteArray &type, const QByteArray &json) override
    {
        const Result<QJsonObject> object = parseJsonObject(json);
        sent << Sent{type, object ? *object : QJsonObject()};
    }
    void sendKnown(const QByteArray &type, const QByteArray &json, TextRange) override
    {
        send(type, json);
    }
    Result<RunContext, RunRefusal> startRun(RunOrder order, RunView view) override
    {
        started << Started{order, view};
        if (refusal)
            return Failure{*refusal};
        return RunContext{.run = {9},
                          .connection = {5},
                          .runName = "run_9",
                          .threadId = order.threadId.isEmpty() ? u"thread_new"_s : order.threadId,
                          .userId = u"ana"_s,
                          .agentName = u"assistant"_s};
    }
    int cancelRuns(const QString &runName, const QString &) override
    {
        cancelled << runName;
        return openRuns;
    }
    void recordIgnored(const QByteArray &reason, const QString &message,
                       const QString &didYouMean) override
    {
        ignored << Ignored{reason, message, didYouMean};
    }

    QList<Sent> sent;
    QList<Started> started;
    QStringList cancelled;
    QList<Ignored> ignored;
    std::optional<RunRefusal> refusal;
    int openRuns = 0;
};

} // namespace

class TestMessageHandlers final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void everyTypeOfTheProtocolIsHandled_data();
    void everyTypeOfTheProtocolIsHandled();
    void startsTheNamedAgent_data();
    void startsTheNamedAgent();
    void chatMessagesGoToTheDefaultAgent_data();
    void chatMessagesGoToTheDefaultAgent();
    void streamRequestsAreShownAsChunks();
    void passesOnWhatElseTheClientSent();
    void refusesAnOrderWithoutText_data();
    void refusesAnOrderWithoutText();
    void refusesAThreadIdOverTheBound();
    void sendsARefusalAsAnError();
    void aRunThatStartsSpeaksForItself();
    void stopsTheNamedRunOrAll_data();
    void stopsTheNamedRunOrAll();
    void answersAStopWhenNothingRuns();
    void letsStoppedRunsAnswerThemselves();

    void answersPingWithPong();
    void answersHeartbeat();
    void answersNothingToAPong();
    void acknowledgesNotices_data();
    void acknowledgesNotices();
    void repeatsTheIdOfAMessage_data();
    void repeatsTheIdOfAMessage();

    void createsListsRenamesAndDeletesThreads();
    void sendsTheHistoryOfAThread();
    void refusesThreadsOfOthersAndUnknownOnes_data();
    void refusesThreadsOfOthersAndUnknownOnes();
    void bringsLimitsIntoBounds_data();
    void bringsLimitsIntoBounds();
    void restoresASession();
    void saysWhenASessionIsForgotten();
    void refusesToRenameWithoutATitle();

    void answersJsonRpcRequestsWithOneResult();
    void answersJsonRpcRefusalsWithAnError();
    void answersNothingToAJsonRpcNotification_data();
    void answersNothingToAJsonRpcNotification();
    void acknowledgesAndRecordsAnUnknownType();
    void answersAnUnknownRpcMethodWithItsError();

private:
    MessageServices services() const { return {m_clock, *m_store, *m_router}; }
    void receive(const QByteArray &text);
    QJsonObject onlyAnswer(const QByteArray &type) const;
    static QJsonObject dataOf(const QJsonObject &message)
    {
        return message.value(u"data").toObject();
    }

    tests::ManualClock m_clock;
    IdSource m_ids{3};
    std::unique_ptr<ThreadStore> m_store;
    std::unique_ptr<agent::Router> m_router;
    std::unique_ptr<FakeContext> m_context;
};

void TestMessageHandlers::init()
{
    m_router = std::make_unique<agent::Router>();
    m_store = std::make_unique<ThreadStore>(ServerLimits(), m_clock, m_ids);
    addMessageHandlers(*m_router, services());
    m_context = std::make_unique<FakeContext>();
}

void TestMessageHandlers::receive(const QByteArray &text)
{
    const auto message = protocol::decodeClientMessage(text, 64);
    QVERIFY2(message, text.constData());
    if (const agent::Router::Handler *handler = m_router->find(message->type))
        (*handler)(*message, *m_context);
    else
        answerUnknown(*message, *m_context, services());
}

QJsonObject TestMessageHandlers::onlyAnswer(const QByteArray &type) const
{
    if (m_context->sent.size() != 1 || m_context->sent.first().type != type) {
        for (const FakeContext::Sent &sent : m_context->sent)
            qWarning() << sent.type << sent.json;
        return {};
    }
    return m_context->sent.first().json;
}

void TestMessageHandlers::everyTypeOfTheProtocolIsHandled_data()
{
    QTest::addColumn<QString>("type");
    const QStringList types{
        u"execute_agent"_s,  u"EXECUTE_AGENT"_s,
        u"start_agent"_s,    u"agent_request"_s,
        u"chat_message"_s,   u"message"_s,
        u"user_message"_s,   u"chat"_s,
        u"user"_s,           u"user_input"_s,
        u"stop_agent"_s,     u"stop_processing"_s,
        u"cancel"_s,         u"ping"_s,
        u"heartbeat"_s,      u"pong"_s,
        u"connect"_s,        u"disconnect"_s,
        u"user_typing"_s,    u"typing_started"_s,
        u"typing_stopped"_s, u"get_thread_history"_s,
        u"switch_thread"_s,  u"list_threads"_s,
        u"create_thread"_s,  u"rename_thread"_s,
        u"delete_thread"_s,  u"session_restore"_s,
        u"stream_request"_s, u"agent_task_ack"_s,
        u"agent_progress"_s, u"error_message"_s,
    };
    for (const QString &type : types)
        QTest::newRow(qPrintable(type)) << type;
}

void TestMessageHandlers::everyTypeOfTheProtocolIsHandled()
{
    QFETCH(const QString, type);
    QVERIFY(m_router->find(type));
    receive(toJson({{u"type"_s, type}}));
    QVERIFY(m_context->ignored.isEmpty());
}

void TestMessageHandlers::startsTheNamedAgent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("agent");
    const auto row = [](const char *tag, const char *text, const QString &agent) {
        QTest::newRow(tag) << QByteArray(text) << agent;
    };
    row("agent", R"({"type":"execute_agent","agent":"triage","content":"hi"})", u"triage"_s);
    row("agent_type",
        R"({"type":"start_agent","payload":{"agent_type":"data","user_request":"hi"}})", u"data"_s);
    row("agent_name", R"({"type":"agent_request","data":{"agent_name":"x","text":"hi"}})", u"x"_s);
    row("none", R"({"type":"EXECUTE_AGENT","message":"hi"})", QString());
    row("not a text", R"({"type":"execute_agent","agent":7,"content":"hi"})", QString());
}

void TestMessageHandlers::startsTheNamedAgent()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, agent);
    receive(text);
    QCOMPARE(m_context->started.size(), 1);
    QCOMPARE(m_context->started.first().order.agentName, agent);
    QCOMPARE(m_context->started.first().order.message, u"hi"_s);
    QVERIFY(m_context->started.first().view == RunView::Events);
}

void TestMessageHandlers::chatMessagesGoToTheDefaultAgent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("chat") << R"({"type":"chat","content":"hi","agent":"triage"})"_ba;
    QTest::newRow("user_message") << R"({"type":"user_message","payload":{"text":"hi"}})"_ba;
    QTest::newRow("chat_message") << R"({"type":"chat_message","data":{"content":"hi"}})"_ba;
    QTest::newRow("no type") << R"({"message":"hi"})"_ba;
}

void TestMessageHandlers::chatMessagesGoToTheDefaultAgent()
{
    QFETCH(const QByteArray, text);
    receive(text);
    QCOMPARE(m_context->started.size(), 1);
    QCOMPARE(m_context->started.first().order.agentName, QString());
    QCOMPARE(m_context->started.first().order.message, u"hi"_s);
}

void TestMessageHandlers::streamRequestsAreShownAsChunks()
{
    receive(R"({"type":"stream_request","content":"hi","stream":true})");
    QCOMPARE(m_context->started.size(), 1);
    QVERIFY(m_context->started.first().view == RunView::Chunks);
}

void TestMessageHandlers::passesOnWhatElseTheClientSent()
{
    receive(
        R"({"type":"execute_agent","content":"hi","thread_id":"t1","context":{"a":1},"token":"x"})");
    const RunOrder order = m_context->started.first().order;
    QCOMPARE(order.threadId, u"t1"_s);
    QCOMPARE(order.parameters, (QJsonObject{{u"context"_s, QJsonObject{{u"a"_s, 1}}}}));
}

void TestMessageHandlers::refusesAnOrderWithoutText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << R"({"type":"execute_agent"})"_ba;
    QTest::newRow("empty") << R"({"type":"chat_message","content":""})"_ba;
    QTest::newRow("not a text") << R"({"type":"stream_request","content":{"a":1}})"_ba;
}

void TestMessageHandlers::refusesAnOrderWithoutText()
{
    QFETCH(const QByteArray, text);
    receive(text);
    QVERIFY(m_context->started.isEmpty());
    QCOMPARE(onlyAnswer("error").value(u"error_code").toString(), u"missing_content"_s);
}

void TestMessageHandlers::refusesAThreadIdOverTheBound()
{
    const auto order = [](qsizetype length) {
        return toJson({{u"type"_s, u"chat"_s},
                       {u"content"_s, u"hi"_s},
                       {u"thread_id"_s, QString(length, u't')}});
    };
    receive(order(threadIdCharactersMax));
    QCOMPARE(m_context->started.size(), 1);
    receive(order(threadIdCharactersMax + 1));
    QCOMPARE(m_context->started.size(), 1);
    QCOMPARE(onlyAnswer("error").value(u"error_code").toString(), u"invalid_thread_id"_s);
}

void TestMessageHandlers::sendsARefusalAsAnError()
{
    m_context->refusal = RunRefusal{"unknown_agent", u"there is no agent named nobody"_s};
    receive(R"({"type":"execute_agent","agent":"nobody","content":"hi"})");
    const QJsonObject error = onlyAnswer("error");
    QCOMPARE(error.value(u"type").toString(), u"error"_s);
    QCOMPARE(error.value(u"error_code").toString(), u"unknown_agent"_s);
    QCOMPARE(error.value(u"message").toString(), u"there is no agent named nobody"_s);
    QVERIFY(error.value(u"timestamp").isDouble());
}

void TestMessageHandlers::aRunThatStartsSpeaksForItself()
{
    receive(R"({"type":"execute_agent","content":"hi"})");
    QCOMPARE(m_context->started.size(), 1);
    QVERIFY(m_context->sent.isEmpty());
}

void TestMessageHandlers::stopsTheNamedRunOrAll_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("runName");
    QTest::newRow("all") << R"({"type":"stop_agent","payload":{}})"_ba << QString();
    QTest::newRow("one") << R"({"type":"cancel","run_id":"run_9"})"_ba << u"run_9"_s;
    QTest::newRow("in data") << R"({"type":"stop_processing","data":{"run_id":"run_9"}})"_ba
                             << u"run_9"_s;
}

void TestMessageHandlers::stopsTheNamedRunOrAll()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, runName);
    receive(text);
    QCOMPARE(m_context->cancelled, QStringList{runName});
}

void TestMessageHandlers::answersAStopWhenNothingRuns()
{
    receive(R"({"type":"stop_agent"})");
    const QJsonObject stopped = onlyAnswer("agent_stopped");
    QCOMPARE(stopped.value(u"payload").toObject().value(u"status").toString(), u"stopped"_s);
    QCOMPARE(dataOf(stopped).value(u"stopped_runs").toInt(-1), 0);
}

void TestMessageHandlers::letsStoppedRunsAnswerThemselves()
{
    m_context->openRuns = 2;
    receive(R"({"type":"stop_agent"})");
    QVERIFY(m_context->sent.isEmpty());
}

void TestMessageHandlers::answersPingWithPong()
{
    receive(R"({"type":"ping"})");
    const QJsonObject pong = onlyAnswer("pong");
    QCOMPARE(pong.value(u"type").toString(), u"pong"_s);
    QCOMPARE(dataOf(pong).value(u"user_id").toString(), u"ana"_s);
    QCOMPARE(dataOf(pong).value(u"timestamp").toDouble(), unixSeconds(m_clock.wallNow()));
}

void TestMessageHandlers::answersHeartbeat()
{
    receive(R"({"type":"heartbeat"})");
    QCOMPARE(dataOf(onlyAnswer("heartbeat_ack")).value(u"status").toString(), u"healthy"_s);
}

void TestMessageHandlers::answersNothingToAPong()
{
    receive(R"({"type":"pong"})");
    receive(R"({"type":"heartbeat_ack"})");
    QVERIFY(m_context->sent.isEmpty());
    QVERIFY(m_context->ignored.isEmpty());
}

void TestMessageHandlers::acknowledgesNotices_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonObject>("expected");
    QTest::newRow("connect") << R"({"type":"connect"})"_ba
                             << QJsonObject{{u"status"_s, u"connected"_s},
                                            {u"user_id"_s, u"ana"_s}};
    QTest::newRow("disconnect") << R"({"type":"disconnect"})"_ba
                                << QJsonObject{{u"status"_s, u"disconnect_acknowledged"_s}};
    QTest::newRow("typing") << R"({"type":"user_typing","thread_id":"t1"})"_ba
                            << QJsonObject{{u"status"_s, u"typing_acknowledged"_s},
                                           {u"type"_s, u"user_typing"_s},
                                           {u"user_id"_s, u"ana"_s},
                                           {u"thread_id"_s, u"t1"_s}};
    QTest::newRow("typing nowhere")
        << R"({"type":"typing_stopped","thread_id":7})"_ba
        << QJsonObject{{u"type"_s, u"typing_stopped"_s}, {u"thread_id"_s, QJsonValue()}};
    QTest::newRow("agent notice") << R"({"type":"agent_task_ack"})"_ba
                                  << QJsonObject{{u"status"_s, u"agent_message_acknowledged"_s},
                                                 {u"original_type"_s, u"agent_task_ack"_s}};
    QTest::newRow("error") << R"({"type":"error_message","error_code":"E1"})"_ba
                           << QJsonObject{{u"status"_s, u"acknowledged"_s},
                                          {u"content"_s, u"Error received and logged"_s},
                                          {u"error_code"_s, u"E1"_s}};
}

void TestMessageHandlers::acknowledgesNotices()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QJsonObject, expected);
    receive(text);
    const QJsonObject data = dataOf(onlyAnswer("system_message"));
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QCOMPARE(data.value(it.key()), it.value());
}

void TestMessageHandlers::repeatsTheIdOfAMessage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonValue>("expected");
    QTest::newRow("id") << R"({"type":"ping","id":"p1"})"_ba << QJsonValue(u"p1"_s);
    QTest::newRow("number") << R"({"type":"ping","id":7})"_ba << QJsonValue(7);
    QTest::newRow("message_id") << R"({"type":"ping","message_id":"m1"})"_ba << QJsonValue(u"m1"_s);
    QTest::newRow("request_id") << R"({"type":"heartbeat","request_id":"r"})"_ba
                                << QJsonValue(u"r"_s);
    QTest::newRow("an object") << R"({"type":"ping","id":{"a":1}})"_ba << QJsonValue();
    QTest::newRow("none") << R"({"type":"list_threads"})"_ba << QJsonValue();
}

void TestMessageHandlers::repeatsTheIdOfAMessage()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QJsonValue, expected);
    receive(text);
    QCOMPARE(m_context->sent.size(), 1);
    QVERIFY(m_context->sent.first().json.contains(u"correlation_id"));
    QCOMPARE(m_context->sent.first().json.value(u"correlation_id"), expected);
}

void TestMessageHandlers::createsListsRenamesAndDeletesThreads()
{
    receive(R"({"type":"create_thread","payload":{"title":"Costs","metadata":{"a":1}}})");
    const QJsonObject created = onlyAnswer("thread_created");
    const QString id = created.value(u"payload").toObject().value(u"thread_id").toString();
    QCOMPARE(m_store->find(u"ana"_s, id)->title, u"Costs"_s);

    m_context->sent.clear();
    receive(
        toJson({{u"type"_s, u"rename_thread"_s}, {u"thread_id"_s, id}, {u"title"_s, u"Money"_s}}));
    QCOMPARE(dataOf(onlyAnswer("thread_renamed")).value(u"title").toString(), u"Money"_s);

    m_context->sent.clear();
    receive(R"({"type":"list_threads"})");
    const QJsonObject list = dataOf(onlyAnswer("thread_list"));
    QCOMPARE(list.value(u"total").toInt(), 1);
    QCOMPARE(list.value(u"threads").toArray().first().toObject().value(u"title").toString(),
             u"Money"_s);

    m_context->sent.clear();
    receive(toJson({{u"type"_s, u"delete_thread"_s}, {u"thread_id"_s, id}}));
    QCOMPARE(dataOf(onlyAnswer("thread_deleted")).value(u"thread_id").toString(), id);
    QVERIFY(!m_store->find(u"ana"_s, id));
}

void TestMessageHandlers::sendsTheHistoryOfAThread()
{
    m_store->append(u"ana"_s, u"t1"_s, MessageRole::User, u"question"_s);
    m_store->append(u"ana"_s, u"t1"_s, MessageRole::Assistant, u"answer"_s);
    receive(R"({"type":"get_thread_history","payload":{"thread_id":"t1"}})");
    const QJsonObject payload = onlyAnswer("thread_history").value(u"payload").toObject();
    QCOMPARE(payload.value(u"thread_id").toString(), u"t1"_s);
    const QJsonArray messages = payload.value(u"messages").toArray();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.at(1).toObject().value(u"role").toString(), u"assistant"_s);
    QCOMPARE(messages.at(1).toObject().value(u"content").toString(), u"answer"_s);

    m_context->sent.clear();
    receive(R"({"type":"switch_thread","thread_id":"t1"})");
    QVERIFY(onlyAnswer("thread_data").value(u"payload").toObject().contains(u"metadata"));
}

void TestMessageHandlers::refusesThreadsOfOthersAndUnknownOnes_data()
{
    QTest::addColumn<QString>("type");
    for (const QString &type :
         {u"get_thread_history"_s, u"switch_thread"_s, u"rename_thread"_s, u"delete_thread"_s})
        QTest::newRow(qPrintable(type)) << type;
}

void TestMessageHandlers::refusesThreadsOfOthersAndUnknownOnes()
{
    QFETCH(const QString, type);
    const Thread others = m_store->create(u"bea"_s, u"private"_s);
    QJsonObject message{{u"type"_s, type}, {u"title"_s, u"x"_s}, {u"thread_id"_s, others.id}};
    receive(toJson(message));
    QCOMPARE(onlyAnswer("error").value(u"error_code").toString(), u"unknown_thread"_s);

    m_context->sent.clear();
    message.remove(u"thread_id");
    receive(toJson(message));
    QCOMPARE(onlyAnswer("error").value(u"error_code").toString(), u"missing_thread_id"_s);
    QCOMPARE(m_store->find(u"bea"_s, others.id)->title, u"private"_s);
}

void TestMessageHandlers::bringsLimitsIntoBounds_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<int>("expected");
    QTest::newRow("within") << "3"_ba << 3;
    QTest::newRow("too many") << "1000000"_ba << 100;
    QTest::newRow("none") << "0"_ba << 1;
    QTest::newRow("negative") << "-7"_ba << 1;
    QTest::newRow("text") << "\"3\""_ba << 50;
    QTest::newRow("huge") << "1e300"_ba << 50;
}

void TestMessageHandlers::bringsLimitsIntoBounds()
{
    QFETCH(const QByteArray, limit);
    QFETCH(const int, expected);
    for (int i = 0; i < 120; ++i)
        m_store->append(u"ana"_s, u"t1"_s, MessageRole::User, u"m"_s);
    receive("{\"type\":\"get_thread_history\",\"thread_id\":\"t1\",\"limit\":" + limit + '}');
    QCOMPARE(dataOf(onlyAnswer("thread_history")).value(u"messages").toArray().size(), expected);
}

void TestMessageHandlers::restoresASession()
{
    m_store->append(u"ana"_s, u"t1"_s, MessageRole::User, u"seen"_s);
    const QString seen = m_store->messages(u"ana"_s, {}).messages.first().id;
    m_store->append(u"ana"_s, u"t1"_s, MessageRole::Assistant, u"missed"_s);
    receive(toJson({{u"type"_s, u"session_restore"_s},
                    {u"payload"_s,
                     QJsonObject{{u"threadId"_s, u"t1"_s},
                                 {u"lastMessageId"_s, seen},
                                 {u"connectionId"_s, u"ws_1"_s}}}}));
    const QJsonObject restored = dataOf(onlyAnswer("session_restored"));
    QVERIFY(restored.value(u"restored").toBool());
    const QJsonArray messages = restored.value(u"messages").toArray();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().toObject().value(u"content").toString(), u"missed"_s);
}

void TestMessageHandlers::saysWhenASessionIsForgotten()
{
    receive(R"({"type":"session_restore","threadId":null})");
    const QJsonObject answer = dataOf(onlyAnswer("session_restored"));
    QCOMPARE(answer.value(u"restored"), QJsonValue(false));
}

void TestMessageHandlers::refusesToRenameWithoutATitle()
{
    const Thread thread = m_store->create(u"ana"_s, u"old"_s);
    receive(toJson({{u"type"_s, u"rename_thread"_s}, {u"thread_id"_s, thread.id}}));
    QCOMPARE(onlyAnswer("error").value(u"error_code").toString(), u"missing_title"_s);
    QCOMPARE(m_store->find(u"ana"_s, thread.id)->title, u"old"_s);
}

void TestMessageHandlers::answersJsonRpcRequestsWithOneResult()
{
    receive(R"({"jsonrpc":"2.0","method":"execute_agent","params":{"content":"hi"},"id":"r1"})");
    const QJsonObject answer = onlyAnswer("jsonrpc_response");
    QCOMPARE(answer.value(u"id").toString(), u"r1"_s);
    const QJsonObject result = answer.value(u"result").toObject();
    QCOMPARE(result.value(u"status").toString(), u"processed"_s);
    QCOMPARE(result.value(u"method").toString(), u"execute_agent"_s);
    QCOMPARE(result.value(u"run_id").toString(), u"run_9"_s);

    m_context->sent.clear();
    receive(R"({"jsonrpc":"2.0","method":"ping","id":7})");
    const QJsonObject pong = onlyAnswer("jsonrpc_response");
    QCOMPARE(pong.value(u"id").toInt(), 7);
    QCOMPARE(pong.value(u"result").toObject().value(u"user_id").toString(), u"ana"_s);
}

void TestMessageHandlers::answersJsonRpcRefusalsWithAnError()
{
    m_context->refusal = RunRefusal{"service_unavailable", u"there is no agent service"_s};
    receive(R"({"jsonrpc":"2.0","method":"chat","params":{"content":"hi"},"id":1})");
    const QJsonObject answer = onlyAnswer("jsonrpc_response");
    QVERIFY(!answer.contains(u"result"));
    const QJsonObject error = answer.value(u"error").toObject();
    QCOMPARE(error.value(u"code").toInt(), -32000);
    QCOMPARE(error.value(u"message").toString(), u"there is no agent service"_s);
}

void TestMessageHandlers::answersNothingToAJsonRpcNotification_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"ping", "heartbeat", "connect", "list_threads", "stop_agent",
                               "rename_thread", "execute_agent", "no_such_method"})
        QTest::newRow(method) << QByteArray(method);
}

void TestMessageHandlers::answersNothingToAJsonRpcNotification()
{
    QFETCH(const QByteArray, method);
    receive("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\"}");
    QVERIFY(m_context->sent.isEmpty());
}

void TestMessageHandlers::acknowledgesAndRecordsAnUnknownType()
{
    receive(R"({"type":"execute_agnet","content":"hi"})");
    const QJsonObject ack = onlyAnswer("ack");
    QCOMPARE(ack.value(u"received_type").toString(), u"execute_agnet"_s);
    QCOMPARE(ack.value(u"status").toString(), u"acknowledged"_s);
    QCOMPARE(ack.value(u"routed"), QJsonValue(false));
    QCOMPARE(ack.value(u"did_you_mean").toString(), u"execute_agent"_s);
    QCOMPARE(m_context->ignored.size(), 1);
    QCOMPARE(m_context->ignored.first().reason, "unknown_type"_ba);
    QCOMPARE(m_context->ignored.first().didYouMean, u"execute_agent"_s);
    QVERIFY(m_context->ignored.first().message.contains(u"execute_agnet"));

    receive(toJson({{u"type"_s, QString(100'000, u'x')}}));
    QVERIFY(m_context->ignored.last().message.size() < 300);
    QCOMPARE(m_context->ignored.last().didYouMean, QString());
}

void TestMessageHandlers::answersAnUnknownRpcMethodWithItsError()
{
    receive(R"({"jsonrpc":"2.0","method":"pnig","id":1})");
    const QJsonObject error = onlyAnswer("jsonrpc_response").value(u"error").toObject();
    QCOMPARE(error.value(u"code").toInt(), -32601);
    QVERIFY(error.value(u"message").toString().contains(u"ping"));
    QCOMPARE(m_context->ignored.size(), 1);
}

QTEST_GUILESS_MAIN(TestMessageHandlers)
#include "tst_messagehandlers.moc"
