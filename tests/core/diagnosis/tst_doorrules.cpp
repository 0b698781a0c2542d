// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// RoutingRule, AdmissionRule, TlsRule and ListeningRule: what each says, and when it keeps silent.
class TestDoorRules final : public QObject
{
    Q_OBJECT

private slots:
    void reports_data();
    void reports();
    void sharesAFindingAmongManyPaths();
    void staysSilent_data();
    void staysSilent();

private:
    static JournalScript asked(const QByteArray &request, const QJsonArray &headers = {},
                               const QString &peer = u"127.0.0.1:5000"_s)
    {
        return JournalScript().opened(peer).request(request, u"http"_s, headers);
    }
    static JournalScript refused(JournalScript script, int status, const QString &code)
    {
        const QString body = u"{\"error\":\"%1\",\"message\":\"because\"}"_s.arg(code);
        return script.answered(status, {{u"body"_s, body}});
    }
    static QJsonArray upgrade() { return headersOf({{u"Upgrade"_s, u"websocket"_s}}); }
    static JournalScript started(const QJsonArray &addresses)
    {
        return JournalScript().on(0).add(journal::EntryKind::ServerStarted, "http://127.0.0.1:1",
                                         QJsonObject{{u"addresses"_s, addresses}});
    }
    static JournalScript noticed(const QByteArray &code, const QString &message)
    {
        return JournalScript().opened().add(journal::EntryKind::Notice, code,
                                            QJsonObject{{u"message"_s, message}});
    }
};

void TestDoorRules::reports_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("part");
    QTest::newRow("unknown path") << refused(asked("GET /nowhere"), 404, u"not_found"_s)
                                  << u"unknown_path"_s << u"GET /nowhere"_s;
    QTest::newRow("wrong method") << refused(asked("GET /api/agents/execute"), 405,
                                             u"method_not_allowed"_s)
                                  << u"wrong_method"_s << u"because"_s;
    QTest::newRow("WebSocket nowhere")
        << refused(asked("GET /socket", upgrade()), 404, u"not_found"_s)
        << u"websocket_wrong_path"_s << u"HTTP 404"_s;
    QTest::newRow("WebSocket of a page") << asked("GET /health", upgrade()).answered(200)
                                         << u"websocket_wrong_path"_s << u"HTTP 200"_s;
    QTest::newRow("plain GET") << refused(asked("GET /ws"), 426, u"upgrade_required"_s)
                               << u"websocket_plain_get"_s << u"HTTP 426"_s;
    QTest::newRow("broken handshake")
        << refused(asked("GET /ws", upgrade()), 400, u"bad_handshake"_s)
        << u"websocket_bad_handshake"_s << u"because"_s;
    QTest::newRow("host") << refused(asked("GET /ws", headersOf({{u"Host"_s, u"pc.lan:80"_s}})),
                                     421, u"host_not_allowed"_s)
                          << u"host_refused"_s << u"pc.lan:80"_s;
    QTest::newRow("origin") << refused(
        asked("GET /ws",
              headersOf({{u"Upgrade"_s, u"websocket"_s}, {u"Origin"_s, u"https://a.b"_s}})),
        403, u"origin_not_allowed"_s)
                            << u"origin_refused"_s << u"https://a.b"_s;
    QTest::newRow("preflight")
        << asked("OPTIONS /api", headersOf({{u"Origin"_s, u"https://a.b"_s}})).answered(403)
        << u"origin_refused"_s << u"https://a.b"_s;
    QTest::newRow("plain on TLS") << refused(JournalScript().opened(), 400, u"tls_required"_s)
                                  << u"plain_on_tls_port"_s << u"127.0.0.1"_s;
    QTest::newRow("TLS on plain") << JournalScript().opened().add(
        journal::EntryKind::RequestRejected, "tls_on_plain_port")
                                  << u"tls_on_plain_port"_s << u"127.0.0.1"_s;
    QTest::newRow("TLS failed") << noticed("tls_failed", u"unknown ca"_s) << u"tls_failed"_s
                                << u"unknown ca"_s;
    QTest::newRow("port taken") << noticed("listen_failed", u"port 1 is in use by nc"_s)
                                << u"port_taken"_s << u"by nc"_s;
    QTest::newRow("IPv6 taken") << noticed("no_ipv6_loopback", u"port 1 is already in use by nc"_s)
                                << u"localhost_ipv6_taken"_s << u"by nc"_s;
    QTest::newRow("IPv4 only") << started({u"0.0.0.0:1"_s}) << u"localhost_ipv6_unserved"_s
                               << u"0.0.0.0:1"_s;
    QTest::newRow("IPv6 only") << started({u"[::1]:1"_s}) << u"localhost_ipv4_unserved"_s
                               << u"[::1]:1"_s;
    QTest::newRow("from another machine") << JournalScript().opened(u"192.168.1.7:5000"_s)
                                          << u"reached_from_network"_s << u"192.168.1.7"_s;
}

void TestDoorRules::reports()
{
    QFETCH(const JournalScript, script);
    QFETCH(const QString, code);
    QFETCH(const QString, part);
    QCOMPARE(codesIn(script), QStringList{code});
    QVERIFY2(sentenceIn(script).contains(part), qUtf8Printable(sentenceIn(script)));
}

void TestDoorRules::sharesAFindingAmongManyPaths()
{
    JournalScript script = JournalScript().opened();
    for (int i = 0; i < 100; ++i)
        script = refused(script.request("GET /" + QByteArray::number(i), u"http"_s), 404,
                         u"not_found"_s);
    QCOMPARE(findingsIn(script).size(), 33);
}

void TestDoorRules::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::newRow("answered") << asked("GET /health").answered(200);
    QTest::newRow("favicon") << refused(asked("GET /favicon.ico"), 404, u"not_found"_s);
    QTest::newRow("well-known") << refused(asked("GET /.well-known/x"), 404, u"not_found"_s);
    QTest::newRow("a thread that does not exist")
        << refused(asked("GET /api/threads/x"), 404, u"thread_not_found"_s);
    QTest::newRow("allowed preflight")
        << asked("OPTIONS /api", headersOf({{u"Origin"_s, u"http://localhost"_s}})).answered(204);
    QTest::newRow("both loopbacks") << started({u"127.0.0.1:1"_s, u"[::1]:1"_s});
    QTest::newRow("no IPv6 here") << started({u"127.0.0.1:1"_s});
    QTest::newRow("no IPv6 here, noticed")
        << noticed("no_ipv6_loopback", u"cannot listen on ::1 port 1: not available"_s);
    QTest::newRow("a fixed address") << started({u"192.168.1.7:1"_s});
    QTest::newRow("IPv6 loopback") << JournalScript().opened(u"[::1]:5000"_s);
    QTest::newRow("mapped loopback") << JournalScript().opened(u"[::ffff:127.0.0.1]:5000"_s);
    QTest::newRow("without a peer") << JournalScript().opened(QString());
    QTest::newRow("seen from the middle")
        << refused(JournalScript().request("GET /x", u"http"_s), 404, u"not_found"_s);
}

void TestDoorRules::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

QTEST_APPLESS_MAIN(TestDoorRules)
#include "tst_doorrules.moc"
