// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/control/clientsamples.h"

#include <QRegularExpression>
#include <QTest>

using namespace wirelamp::control;
using namespace Qt::StringLiterals;

class TestClientSamples final : public QObject
{
    Q_OBJECT

private slots:
    void offersFiveClients();
    void noPlaceholderIsLeft_data();
    void noPlaceholderIsLeft();
    void everySampleHoldsUrlAndToken_data();
    void everySampleHoldsUrlAndToken();
    void aTokenThatLooksLikeAPlaceholderIsNotFilled();
    void aHostileTokenStaysInItsLiteral_data();
    void aHostileTokenStaysInItsLiteral();
    void theTokenInAQueryIsEncoded();
    void namesTheCertificateToTrust();
    void leavesOutACertificateWhosePathWouldEndTheComment();
    void theOriginalUrlKeepsItsQuery();

private:
    static ClientSampleInput input(const QString &token = u"head.body.signature"_s);
    static ClientSample sample(const QString &id, const ClientSampleInput &input);
};

ClientSampleInput TestClientSamples::input(const QString &token)
{
    return {.httpUrl = QUrl(u"http://127.0.0.1:8765"_s),
            .webSocketUrl = QUrl(u"ws://127.0.0.1:8765/ws"_s),
            .token = token,
            .certificateFile = {}};
}

ClientSample TestClientSamples::sample(const QString &id, const ClientSampleInput &input)
{
    for (const ClientSample &candidate : clientSamples(input)) {
        if (candidate.id == id)
            return candidate;
    }
    return {};
}

void TestClientSamples::offersFiveClients()
{
    QStringList ids;
    for (const ClientSample &sample : clientSamples(input())) {
        ids << sample.id;
        QVERIFY(!sample.title.isEmpty());
    }
    QCOMPARE(ids, (QStringList{u"python"_s, u"javascript"_s, u"csharp"_s, u"curl"_s, u"node"_s}));
}

void TestClientSamples::noPlaceholderIsLeft_data()
{
    QTest::addColumn<QString>("id");
    for (const ClientSample &sample : clientSamples(input()))
        QTest::newRow(qPrintable(sample.id)) << sample.id;
}

void TestClientSamples::noPlaceholderIsLeft()
{
    QFETCH(const QString, id);
    static const QRegularExpression placeholder(u"@[A-Z_]+@"_s);
    for (const QString &certificate : {QString(), u"/home/ana/ca.pem"_s}) {
        ClientSampleInput values = input();
        values.certificateFile = certificate;
        QVERIFY(!sample(id, values).source.contains(placeholder));
        QVERIFY(!sample(id, values).oneLine.contains(placeholder));
    }
}

void TestClientSamples::everySampleHoldsUrlAndToken_data()
{
    noPlaceholderIsLeft_data();
}

void TestClientSamples::everySampleHoldsUrlAndToken()
{
    QFETCH(const QString, id);
    const ClientSample found = sample(id, input());
    QVERIFY(found.source.contains(u"://127.0.0.1:8765/"));
    QVERIFY(found.source.contains(u"head.body.signature"));
    QVERIFY(found.source.endsWith(u'\n'));
    QVERIFY(found.source.count(u'\n') < 60);
    QVERIFY(!found.oneLine.contains(u'\n'));
    if (!found.oneLine.isEmpty()) {
        QVERIFY(found.oneLine.contains(u"://127.0.0.1:8765/"));
        QVERIFY(found.oneLine.contains(u"head.body.signature"));
    }
}

void TestClientSamples::aTokenThatLooksLikeAPlaceholderIsNotFilled()
{
    QVERIFY(sample(u"python"_s, input(u"@WEBSOCKET_URL@"_s))
                .source.contains(u"TOKEN = \"@WEBSOCKET_URL@\"\n"));
}

void TestClientSamples::aHostileTokenStaysInItsLiteral_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("expected");
    QTest::newRow("python") << u"python"_s << u"TOKEN = \"a'\\u0022\\u000a\\u005c$(id)\"\n"_s;
    QTest::newRow("javascript") << u"javascript"_s
                                << u"token = \"a'\\u0022\\u000a\\u005c$(id)\";\n"_s;
    QTest::newRow("csharp") << u"csharp"_s << u"token = \"a'\\u0022\\u000a\\u005c$(id)\";\n"_s;
    QTest::newRow("node") << u"node"_s << u"token = \"a'\\u0022\\u000a\\u005c$(id)\";\n"_s;
    QTest::newRow("curl") << u"curl"_s << u"-H 'Authorization: Bearer a'\\''\"\n\\$(id)' \\\n"_s;
}

void TestClientSamples::aHostileTokenStaysInItsLiteral()
{
    QFETCH(const QString, id);
    QFETCH(const QString, expected);
    QVERIFY(sample(id, input(u"a'\"\n\\$(id)"_s)).source.contains(expected));
}

void TestClientSamples::theTokenInAQueryIsEncoded()
{
    QCOMPARE(sample(u"python"_s, input(u"a&b=c#d'e+f%2"_s)).oneLine,
             u"python3 -m websockets 'ws://127.0.0.1:8765/ws?token=a%26b%3Dc%23d%27e%2Bf%252'"_s);
}

void TestClientSamples::namesTheCertificateToTrust()
{
    ClientSampleInput values = input();
    values.certificateFile = u"/home/ana's/ca.pem"_s;
    const QString quoted = u"'/home/ana'\\''s/ca.pem' "_s;
    QVERIFY(sample(u"python"_s, values).oneLine.startsWith(u"SSL_CERT_FILE="_s + quoted));
    QVERIFY(sample(u"python"_s, values).source.contains(u"Run: SSL_CERT_FILE="_s + quoted));
    QVERIFY(sample(u"csharp"_s, values).source.contains(u"Run: SSL_CERT_FILE="_s + quoted));
    QVERIFY(sample(u"node"_s, values).oneLine.startsWith(u"NODE_EXTRA_CA_CERTS="_s + quoted));
    QVERIFY(sample(u"node"_s, values).source.contains(u"Run: NODE_EXTRA_CA_CERTS="_s + quoted));
    QVERIFY(sample(u"curl"_s, values).oneLine.contains(u"--cacert "_s + quoted));
    QVERIFY(sample(u"curl"_s, values).source.contains(u"--cacert "_s + quoted));
}

void TestClientSamples::leavesOutACertificateWhosePathWouldEndTheComment()
{
    for (const QChar lineEnd : {u'\n', u'\r', u'\u2028', u'\u2029', u'\u0085'}) {
        ClientSampleInput values = input();
        values.certificateFile = u"/tmp/a"_s + lineEnd + u"import os"_s;
        QCOMPARE(sample(u"python"_s, values).source, sample(u"python"_s, input()).source);
        QCOMPARE(sample(u"node"_s, values).oneLine, sample(u"node"_s, input()).oneLine);
    }
}

void TestClientSamples::theOriginalUrlKeepsItsQuery()
{
    ClientSampleInput values = input();
    values.webSocketUrl = QUrl(u"ws://[::1]:8765/ws?mode=main"_s);
    QCOMPARE(sample(u"python"_s, values).oneLine,
             u"python3 -m websockets 'ws://[::1]:8765/ws?mode=main&token=head.body.signature'"_s);
}

QTEST_APPLESS_MAIN(TestClientSamples)
#include "tst_clientsamples.moc"
