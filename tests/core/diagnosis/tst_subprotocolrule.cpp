// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSubprotocolRule final : public QObject
{
    Q_OBJECT

private slots:
    void reports_data();
    void reports();
    void namesWhatWasOffered();
    void staysSilent_data();
    void staysSilent();

private:
    /// A handshake with these Sec-WebSocket-Protocol lines.
    static JournalScript handshake(const QStringList &lines, bool isBrowser,
                                   const QString &echoed = {})
    {
        QJsonArray headers = headersOf({{u"Host"_s, u"localhost"_s}});
        if (isBrowser)
            headers.append(headersOf({{u"Origin"_s, u"http://localhost:3000"_s}}).first());
        for (const QString &line : lines)
            headers.append(headersOf({{u"sec-websocket-protocol"_s, line}}).first());
        JournalScript script;
        script.opened().request("GET /ws", u"websocket"_s, headers);
        script.answered(101, {{u"subprotocol"_s, echoed}});
        return script;
    }
};

void TestSubprotocolRule::reports_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::addColumn<QString>("code");
    QTest::newRow("browser, unknown name")
        << handshake({u"chat"_s}, true) << u"subprotocol_fails_browser"_s;
    QTest::newRow("browser, unknown name and token")
        << handshake({u"chat, jwt.[redacted]"_s}, true) << u"subprotocol_fails_browser"_s;
    QTest::newRow("browser, token only")
        << handshake({u"jwt.[redacted]"_s}, true) << u"subprotocol_token_only"_s;
    QTest::newRow("library, unknown names on two lines")
        << handshake({u"chat"_s, u"mqtt"_s}, false) << u"subprotocol_not_echoed"_s;
}

void TestSubprotocolRule::reports()
{
    QFETCH(const JournalScript, script);
    QFETCH(const QString, code);
    QCOMPARE(codesIn(script), QStringList{code});
    QCOMPARE(findingsIn(script).first().evidence, (QList<quint64>{2, 3}));
}

void TestSubprotocolRule::namesWhatWasOffered()
{
    QVERIFY(sentenceIn(handshake({u"chat,mqtt"_s, u" jwt.[redacted]"_s}, true))
                .startsWith(u"a browser offered the subprotocols chat, mqtt and none was echoed"));
}

void TestSubprotocolRule::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::newRow("echoed") << handshake({u"jwt-auth, jwt.[redacted]"_s}, true, u"jwt-auth"_s);
    QTest::newRow("nothing offered, browser") << handshake({}, true);
    QTest::newRow("nothing offered, library") << handshake({}, false);
    QTest::newRow("empty header") << handshake({u" , "_s}, true);
    QTest::newRow("header written by hand") << handshake({u"jwt.[redacted]"_s}, false);
    QTest::newRow("the record does not say")
        << JournalScript()
               .opened()
               .request("GET /ws", u"websocket"_s,
                        headersOf({{u"Sec-WebSocket-Protocol"_s, u"chat"_s}}))
               .answered(101);
    QTest::newRow("refused") << JournalScript()
                                    .opened()
                                    .request("GET /stream", u"stream"_s,
                                             headersOf({{u"Sec-WebSocket-Protocol"_s, u"chat"_s}}))
                                    .answered(400);
}

void TestSubprotocolRule::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

QTEST_APPLESS_MAIN(TestSubprotocolRule)
#include "tst_subprotocolrule.moc"
