// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/router.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace Qt::StringLiterals;

class TestRouter final : public QObject
{
    Q_OBJECT

private slots:
    void findsTheHandlerOfATypeAndOfItsAliases();
    void handsOverTheMessageAndTheContext();
    void comparesTypesExactly_data();
    void comparesTypesExactly();
    void suggestsTheNearestType_data();
    void suggestsTheNearestType();
    void listsTypesSorted();
};

namespace {

class RecordingContext final : public MessageContext
{
public:
    ConnectionId connection() const override { return ConnectionId{7}; }
    QString userId() const override { return u"ana"_s; }
    void send(const QByteArray &type, const QByteArray &json) override
    {
        sent << type + ' ' + json;
    }
    void sendKnown(const QByteArray &type, const QByteArray &json, TextRange) override
    {
        send(type, json);
    }

    QByteArrayList sent;
};

ClientMessage messageOf(const QString &type)
{
    ClientMessage message;
    message.type = type;
    return message;
}

Router exampleRouter()
{
    Router router;
    router.add({u"execute_agent"_s, u"EXECUTE_AGENT"_s, u"start_agent"_s},
               [](const ClientMessage &message, MessageContext &context) {
                   context.send("started", message.type.toUtf8());
               });
    router.add({u"ping"_s}, [](const ClientMessage &, MessageContext &context) {
        context.send("pong", context.userId().toUtf8());
    });
    return router;
}

} // namespace

void TestRouter::findsTheHandlerOfATypeAndOfItsAliases()
{
    const Router router = exampleRouter();
    RecordingContext context;
    for (const QString &type : {u"execute_agent"_s, u"EXECUTE_AGENT"_s, u"start_agent"_s}) {
        const Router::Handler *const handler = router.find(type);
        QVERIFY2(handler != nullptr, qPrintable(type));
        (*handler)(messageOf(type), context);
    }
    QCOMPARE(
        context.sent,
        (QByteArrayList{"started execute_agent", "started EXECUTE_AGENT", "started start_agent"}));
}

void TestRouter::handsOverTheMessageAndTheContext()
{
    const Router router = exampleRouter();
    RecordingContext context;
    (*router.find(u"ping"_s))(messageOf(u"ping"_s), context);
    QCOMPARE(context.sent, QByteArrayList{"pong ana"});
}

void TestRouter::comparesTypesExactly_data()
{
    QTest::addColumn<QString>("type");
    QTest::newRow("other case") << u"Ping"_s;
    QTest::newRow("space behind") << u"ping "_s;
    QTest::newRow("prefix") << u"pin"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("NUL behind") << u"ping"_s + QChar(0);
    QTest::newRow("very long") << QString(1'000'000, u'p');
}

void TestRouter::comparesTypesExactly()
{
    QFETCH(const QString, type);
    QVERIFY(exampleRouter().find(type) == nullptr);
}

void TestRouter::suggestsTheNearestType_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("typo") << u"exceute_agent"_s << u"execute_agent"_s;
    QTest::newRow("other spelling") << u"executeAgent"_s << u"execute_agent"_s;
    QTest::newRow("dropped letter") << u"pin"_s << u"ping"_s;
    QTest::newRow("nothing near") << u"banana"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("very long") << QString(1'000'000, u'z') << QString();
}

void TestRouter::suggestsTheNearestType()
{
    QFETCH(const QString, type);
    QFETCH(const QString, suggestion);
    QCOMPARE(exampleRouter().suggestionFor(type), suggestion);
}

void TestRouter::listsTypesSorted()
{
    QCOMPARE(exampleRouter().types(),
             (QStringList{u"EXECUTE_AGENT"_s, u"execute_agent"_s, u"ping"_s, u"start_agent"_s}));
}

QTEST_APPLESS_MAIN(TestRouter)
#include "tst_router.moc"
