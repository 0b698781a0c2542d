// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/connectionmachine.h"
#include "tests/support/connectionscript.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::connection;
using namespace wirelamp::tests;
using namespace std::chrono_literals;

/// Random lives of a connection: whatever happens in whatever order, the promises of
/// docs/protocol/states.md hold. WIRELAMP_SEED repeats a walk.
class TestConnectionWalk final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsItsPromisesOnRandomWalks();
    void endsWhenOnlyTimePasses_data();
    void endsWhenOnlyTimePasses();

private:
    /// Everything one life did, checked action by action.
    struct Witness
    {
        explicit Witness(const ConnectionScript &script)
            : state(script.machine.state())
        {
        }
        void check(const Actions &actions, const ConnectionMachine &machine);

        void operator()(const RecordMove &move);
        void operator()(const SendUpgrade &upgrade);
        void operator()(const SendRefusal &refusal);
        void operator()(const SendWelcome &welcome);
        void operator()(const HandleMessage &message);
        void operator()(const SendErrorFrame &frame);
        void operator()(const SendPing &ping);
        void operator()(const PauseRuns &pause);
        void operator()(const ResumeRuns &resume);
        void operator()(const SendClose &close);
        void operator()(const RecordClosed &closed);
        template<typename T>
        void operator()(const T & /*other*/)
        {
        }

        State state;
        bool isUpgraded = false;
        bool isWelcomed = false;
        bool isPaused = false;
        bool isCloseSent = false;
        bool isRecorded = false;
        QString fault;
        void require(bool holds, const char *what)
        {
            if (!holds && fault.isEmpty())
                fault = QString::fromUtf8(what);
        }
    };

    static Input randomInput(QRandomGenerator &random);
    static ConnectionLimits tightLimits();

    quint32 m_seed = 0;
};

void TestConnectionWalk::Witness::check(const Actions &actions, const ConnectionMachine &machine)
{
    for (const Action &action : actions) {
        require(!isRecorded, "an action follows RecordClosed");
        std::visit(*this, action);
    }
    require(state == machine.state(), "the machine moved without saying so");
    require(isRecorded == isFinal(state), "a final state without RecordClosed, or the reverse");
    require(machine.queuedBytes() <= tightLimits().queueBeforeReadyBytesMax, "the queue overflows");
    require(machine.openRuns() == 0 || state == State::Processing, "a run is open elsewhere");
    require(machine.openRuns() > 0 || state != State::Processing, "processing without a run");
}

void TestConnectionWalk::Witness::operator()(const RecordMove &move)
{
    require(isLegalMove(move.from, move.to), "an illegal move");
    require(move.from == state, "a move from somewhere else");
    state = move.to;
}

void TestConnectionWalk::Witness::operator()(const SendUpgrade & /*upgrade*/)
{
    require(!std::exchange(isUpgraded, true), "101 twice");
}

void TestConnectionWalk::Witness::operator()(const SendRefusal & /*refusal*/)
{
    require(!isUpgraded, "an HTTP refusal after 101");
}

void TestConnectionWalk::Witness::operator()(const SendWelcome & /*welcome*/)
{
    require(isUpgraded && !isCloseSent, "a welcome outside of the WebSocket");
    require(!std::exchange(isWelcomed, true), "two welcomes");
}

void TestConnectionWalk::Witness::operator()(const HandleMessage & /*message*/)
{
    require(state == State::Ready || state == State::Processing, "a message handled too early");
}

void TestConnectionWalk::Witness::operator()(const SendErrorFrame & /*frame*/)
{
    require(isUpgraded && !isCloseSent, "an error frame outside of the WebSocket");
}

void TestConnectionWalk::Witness::operator()(const SendPing & /*ping*/)
{
    require(state == State::Ready || state == State::Processing, "a ping too early or too late");
}

void TestConnectionWalk::Witness::operator()(const PauseRuns & /*pause*/)
{
    isPaused = true;
}

void TestConnectionWalk::Witness::operator()(const ResumeRuns & /*resume*/)
{
    require(std::exchange(isPaused, false), "resumed without a pause");
}

void TestConnectionWalk::Witness::operator()(const SendClose &close)
{
    require(isUpgraded, "a close frame before 101");
    require(!std::exchange(isCloseSent, true), "two close frames");
    require(close.reason.toUtf8().size() <= closeReasonBytesMax, "a close reason that is too long");
    require(close.code != noCodeGiven && close.code != noCloseFrame, "a code that is never sent");
}

void TestConnectionWalk::Witness::operator()(const RecordClosed &closed)
{
    require(!std::exchange(isRecorded, true), "RecordClosed twice");
    require(isFinal(state), "RecordClosed before the final state");
    require(!closed.message.isEmpty(), "an end without a sentence");
}

void TestConnectionWalk::initTestCase()
{
    bool isGiven = false;
    m_seed = qEnvironmentVariable("WIRELAMP_SEED").toUInt(&isGiven);
    if (!isGiven)
        m_seed = QRandomGenerator::global()->generate();
    qInfo("WIRELAMP_SEED=%u", m_seed);
}

ConnectionLimits TestConnectionWalk::tightLimits()
{
    ConnectionLimits limits;
    limits.queueBeforeReadyBytesMax = 2000;
    limits.messagesPerMinute = 60;
    return limits;
}

/// Mostly what a life is made of, so that walks get far; rarely what ends it.
Input TestConnectionWalk::randomInput(QRandomGenerator &random)
{
    const qsizetype unsent = random.bounded(300) == 0
        ? tightLimits().outgoingBytesMax + 1
        : random.bounded(static_cast<int>(tightLimits().outgoingPauseBytes * 2));
    switch (random.bounded(40)) {
    case 0:
        return UpgradeRequested{random.bounded(2) == 0};
    case 1:
    case 2:
        return TokenAccepted{QStringLiteral("ana")};
    case 3:
        return random.bounded(4) == 0 ? Input(TokenRejected{"expired", {}}) : Input(PongArrived{});
    case 4:
    case 5:
        return HandshakeDone{};
    case 6:
    case 7:
        return WelcomeSent{};
    case 8:
        return random.bounded(20) == 0 ? Input(OversizedMessage{}) : Input(PongArrived{});
    case 9:
        return random.bounded(20) == 0
            ? Input(CloseRequested{1001, QString(random.bounded(300), QChar(u'é'))})
            : Input(PongArrived{});
    case 10:
        return random.bounded(20) == 0
            ? Input(PeerClosed{static_cast<quint16>(random.bounded(65'536)), {}})
            : Input(PongArrived{});
    case 11:
        return random.bounded(20) == 0 ? Input(SocketLost{}) : Input(PongArrived{});
    default:
        break;
    }
    const int kind = random.bounded(4);
    if (kind == 0)
        return RunOpened{};
    if (kind == 1)
        return RunClosed{};
    if (kind == 2)
        return OutgoingChanged{unsent};
    return MessageArrived{QByteArray(random.bounded(500), 'x')};
}

void TestConnectionWalk::keepsItsPromisesOnRandomWalks()
{
    QRandomGenerator random(m_seed);
    QMap<State, int> endings;
    int steps = 0;
    while (steps < 10'000 || endings.size() < 3) {
        QVERIFY2(steps < 1'000'000, "the walks never end in every final state");
        ConnectionScript script(tightLimits(), {.beforeUpgrade = random.bounded(2) == 0});
        Witness witness(script);
        for (int afterEnd = 0; afterEnd < 20; ++steps) {
            const bool isTime = random.bounded(8) == 0;
            script.now += isTime ? Instant(random.bounded(30'000) * 1ms) : Instant(1us);
            const Actions actions =
                isTime ? script.machine.advance(script.now) : script.feed(randomInput(random));
            witness.check(actions, script.machine);
            QVERIFY2(witness.fault.isEmpty(), qPrintable(witness.fault));
            afterEnd += isFinal(script.machine.state()) ? 1 : 0;
        }
        ++endings[script.machine.state()];
    }
    QVERIFY(steps >= 10'000);
}

void TestConnectionWalk::endsWhenOnlyTimePasses_data()
{
    QTest::addColumn<QString>("situation");
    for (const char *situation :
         {"connecting", "judging", "upgrading", "awaiting", "judging-message", "refusing",
          "accepted", "welcoming", "ready", "processing", "paused", "closing", "closing-refused"})
        QTest::newRow(situation) << QString::fromUtf8(situation);
}

void TestConnectionWalk::endsWhenOnlyTimePasses()
{
    QFETCH(const QString, situation);
    ConnectionScript script = scriptIn(situation);
    const Instant start = script.now;
    int steps = 0;
    while (!isFinal(script.machine.state()) && steps < 20) {
        const Instant before = script.now;
        (void)script.untilDue();
        QVERIFY2(script.now > before, "what was due is still due");
        ++steps;
    }
    QVERIFY(isFinal(script.machine.state()));
    QVERIFY2(script.now - start <= 25s + 60s + 2s, "a connection outlives its deadlines");
}

QTEST_APPLESS_MAIN(TestConnectionWalk)
#include "tst_connectionwalk.moc"
