// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/eventshaper.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace wirelamp;
using fault::FaultKind;

namespace {

/// One run of the five critical events through a shaper.
class Run
{
public:
    explicit Run(const QList<fault::Fault> &faults)
        : m_shaper([this](FaultKind kind, const QByteArray &type, int index) {
            return m_engine.fire(kind, {.event = type, .index = index});
        })
    {
        m_engine.arm({1, faults});
    }

    /// What left after everything was taken, one word each, in order.
    QByteArrayList all()
    {
        take("agent_started", RunStarted{u"x"_s}, 0ms);
        take("agent_thinking", Reasoning{u"y"_s}, 0ms);
        take("tool_executing", ToolCallStarted{u"t"_s, u"search"_s, {}}, 0ms);
        take("tool_completed", ToolCallFinished{u"t"_s, u"search"_s, "1"_ba, {}, 1ms}, 0ms);
        take("agent_completed", RunFinished{u"z"_s, {}, 1ms}, 0ms);
        return leaving(1h);
    }
    void take(const QByteArray &type, const AgentEventBody &body, Instant now)
    {
        AgentEvent event;
        event.sequence = ++m_sequence;
        event.body = body;
        m_types << type;
        m_shaper.take(type, event, now);
    }
    QByteArrayList leaving(Instant now)
    {
        QByteArrayList left;
        while (const auto shaped = m_shaper.next(now)) {
            QByteArray word = m_types.at(shaped->event.sequence - 1);
            if (shaped->form == fault::EventForm::Corrupted)
                word += " corrupted";
            if (shaped->form == fault::EventForm::WrongEnvelope)
                word += " wrapped";
            left << word;
        }
        return left;
    }
    std::optional<Instant> nextDue() const { return m_shaper.nextDue(); }

private:
    fault::FaultEngine m_engine;
    fault::EventShaper m_shaper;
    QByteArrayList m_types;
    int m_sequence = 0;
};

fault::Fault of(FaultKind kind, const QByteArray &event = {})
{
    fault::Fault fault = fault::defaultFault(kind);
    fault.event = event;
    return fault;
}

const QByteArrayList whole{"agent_started", "agent_thinking", "tool_executing", "tool_completed",
                           "agent_completed"};

} // namespace

class TestEventShaper : public QObject
{
    Q_OBJECT

private slots:
    void shapes_data();
    void shapes();
    void holdsLateEventsAndWhatFollowsThem();
    void neverHoldsTheLastEventForever();
    void knowsWhichFaultsConcernIt();
};

void TestEventShaper::shapes_data()
{
    QTest::addColumn<QList<fault::Fault>>("faults");
    QTest::addColumn<QByteArrayList>("expected");
    const auto row = [](const char *name, const QList<fault::Fault> &faults,
                        const QByteArrayList &expected) {
        QTest::newRow(name) << faults << expected;
    };
    row("nothing", {}, whole);
    row("dropped", {of(FaultKind::DropEvent, "tool_executing")},
        {"agent_started", "agent_thinking", "tool_completed", "agent_completed"});
    row("twice", {of(FaultKind::DuplicateEvent, "agent_thinking")},
        {"agent_started", "agent_thinking", "agent_thinking", "tool_executing", "tool_completed",
         "agent_completed"});
    row("reordered", {of(FaultKind::ReorderEvents, "tool_executing")},
        {"agent_started", "agent_thinking", "tool_completed", "tool_executing", "agent_completed"});
    row("last but one reordered", {of(FaultKind::ReorderEvents, "tool_completed")},
        {"agent_started", "agent_thinking", "tool_executing", "agent_completed", "tool_completed"});
    row("corrupted", {of(FaultKind::CorruptEvent, "agent_thinking")},
        {"agent_started", "agent_thinking corrupted", "tool_executing", "tool_completed",
         "agent_completed"});
    row("wrapped", {of(FaultKind::WrongEnvelope, "agent_completed")},
        {"agent_started", "agent_thinking", "tool_executing", "tool_completed",
         "agent_completed wrapped"});
    row("no end", {of(FaultKind::NoTerminalEvent)}, whole.first(4));
    row("two ends", {of(FaultKind::TwoTerminalEvents)}, whole + QByteArrayList{"agent_completed"});
    row("after the end", {of(FaultKind::EventsAfterEnd)}, whole + QByteArrayList{"tool_completed"});
    row("silent tool", {of(FaultKind::ToolNeverCompletes)}, whole.first(3));
    row("reordered into a missing end",
        {of(FaultKind::ReorderEvents, "tool_completed"), of(FaultKind::NoTerminalEvent)},
        whole.first(4));
}

void TestEventShaper::shapes()
{
    QFETCH(QList<fault::Fault>, faults);
    QFETCH(QByteArrayList, expected);
    QCOMPARE(Run(faults).all(), expected);
}

void TestEventShaper::holdsLateEventsAndWhatFollowsThem()
{
    fault::Fault late = of(FaultKind::DelayEvent, "agent_thinking");
    late.delay = 100ms;
    Run run({late});
    run.take("agent_started", RunStarted{}, 0ms);
    run.take("agent_thinking", Reasoning{}, 10ms);
    run.take("agent_completed", RunFinished{}, 20ms);
    QCOMPARE(run.leaving(20ms), QByteArrayList{"agent_started"});
    QCOMPARE(run.nextDue(), std::optional<Instant>(110ms));
    QVERIFY(run.leaving(109ms).isEmpty());
    QCOMPARE(run.leaving(110ms), QByteArrayList({"agent_thinking", "agent_completed"}));
    QCOMPARE(run.nextDue(), std::nullopt);
}

void TestEventShaper::neverHoldsTheLastEventForever()
{
    Run run({of(FaultKind::ReorderEvents)});
    QCOMPARE(run.all().size(), whole.size());
}

void TestEventShaper::knowsWhichFaultsConcernIt()
{
    fault::FaultEngine engine;
    QVERIFY(!fault::EventShaper::concerns(engine));
    engine.arm({1, {of(FaultKind::NoWelcome)}});
    QVERIFY(!fault::EventShaper::concerns(engine));
    engine.arm({1, {of(FaultKind::DropEvent)}});
    QVERIFY(fault::EventShaper::concerns(engine));
}

QTEST_APPLESS_MAIN(TestEventShaper)
#include "tst_eventshaper.moc"
