// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/timeline/recordedconnection.h"
#include "ui/timeline/timelinedata.h"
#include "ui/timeline/wait.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestWait final : public QObject
{
    Q_OBJECT

private slots:
    void aRunAwaitsItsOldestTool();
    void aRunWithoutToolsAwaitsItsNextEvent();
    void aFinishedRunAwaitsNothing();
    void aPingAwaitsItsPong();
    void aTokenAwaitsItsVerdict();
    void aStreamAwaitsItsEnd();
    void withoutADeadlineOnlyTheTimeIsSaid();
    void turnsFromBusyToWarningToFailed();

private:
    static std::optional<Wait> waitIn(const RecordedConnection &connection, LaneKind kind)
    {
        TimelineData data;
        for (const journal::Entry &entry : connection.entries())
            data.append(entry);
        return waitOf(*std::ranges::find(data.lanes(), kind, &Lane::kind));
    }
};

void TestWait::aRunAwaitsItsOldestTool()
{
    RecordedConnection connection;
    connection.runOpened(1, "assistant", 30'000).tool(1, "tool_executing", u"a"_s, u"1"_s);
    connection.at(2s).tool(1, "tool_executing", u"b"_s, u"2"_s);
    const std::optional<Wait> wait = waitIn(connection, LaneKind::Run);
    QVERIFY(wait);
    QCOMPARE(textOf(*wait, 7300ms), u"tool_completed 7.3 s of 30 s"_s);
}

void TestWait::aRunWithoutToolsAwaitsItsNextEvent()
{
    RecordedConnection connection;
    connection.runOpened(1, "assistant", 30'000, 10'000).at(4s).event(1, "agent_thinking");
    const std::optional<Wait> wait = waitIn(connection, LaneKind::Run);
    QVERIFY(wait);
    QCOMPARE(textOf(*wait, 5s), u"next event 1.0 s of 10 s"_s);
}

void TestWait::aFinishedRunAwaitsNothing()
{
    RecordedConnection connection;
    connection.runOpened(1).at(4s).runClosed(1);
    QVERIFY(!waitIn(connection, LaneKind::Run));
    QVERIFY(!waitIn(connection, LaneKind::MoreRuns));
    QVERIFY(!waitIn(connection, LaneKind::Stream));
}

void TestWait::aPingAwaitsItsPong()
{
    RecordedConnection connection;
    connection.at(1s).heartbeat("ping", journal::Direction::Out);
    const std::optional<Wait> wait = waitIn(connection, LaneKind::Connection);
    QVERIFY(wait);
    QCOMPARE(textOf(*wait, 13s), u"pong 12.0 s of 60 s"_s);
}

void TestWait::aTokenAwaitsItsVerdict()
{
    const std::optional<Wait> wait =
        waitIn(RecordedConnection().at(1s).state("authenticating"), LaneKind::Authentication);
    QVERIFY(wait);
    QCOMPARE(textOf(*wait, 1100ms), u"verdict 0.1 s of 5 s"_s);
}

void TestWait::aStreamAwaitsItsEnd()
{
    RecordedConnection connection;
    connection.add(journal::EntryKind::StreamOpened, "sse", "{\"deadline_ms\":8000}");
    const std::optional<Wait> wait = waitIn(connection, LaneKind::Stream);
    QVERIFY(wait);
    QCOMPARE(textOf(*wait, 8500ms), u"stream_end 8.5 s of 8 s"_s);
}

void TestWait::withoutADeadlineOnlyTheTimeIsSaid()
{
    const std::optional<Wait> wait =
        waitIn(RecordedConnection().at(1s).event(1, "agent_thinking"), LaneKind::Run);
    QVERIFY(wait);
    const QString text = textOf(*wait, 3s);
    QVERIFY2(text.startsWith(u"next event 2"), qPrintable(text));
    QVERIFY(!text.contains(u" of "));
    QCOMPARE(toneOf(*wait, 24h), Tone::Busy);
}

void TestWait::turnsFromBusyToWarningToFailed()
{
    QCOMPARE(toneOf(10s, 20s, 10s), Tone::Busy);
    QCOMPARE(toneOf(10s, 20s, 17'499ms), Tone::Busy);
    QCOMPARE(toneOf(10s, 20s, 17'500ms), Tone::Warning);
    QCOMPARE(toneOf(10s, 20s, 19'999ms), Tone::Warning);
    QCOMPARE(toneOf(10s, 20s, 20s), Tone::Failed);
}

QTEST_APPLESS_MAIN(TestWait)
#include "tst_wait.moc"
