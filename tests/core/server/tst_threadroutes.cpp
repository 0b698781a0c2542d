// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/core/server/routeworld.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::server;
using namespace Qt::StringLiterals;

class TestThreadRoutes final : public QObject
{
    Q_OBJECT

private slots:
    void makesShowsRenamesAndDeletesAThread();
    void listsThreadsAsAnArray();
    void refusesLimitsOutOfBounds_data();
    void refusesLimitsOutOfBounds();
    void addsAndListsMessagesOfAThread();
    void titlesAThreadAfterItsFirstMessage();
    void refusesThreadsOfOthers_data();
    void refusesThreadsOfOthers();

    void createsAndReturnsMessages_data();
    void createsAndReturnsMessages();
    void listsMessagesInPages();
    void listsNothingForAnUnknownThread();
    void refusesAMessageThatIsTooLong();
    void refusesAnUnknownRole();
    void refusesMessagesOfOthers();

private:
    static QByteArray pathOf(const QJsonObject &thread)
    {
        return "/api/threads/" + thread.value(u"id").toString().toUtf8();
    }
};

void TestThreadRoutes::makesShowsRenamesAndDeletesAThread()
{
    tests::RouteWorld world;
    const QJsonObject made =
        world.askJson("POST", "/api/threads", R"({"title":"Costs","metadata":{"colour":"blue"}})");
    QCOMPARE(made.value(u"object").toString(), u"thread"_s);
    QCOMPARE(made.value(u"title").toString(), u"Costs"_s);
    QCOMPARE(made.value(u"created_at").toInteger(), 1'767'225'600);
    QCOMPARE(made.value(u"message_count").toInt(-1), 0);
    QCOMPARE(world.askJson("GET", pathOf(made)), made);

    const QJsonObject renamed = world.askJson("PUT", pathOf(made), R"({"title":"Money"})");
    QCOMPARE(renamed.value(u"title").toString(), u"Money"_s);
    QCOMPARE(renamed.value(u"metadata"), made.value(u"metadata"));

    QCOMPARE(world.ask("DELETE", pathOf(made)).status, 200);
    QCOMPARE(world.ask("DELETE", pathOf(made)).status, 404);
    QCOMPARE(world.codeOf("GET", pathOf(made)), u"unknown_thread"_s);
}

void TestThreadRoutes::listsThreadsAsAnArray()
{
    tests::RouteWorld world;
    for (int i = 0; i < 25; ++i)
        world.ask("POST", "/api/threads");
    const auto sizeOf = [&world](const QByteArray &target) {
        return QJsonDocument::fromJson(world.ask("GET", target).body).array().size();
    };
    QCOMPARE(sizeOf("/api/threads"), 20);
    QCOMPARE(sizeOf("/api/threads?limit=100"), 25);
    QCOMPARE(sizeOf("/api/threads?limit=10&offset=20"), 5);
    QCOMPARE(sizeOf("/api/threads?offset=1000"), 0);
}

void TestThreadRoutes::refusesLimitsOutOfBounds_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"/api/threads?limit=0", "/api/threads?limit=101", "/api/threads?offset=-1",
          "/api/threads?limit=x", "/api/threads/t/messages?limit=101", "/api/messages?limit=0",
          "/api/chat/messages?offset=99999999999"})
        QTest::newRow(target) << QByteArray(target);
}

void TestThreadRoutes::refusesLimitsOutOfBounds()
{
    QFETCH(const QByteArray, target);
    tests::RouteWorld world;
    QCOMPARE(world.ask("GET", target).status, 422);
}

void TestThreadRoutes::addsAndListsMessagesOfAThread()
{
    tests::RouteWorld world;
    const QJsonObject thread = world.askJson("POST", "/api/threads");
    const QByteArray path = pathOf(thread) + "/messages";
    const QJsonObject message =
        world.askJson("POST", path, R"({"message":"hello","metadata":{"a":1}})");
    QCOMPARE(message.value(u"role").toString(), u"user"_s);
    QCOMPARE(message.value(u"content").toString(), u"hello"_s);
    QCOMPARE(message.value(u"thread_id"), thread.value(u"id"));
    world.ask("POST", path, R"({"message":"again"})");

    const QJsonObject history = world.askJson("GET", path + "?limit=1&offset=1");
    QCOMPARE(history.value(u"total").toInt(), 2);
    QCOMPARE(history.value(u"limit").toInt(), 1);
    QCOMPARE(history.value(u"offset").toInt(), 1);
    const QJsonArray messages = history.value(u"messages").toArray();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().toObject().value(u"content").toString(), u"again"_s);
    QCOMPARE(world.ask("POST", "/api/threads/unknown/messages", R"({"message":"hello"})").status,
             404);
}

void TestThreadRoutes::titlesAThreadAfterItsFirstMessage()
{
    tests::RouteWorld world;
    const QJsonObject thread = world.askJson("POST", "/api/threads", R"({"title":"Old"})");
    world.ask("POST", pathOf(thread) + "/messages", R"({"message":"how much was it?"})");
    const QJsonObject renamed = world.askJson("POST", pathOf(thread) + "/auto-rename");
    QCOMPARE(renamed.value(u"title").toString(), u"how much was it?"_s);
}

void TestThreadRoutes::refusesThreadsOfOthers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("show") << "GET"_ba
                          << ""_ba
                          << ""_ba;
    QTest::newRow("rename") << "PUT"_ba
                            << ""_ba
                            << R"({"title":"x"})"_ba;
    QTest::newRow("patch") << "PATCH"_ba
                           << ""_ba
                           << R"({"title":"x"})"_ba;
    QTest::newRow("delete") << "DELETE"_ba
                            << ""_ba
                            << ""_ba;
    QTest::newRow("history") << "GET"_ba
                             << "/messages"_ba
                             << ""_ba;
    QTest::newRow("append") << "POST"_ba
                            << "/messages"_ba
                            << R"({"message":"x"})"_ba;
    QTest::newRow("auto-rename") << "POST"_ba
                                 << "/auto-rename"_ba
                                 << ""_ba;
}

void TestThreadRoutes::refusesThreadsOfOthers()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, suffix);
    QFETCH(const QByteArray, body);
    tests::RouteWorld world;
    const QJsonObject thread = world.askJson("POST", "/api/threads", R"({"title":"Mine"})");
    const Answer answer = world.ask(method, pathOf(thread) + suffix, body, u"bea"_s);
    QCOMPARE(answer.status, 404);
    QCOMPARE(world.askJson("GET", pathOf(thread)), thread);
}

void TestThreadRoutes::createsAndReturnsMessages_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("messages") << "/api/messages"_ba;
    QTest::newRow("chat messages") << "/api/chat/messages"_ba;
}

void TestThreadRoutes::createsAndReturnsMessages()
{
    QFETCH(const QByteArray, path);
    tests::RouteWorld world;
    const Answer answer = world.ask(
        "POST", path, R"({"content":"hello","thread_id":"t1","message_type":"assistant"})");
    QCOMPARE(answer.status, 200);
    const QJsonObject created = tests::RouteWorld::json(answer);
    QCOMPARE(created.value(u"status").toString(), u"created"_s);
    const QJsonObject message = created.value(u"message").toObject();
    QCOMPARE(message.value(u"content").toString(), u"hello"_s);
    QCOMPARE(message.value(u"user_id").toString(), u"ana"_s);
    QCOMPARE(message.value(u"message_type").toString(), u"assistant"_s);
    QCOMPARE(message.value(u"timestamp").toString(), u"2026-01-01T00:00:00.000Z"_s);

    const QByteArray one = path + '/' + message.value(u"id").toString().toUtf8();
    QCOMPARE(world.askJson("GET", one), message);
    QCOMPARE(world.askJson("DELETE", one).value(u"status").toString(), u"deleted"_s);
    QCOMPARE(world.ask("DELETE", one).status, 404);
    QCOMPARE(world.codeOf("GET", one), u"unknown_message"_s);
}

void TestThreadRoutes::listsMessagesInPages()
{
    tests::RouteWorld world;
    for (int i = 1; i <= 5; ++i) {
        const QString thread = i % 2 ? u"odd"_s : u"even"_s;
        world.ask("POST", "/api/messages",
                  toJson({{u"content"_s, QString::number(i)}, {u"thread_id"_s, thread}}));
    }
    const QJsonObject page = world.askJson("GET", "/api/messages?limit=2&offset=2");
    QCOMPARE(page.value(u"total_count").toInt(), 5);
    QCOMPARE(page.value(u"page").toInt(), 2);
    QCOMPARE(page.value(u"page_size").toInt(), 2);
    QCOMPARE(page.value(u"has_more"), QJsonValue(true));
    const QJsonArray messages = page.value(u"messages").toArray();
    QCOMPARE(messages.first().toObject().value(u"content").toString(), u"3"_s);

    const QJsonObject odd = world.askJson("GET", "/api/messages?thread_id=odd");
    QCOMPARE(odd.value(u"total_count").toInt(), 3);
    QCOMPARE(odd.value(u"has_more"), QJsonValue(false));
    QCOMPARE(odd.value(u"messages").toArray().first().toObject().value(u"content").toString(),
             u"1"_s);
}

void TestThreadRoutes::listsNothingForAnUnknownThread()
{
    tests::RouteWorld world;
    const Answer answer = world.ask("GET", "/api/messages?thread_id=nowhere");
    QCOMPARE(answer.status, 200);
    QCOMPARE(tests::RouteWorld::json(answer).value(u"total_count").toInt(-1), 0);
}

void TestThreadRoutes::refusesAMessageThatIsTooLong()
{
    tests::RouteWorld world;
    const auto statusFor = [&world](qsizetype length) {
        return world
            .ask("POST", "/api/messages",
                 toJson({{u"content"_s, QString(length, u'x')}, {u"thread_id"_s, u"t"_s}}))
            .status;
    };
    QCOMPARE(statusFor(8000), 200);
    QCOMPARE(statusFor(8001), 422);
}

void TestThreadRoutes::refusesAnUnknownRole()
{
    tests::RouteWorld world;
    const Answer answer = world.ask("POST", "/api/messages",
                                    R"({"content":"hello","thread_id":"t","message_type":"root"})");
    QCOMPARE(answer.status, 422);
    QCOMPARE(world.threads.threads(u"ana"_s, {}).total, 0);
}

void TestThreadRoutes::refusesMessagesOfOthers()
{
    tests::RouteWorld world;
    const QString id = world.threads.append(u"ana"_s, u"t"_s, MessageRole::User, u"mine"_s).id;
    const QByteArray path = "/api/messages/" + id.toUtf8();
    QCOMPARE(world.ask("GET", path, {}, u"bea"_s).status, 404);
    QCOMPARE(world.ask("DELETE", path, {}, u"bea"_s).status, 404);
    QCOMPARE(world.askJson("GET", "/api/messages", {}, u"bea"_s).value(u"total_count").toInt(-1),
             0);
    QCOMPARE(world.ask("GET", path).status, 200);
}

QTEST_GUILESS_MAIN(TestThreadRoutes)
#include "tst_threadroutes.moc"
