// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/messagegate.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::connection;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestMessageGate final : public QObject
{
    Q_OBJECT

private slots:
    void handsOutWhatWaitedInOrder();
    void takesMessagesUpToItsBytes();
    void countsEmptyMessages();
    void neverOverflowsWithAHugeMessage();
    void handlesNothingOverTheRate();
    void saysWhenToTryAgain();
    void sendsOneErrorFrameASecond();
    void appliesTheRateToWhatWaited();

private:
    static ConnectionLimits smallLimits() // A burst of 2, then one message every 7.5 s.
    {
        ConnectionLimits limits;
        limits.queueBeforeReadyBytesMax = 1000;
        limits.messagesPerMinute = 8;
        return limits;
    }
};

void TestMessageGate::handsOutWhatWaitedInOrder()
{
    MessageGate gate({}, 0s);
    QVERIFY(gate.enqueue("a"));
    QVERIFY(gate.enqueue("b"));
    const Actions actions = gate.open(0s);
    QCOMPARE(actions.size(), 2U);
    QCOMPARE(std::get<HandleMessage>(actions.at(0)).text, "a"_ba);
    QCOMPARE(std::get<HandleMessage>(actions.at(1)).text, "b"_ba);
    QCOMPARE(gate.queuedBytes(), 0);
    QVERIFY(gate.open(0s).empty());
}

void TestMessageGate::takesMessagesUpToItsBytes()
{
    MessageGate gate(smallLimits(), 0s);
    QVERIFY(gate.enqueue(QByteArray(936, 'x')));
    QCOMPARE(gate.queuedBytes(), 1000);
    QVERIFY(!gate.enqueue("x"));

    MessageGate other(smallLimits(), 0s);
    QVERIFY(!other.enqueue(QByteArray(937, 'x')));
    QCOMPARE(other.queuedBytes(), 0);
}

void TestMessageGate::countsEmptyMessages()
{
    MessageGate gate({}, 0s);
    int count = 0;
    while (count < 1'000'000 && gate.enqueue({}))
        ++count;
    QCOMPARE(count, 1024);
}

void TestMessageGate::neverOverflowsWithAHugeMessage()
{
    MessageGate gate(smallLimits(), 0s);
    QVERIFY(gate.enqueue("first"));
    QVERIFY(!gate.enqueue(QByteArray(8 * 1024 * 1024, 'x')));
    QCOMPARE(gate.open(0s).size(), 1U);
}

void TestMessageGate::handlesNothingOverTheRate()
{
    MessageGate gate(smallLimits(), 0s);
    int handled = 0;
    for (int i = 0; i < 1000; ++i) {
        for (const Action &action : gate.pass("x", 0s))
            handled += std::holds_alternative<HandleMessage>(action) ? 1 : 0;
    }
    QCOMPARE(handled, 2);
}

void TestMessageGate::saysWhenToTryAgain()
{
    MessageGate gate(smallLimits(), 0s);
    (void)gate.pass("x", 0s);
    (void)gate.pass("x", 0s);
    const auto frame = std::get<SendErrorFrame>(gate.pass("x", 0s).front());
    QCOMPARE(frame.code, "RATE_LIMITED"_ba);
    QCOMPARE(frame.retryAfterSeconds.value_or(0), 7.5);
    QCOMPARE(frame.message, u"over the limit of 8 messages a minute; messages not processed: 1"_s);
    QCOMPARE(std::get<HandleMessage>(gate.pass("y", 7500ms).front()).text, "y"_ba);
}

void TestMessageGate::sendsOneErrorFrameASecond()
{
    MessageGate gate(smallLimits(), 0s);
    (void)gate.pass("x", 0s);
    (void)gate.pass("x", 0s);
    QList<QString> messages;
    for (Instant now{}; now < 3s; now += 10ms) {
        for (const Action &action : gate.pass("x", now))
            messages << std::get<SendErrorFrame>(action).message;
    }
    QCOMPARE(messages.size(), 3);
    QVERIFY(messages.at(0).endsWith(u": 1"));
    QVERIFY(messages.at(1).endsWith(u": 100"));
    QVERIFY(messages.at(2).endsWith(u": 100"));
}

void TestMessageGate::appliesTheRateToWhatWaited()
{
    MessageGate gate(smallLimits(), 0s);
    for (int i = 0; i < 10; ++i)
        QVERIFY(gate.enqueue(QByteArray::number(i)));
    const Actions actions = gate.open(0s);
    QCOMPARE(actions.size(), 3U);
    QCOMPARE(std::get<HandleMessage>(actions.at(1)).text, "1"_ba);
    QCOMPARE(std::get<SendErrorFrame>(actions.at(2)).code, "RATE_LIMITED"_ba);
}

QTEST_APPLESS_MAIN(TestMessageGate)
#include "tst_messagegate.moc"
