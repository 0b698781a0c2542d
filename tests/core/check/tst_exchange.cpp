// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/exchange.h"
#include "core/http/framing.h"
#include "tests/support/textframe.h"

#include <QCryptographicHash>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::check;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto welcomeText = R"({"type":"system_message","event":"connection_established"})";

Target someTarget()
{
    return *parseTarget(u"http://127.0.0.1:8765"_s);
}

Probe webSocketProbe(Until until = Until::FirstMessage)
{
    Probe probe;
    probe.name = "p";
    probe.kind = ProbeKind::WebSocket;
    probe.path = "/ws";
    probe.until = until;
    probe.message = "question";
    probe.totalDeadline = 10s;
    return probe;
}

Probe httpProbe()
{
    Probe probe;
    probe.name = "p";
    probe.path = "/health";
    probe.firstDeadline = 5s;
    probe.totalDeadline = 10s;
    return probe;
}

QByteArray valueOf(const QByteArray &request, const QByteArray &name)
{
    const qsizetype begin = request.indexOf("\r\n" + name + ": ") + name.size() + 4;
    return request.mid(begin, request.indexOf("\r\n", begin) - begin);
}

QByteArray upgradeFor(const QByteArray &request)
{
    const QByteArray accept = QCryptographicHash::hash(valueOf(request, "Sec-WebSocket-Key")
                                                           + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                                       QCryptographicHash::Sha1);
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
           "Upgrade\r\nSec-WebSocket-Accept: "
        + accept.toBase64() + "\r\n\r\n";
}

/// An exchange that was connected and asked its question, and what it asked.
struct Begun
{
    explicit Begun(const Probe &probe)
        : exchange(probe, someTarget())
    {
        exchange.start(1s);
        request = exchange.connected();
    }

    Exchange exchange;
    QByteArray request;
};

} // namespace

class TestExchange final : public QObject
{
    Q_OBJECT

private slots:
    void asksForAnUpgradeAsTheRfcSays();
    void endsAtTheWelcome();
    void noticesAWrongAcceptKey();
    void keepsARefusalWithItsBody();
    void sendsItsMessageAfterTheWelcome();
    void waitsForSilenceAfterATerminalEvent();
    void keepsTheCloseCode_data();
    void keepsTheCloseCode();
    void answersAPing();
    void takesThePongOfItsOwnPingOnly();
    void readsABodyHoweverItIsFramed_data();
    void readsABodyHoweverItIsFramed();
    void skipsInterimAnswers();
    void breaksOffWhatIsNoHttp_data();
    void breaksOffWhatIsNoHttp();
    void endsAtItsDeadlines();
    void endsAtTheTotalDeadlineWhateverTrickles();
    void takesNothingAfterItsEnd();
    void boundsTheMessages();
};

void TestExchange::asksForAnUpgradeAsTheRfcSays()
{
    Probe probe = webSocketProbe();
    probe.headers = {{"Authorization", "Bearer abc"}};
    const Begun begun(probe);
    QVERIFY(begun.request.startsWith("GET /ws HTTP/1.1\r\nHost: 127.0.0.1:8765\r\n"));
    QVERIFY(begun.request.endsWith("\r\n\r\n"));
    QCOMPARE(valueOf(begun.request, "Authorization"), "Bearer abc"_ba);
    QCOMPARE(valueOf(begun.request, "Sec-WebSocket-Version"), "13"_ba);
    QCOMPARE(QByteArray::fromBase64(valueOf(begun.request, "Sec-WebSocket-Key")).size(), 16);
}

void TestExchange::endsAtTheWelcome()
{
    Begun begun(webSocketProbe());
    begun.exchange.take(upgradeFor(begun.request), 2s);
    QVERIFY(!begun.exchange.isDone());
    begun.exchange.take(tests::textFrame(welcomeText), 3s);
    const Transcript &transcript = begun.exchange.transcript();
    QCOMPARE(transcript.ending, Ending::Finished);
    QVERIFY(transcript.isUpgraded && transcript.isAcceptKeyRight && transcript.hasWelcome());
    QCOMPARE(transcript.firstByteAt.value(), Instant(3s));
    QCOMPARE(transcript.duration(), 2000ms);
    QVERIFY(!begun.exchange.farewell().isEmpty());
}

void TestExchange::noticesAWrongAcceptKey()
{
    Begun begun(webSocketProbe());
    begun.exchange.take("HTTP/1.1 101 OK\r\nSec-WebSocket-Accept: abc\r\n\r\n", 2s);
    QVERIFY(begun.exchange.transcript().isUpgraded);
    QVERIFY(!begun.exchange.transcript().isAcceptKeyRight);
}

void TestExchange::keepsARefusalWithItsBody()
{
    Begun begun(webSocketProbe());
    begun.exchange.take("HTTP/1.1 401 Unauthorized\r\nContent-Length: 4\r\n\r\nbo", 2s);
    QVERIFY(!begun.exchange.isDone());
    begun.exchange.take("dy", 2s);
    QCOMPARE(begun.exchange.transcript().ending, Ending::Finished);
    QCOMPARE(begun.exchange.transcript().status, 401);
    QCOMPARE(begun.exchange.transcript().body, "body"_ba);
    QVERIFY(begun.exchange.farewell().isEmpty());
}

void TestExchange::sendsItsMessageAfterTheWelcome()
{
    Begun begun(webSocketProbe(Until::Answer));
    const QByteArray sent =
        begun.exchange.take(upgradeFor(begun.request) + tests::textFrame(welcomeText), 2s);
    QCOMPARE(sent.size(), 2 + 4 + 8);
    QCOMPARE(begun.exchange.transcript().triggeredAt.value(), Instant(2s));
    begun.exchange.take(tests::textFrame("not even JSON"), 3s);
    QCOMPARE(begun.exchange.transcript().ending, Ending::Finished);
    QVERIFY(begun.exchange.transcript().messages.last().object.isEmpty());
}

void TestExchange::waitsForSilenceAfterATerminalEvent()
{
    Begun begun(webSocketProbe(Until::RunEnd));
    begun.exchange.take(upgradeFor(begun.request) + tests::textFrame(welcomeText), 2s);
    begun.exchange.take(tests::textFrame(R"({"type":"agent_completed"})"), 3s);
    QVERIFY(!begun.exchange.isDone());
    QCOMPARE(begun.exchange.nextDue(), 3s + Exchange::settleTime);
    begun.exchange.take(tests::textFrame(R"({"type":"agent_thinking"})"), 3100ms);
    begun.exchange.advance(3s + Exchange::settleTime);
    QCOMPARE(begun.exchange.transcript().ending, Ending::Finished);
    QCOMPARE(begun.exchange.transcript().messages.size(), 3);
}

void TestExchange::keepsTheCloseCode_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::newRow("1011") << http::webSocketCloseFrame(1011, u"Internal error"_s) << 1011
                          << u"Internal error"_s;
    QTest::newRow("none") << "\x88\x00"_ba.append('\0').first(2) << 1005 << QString();
}

void TestExchange::keepsTheCloseCode()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const int, code);
    Begun begun(webSocketProbe());
    begun.exchange.take(upgradeFor(begun.request) + frame, 2s);
    QCOMPARE(begun.exchange.transcript().ending, Ending::PeerClosed);
    QCOMPARE(int(begun.exchange.transcript().closeCode.value()), code);
    QTEST(begun.exchange.transcript().closeReason, "reason");
}

void TestExchange::answersAPing()
{
    Begun begun(webSocketProbe());
    const QByteArray answer = begun.exchange.take(upgradeFor(begun.request) + "\x89\x01x", 2s);
    QCOMPARE(answer.size(), 2 + 4 + 1);
    QCOMPARE(static_cast<quint8>(answer.at(0)), quint8(0x8a));
}

void TestExchange::takesThePongOfItsOwnPingOnly()
{
    Begun begun(webSocketProbe(Until::Pong));
    begun.exchange.take(upgradeFor(begun.request) + tests::textFrame(welcomeText), 2s);
    begun.exchange.take("\x8a\x01?", 3s);
    QVERIFY(!begun.exchange.isDone());
    begun.exchange.take("\x8a\x01p", 3s);
    QCOMPARE(begun.exchange.transcript().ending, Ending::Finished);
    QVERIFY(begun.exchange.transcript().hasPong);
}

void TestExchange::readsABodyHoweverItIsFramed_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Ending>("ending");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("length") << ok + "Content-Length: 2\r\n\r\nhi" << Ending::Finished;
    QTest::newRow("length cut") << ok + "Content-Length: 9\r\n\r\nhi" << Ending::PeerClosed;
    QTest::newRow("length nonsense") << ok + "Content-Length: x\r\n\r\nhi" << Ending::Broken;
    QTest::newRow("chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n"
                            << Ending::Finished;
    QTest::newRow("chunks cut") << ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n"
                                << Ending::PeerClosed;
    QTest::newRow("chunks broken") << ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"
                                   << Ending::Broken;
    QTest::newRow("up to the end") << ok + "\r\nhi" << Ending::Finished;
    QTest::newRow("none") << "HTTP/1.1 204 No Content\r\n\r\n"_ba << Ending::Finished;
    QTest::newRow("no answer") << ""_ba << Ending::PeerClosed;
}

void TestExchange::readsABodyHoweverItIsFramed()
{
    QFETCH(const QByteArray, answer);
    Begun whole(httpProbe());
    whole.exchange.take(answer, 2s);
    whole.exchange.closed(3s);
    QTEST(whole.exchange.transcript().ending, "ending");
    Begun bytewise(httpProbe());
    for (const char byte : answer)
        bytewise.exchange.take(QByteArray(1, byte), 2s);
    bytewise.exchange.closed(3s);
    QTEST(bytewise.exchange.transcript().ending, "ending");
}

void TestExchange::skipsInterimAnswers()
{
    Begun begun(httpProbe());
    begun.exchange.take("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n", 2s);
    QCOMPARE(begun.exchange.transcript().status, 0);
    begun.exchange.take("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 3s);
    QCOMPARE(begun.exchange.transcript().status, 200);
    QVERIFY(begun.exchange.isDone());
}

void TestExchange::breaksOffWhatIsNoHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("SSH") << "SSH-2.0-OpenSSH\r\n"_ba;
    QTest::newRow("one byte") << "\x15"_ba;
    QTest::newRow("endless head") << "HTTP/1.1 200 OK\r\n" + QByteArray(70'000, 'a');
    QTest::newRow("endless head that ends")
        << "HTTP/1.1 200 OK\r\nX: " + QByteArray(70'000, 'a') + "\r\n\r\n";
}

void TestExchange::breaksOffWhatIsNoHttp()
{
    QFETCH(const QByteArray, bytes);
    Begun begun(httpProbe());
    begun.exchange.take(bytes, 2s);
    QCOMPARE(begun.exchange.transcript().ending, Ending::Broken);
    QVERIFY(!begun.exchange.transcript().problem.isEmpty());
}

void TestExchange::endsAtItsDeadlines()
{
    Begun silent(httpProbe());
    QCOMPARE(silent.exchange.nextDue(), Instant(6s));
    silent.exchange.advance(5999ms);
    QVERIFY(!silent.exchange.isDone());
    silent.exchange.advance(6s);
    QCOMPARE(silent.exchange.transcript().ending, Ending::Deadline);
}

void TestExchange::endsAtTheTotalDeadlineWhateverTrickles()
{
    Begun begun(httpProbe());
    begun.exchange.take("HTTP/1.1 200 OK\r\n\r\n", 2s);
    for (Instant now = 2s; now < 11s; now += 100ms) {
        begun.exchange.take("x", now);
        begun.exchange.advance(now);
        QVERIFY(!begun.exchange.isDone());
    }
    begun.exchange.advance(11s);
    QCOMPARE(begun.exchange.transcript().ending, Ending::Deadline);
    QCOMPARE(begun.exchange.transcript().body.size(), 90);
}

void TestExchange::takesNothingAfterItsEnd()
{
    Begun begun(httpProbe());
    begun.exchange.unreachable(u"refused"_s, 2s);
    QVERIFY(begun.exchange.take("HTTP/1.1 200 OK\r\n\r\n", 3s).isEmpty());
    begun.exchange.closed(4s);
    begun.exchange.advance(60s);
    begun.exchange.cut(61s);
    QCOMPARE(begun.exchange.transcript().ending, Ending::Unreachable);
    QCOMPARE(begun.exchange.transcript().endedAt, Instant(2s));
    QCOMPARE(begun.exchange.transcript().status, 0);
}

void TestExchange::boundsTheMessages()
{
    Begun begun(webSocketProbe(Until::RunEnd));
    begun.exchange.take(upgradeFor(begun.request), 2s);
    QByteArray flood;
    for (qsizetype i = 0; i <= Exchange::messagesMax; ++i)
        flood += tests::textFrame("{}");
    begun.exchange.take(flood, 3s);
    QCOMPARE(begun.exchange.transcript().ending, Ending::Broken);
    QCOMPARE(begun.exchange.transcript().messages.size(), Exchange::messagesMax);
}

QTEST_APPLESS_MAIN(TestExchange)
#include "tst_exchange.moc"
