// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/faultengine.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace wirelamp;
using fault::FaultKind;

namespace {

fault::FaultEngine armedWith(const QList<fault::Fault> &faults, quint64 seed = 1)
{
    fault::FaultEngine engine;
    engine.arm({seed, faults});
    return engine;
}

fault::Fault of(FaultKind kind)
{
    return fault::defaultFault(kind);
}

QList<bool> answers(fault::FaultEngine &engine, int questions)
{
    QList<bool> fired;
    for (int i = 0; i < questions; ++i)
        fired << engine.fire(FaultKind::NoWelcome, {}).has_value();
    return fired;
}

} // namespace

class TestFaultEngine : public QObject
{
    Q_OBJECT

private slots:
    void firesNothingWhenNothingIsArmed();
    void firesOnlyItsOwnKind();
    void firesAsOftenAsItMay();
    void countsHowOftenItFired();
    void narrowsToItsScope_data();
    void narrowsToItsScope();
    void firesAtItsNumberOnly();
    void firesForEveryEventWithoutANumber();
    void firesForItsEventOnly();
    void takesTheFirstThatFits();
    void rollsTheSameDiceForTheSameSeed();
    void rollsOtherDiceForAnotherSeed();
    void firesAboutAsOftenAsItsProbability();
    void keepsTheDiceOfFaultsApart();
    void jittersWithinItsBounds();
    void forgetsCountsWhenArmedAnew();
};

void TestFaultEngine::firesNothingWhenNothingIsArmed()
{
    fault::FaultEngine engine;
    for (const fault::KindInfo &info : fault::allKinds())
        QVERIFY(!engine.fire(info.kind, {}));
}

void TestFaultEngine::firesOnlyItsOwnKind()
{
    fault::FaultEngine engine = armedWith({of(FaultKind::NoWelcome)});
    QVERIFY(!engine.fire(FaultKind::DelayWelcome, {}));
    const auto shot = engine.fire(FaultKind::NoWelcome, {});
    QVERIFY(shot);
    QCOMPARE(shot->id, QByteArray("f1"));
}

void TestFaultEngine::firesAsOftenAsItMay()
{
    fault::Fault twice = of(FaultKind::NoWelcome);
    twice.times = 2;
    fault::FaultEngine engine = armedWith({twice});
    QCOMPARE(answers(engine, 4), QList<bool>({true, true, false, false}));
}

void TestFaultEngine::countsHowOftenItFired()
{
    fault::FaultEngine engine = armedWith({of(FaultKind::ServiceAbsent), of(FaultKind::NoWelcome)});
    answers(engine, 3);
    QCOMPARE(engine.armed().at(0).fired, 0);
    QCOMPARE(engine.armed().at(1).fired, 3);
}

void TestFaultEngine::narrowsToItsScope_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("fires");
    QTest::newRow("fits") << u"/api/chat/stream"_s << u"ana"_s << true;
    QTest::newRow("another user") << u"/api/chat/stream"_s << u"bo"_s << false;
    QTest::newRow("unknown user") << u"/api/chat/stream"_s << QString() << false;
    QTest::newRow("another path") << u"/ws"_s << u"ana"_s << false;
}

void TestFaultEngine::narrowsToItsScope()
{
    QFETCH(QString, path);
    QFETCH(QString, user);
    QFETCH(bool, fires);
    fault::Fault narrow = of(FaultKind::NoWelcome);
    narrow.scope.path = "/api/*";
    narrow.scope.user = u"ana"_s;
    fault::FaultEngine engine = armedWith({narrow});
    fault::Subject subject;
    subject.path = path.toUtf8();
    subject.user = user;
    QCOMPARE(engine.fire(FaultKind::NoWelcome, subject).has_value(), fires);
}

void TestFaultEngine::firesAtItsNumberOnly()
{
    fault::Fault third = of(FaultKind::CloseConnection);
    third.at = 3;
    fault::FaultEngine engine = armedWith({third});
    QList<int> fired;
    for (int index = 0; index < 6; ++index) {
        if (engine.fire(FaultKind::CloseConnection, {.index = index}))
            fired << index;
    }
    QCOMPARE(fired, QList<int>{3});
}

void TestFaultEngine::firesForEveryEventWithoutANumber()
{
    fault::FaultEngine engine = armedWith({of(FaultKind::DropEvent)});
    QVERIFY(engine.fire(FaultKind::DropEvent, {.event = "agent_started", .index = 1}));
    QVERIFY(engine.fire(FaultKind::DropEvent, {.event = "agent_thinking", .index = 2}));
}

void TestFaultEngine::firesForItsEventOnly()
{
    fault::Fault dropped = of(FaultKind::DropEvent);
    dropped.event = "tool_completed";
    fault::FaultEngine engine = armedWith({dropped});
    QVERIFY(!engine.fire(FaultKind::DropEvent, {.event = "tool_executing", .index = 3}));
    QVERIFY(engine.fire(FaultKind::DropEvent, {.event = "tool_completed", .index = 4}));
}

void TestFaultEngine::takesTheFirstThatFits()
{
    fault::Fault forAna = of(FaultKind::DelayWelcome);
    forAna.scope.user = u"ana"_s;
    fault::FaultEngine engine = armedWith({forAna, of(FaultKind::DelayWelcome)});
    QCOMPARE(engine.fire(FaultKind::DelayWelcome, {.user = u"ana"_s})->id, QByteArray("f1"));
    QCOMPARE(engine.fire(FaultKind::DelayWelcome, {.user = u"bo"_s})->id, QByteArray("f2"));
}

void TestFaultEngine::rollsTheSameDiceForTheSameSeed()
{
    fault::Fault rare = of(FaultKind::NoWelcome);
    rare.probability = 0.5;
    fault::FaultEngine first = armedWith({rare}, 7);
    fault::FaultEngine second = armedWith({rare}, 7);
    QCOMPARE(answers(first, 200), answers(second, 200));
}

void TestFaultEngine::rollsOtherDiceForAnotherSeed()
{
    fault::Fault rare = of(FaultKind::NoWelcome);
    rare.probability = 0.5;
    fault::FaultEngine first = armedWith({rare}, 7);
    fault::FaultEngine second = armedWith({rare}, 8);
    QVERIFY(answers(first, 200) != answers(second, 200));
}

void TestFaultEngine::firesAboutAsOftenAsItsProbability()
{
    fault::Fault rare = of(FaultKind::NoWelcome);
    rare.probability = 0.25;
    fault::FaultEngine engine = armedWith({rare}, 3);
    const qsizetype fired = answers(engine, 10'000).count(true);
    QVERIFY2(fired > 2'300 && fired < 2'700, QByteArray::number(fired).constData());
}

void TestFaultEngine::keepsTheDiceOfFaultsApart()
{
    fault::Fault rare = of(FaultKind::NoWelcome);
    rare.probability = 0.5;
    fault::FaultEngine alone = armedWith({rare});
    fault::FaultEngine together = armedWith({rare, of(FaultKind::ServiceAbsent)});
    QList<bool> mixed;
    for (int i = 0; i < 100; ++i) {
        QVERIFY(together.fire(FaultKind::ServiceAbsent, {}));
        mixed << together.fire(FaultKind::NoWelcome, {}).has_value();
    }
    QCOMPARE(mixed, answers(alone, 100));
}

void TestFaultEngine::jittersWithinItsBounds()
{
    fault::Fault late = of(FaultKind::DelayWelcome);
    late.delay = 20ms;
    late.jitter = 50ms;
    fault::FaultEngine engine = armedWith({late});
    std::chrono::milliseconds shortest = 1h;
    std::chrono::milliseconds longest = 0ms;
    for (int i = 0; i < 500; ++i) {
        const auto shot = engine.fire(FaultKind::DelayWelcome, {});
        shortest = std::min(shortest, shot->delay);
        longest = std::max(longest, shot->delay);
    }
    QCOMPARE(shortest.count(), 0);
    QVERIFY(longest > 60ms && longest <= 70ms);
}

void TestFaultEngine::forgetsCountsWhenArmedAnew()
{
    fault::Fault once = of(FaultKind::NoWelcome);
    once.times = 1;
    fault::FaultEngine engine = armedWith({once});
    QCOMPARE(answers(engine, 2), QList<bool>({true, false}));
    engine.arm({1, {once}});
    QCOMPARE(answers(engine, 1), QList<bool>{true});
    engine.arm({});
    QVERIFY(!engine.isArmed(FaultKind::NoWelcome));
    QCOMPARE(answers(engine, 1), QList<bool>{false});
}

QTEST_APPLESS_MAIN(TestFaultEngine)
#include "tst_faultengine.moc"
