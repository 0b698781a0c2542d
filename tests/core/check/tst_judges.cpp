// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/catalogue.h"
#include "tests/core/check/transcripts.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::check;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using tests::TranscriptScript;

namespace {

const auto sse = "text/event-stream"_ba;

QByteArray streamOf(const QByteArrayList &names)
{
    QByteArray body;
    for (const QByteArray &name : names)
        body += "data: {\"type\":\"" + name + "\"}\n\n";
    return body;
}

QByteArray wholeStream()
{
    return streamOf(QByteArrayList{"stream_start"} + criticalEvents()
                    + QByteArrayList{"stream_end"});
}

} // namespace

/// Every judge, by what it makes of a transcript.
class TestJudges final : public QObject
{
    Q_OBJECT

private slots:
    void judgesTranscripts_data();
    void judgesTranscripts();
    void saysWhatToDoAboutEveryFailure_data();
    void saysWhatToDoAboutEveryFailure();
    void noticesMixedEvents();
    void countsTheClientsThatWereServed();
    void measuresServiceLevels_data();
    void measuresServiceLevels();

private:
    static Judgement judged(const QByteArray &id, const QList<Transcript> &transcripts);
    static void handshakeRows();
    static void refusalRows();
    static void messageRows();
    static void runRows();
    static void streamRows();
};

Judgement TestJudges::judged(const QByteArray &id, const QList<Transcript> &transcripts)
{
    const auto checks = selectChecks({QString::fromLatin1(id)});
    Q_ASSERT(checks && checks->size() == 1);
    return judgeAll(*checks, tests::evidenceOf(transcripts), {}, tests::someCredentials())
        .outcomes.first()
        .judgement;
}

void TestJudges::judgesTranscripts_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<Transcript>("transcript");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QByteArray>("code");
    handshakeRows();
    refusalRows();
    messageRows();
    runRows();
    streamRows();
}

void TestJudges::handshakeRows()
{
    const TranscriptScript at("handshake.header");
    const auto row = [](const char *name, const QByteArray &id, const Transcript &transcript,
                        Verdict verdict, const QByteArray &code) {
        QTest::newRow(name) << id << transcript << verdict << code;
    };
    const QByteArray header = "handshake.header";
    row("upgrade: good", header, TranscriptScript(at).welcome().ended(Ending::Finished),
        Verdict::Pass, "");
    row("upgrade: silent after 101", header,
        TranscriptScript(at).upgraded().ended(Ending::Deadline), Verdict::Pass, "");
    row("upgrade: 1011 at once", header, TranscriptScript(at).upgraded().closed(1011),
        Verdict::Fail, "closed_before_welcome");
    row("upgrade: dropped", header, TranscriptScript(at).upgraded().ended(Ending::PeerClosed),
        Verdict::Fail, "closed_before_welcome");
    row("upgrade: 401", header, TranscriptScript(at).answered(401), Verdict::Fail,
        "good_token_refused");
    row("upgrade: 503", header, TranscriptScript(at).answered(503), Verdict::Fail,
        "service_never_there");
    row("upgrade: 404", header, TranscriptScript(at).answered(404), Verdict::Fail, "no_websocket");
    row("upgrade: nothing", header, TranscriptScript(at).wait(5s).ended(Ending::Deadline),
        Verdict::Fail, "no_answer");
    row("upgrade: no connection", header,
        TranscriptScript(at).ended(Ending::Unreachable, u"refused"_s), Verdict::Fail,
        "unreachable");
    row("upgrade: no HTTP", header, TranscriptScript(at).ended(Ending::Broken, u"no HTTP"_s),
        Verdict::Fail, "broken_answer");
    row("welcome: good", "welcome.first", TranscriptScript(at).welcome().ended(Ending::Finished),
        Verdict::Pass, "");
    row("welcome: another first", "welcome.first",
        TranscriptScript(at).upgraded().message(R"({"type":"hello"})").ended(Ending::Finished),
        Verdict::Fail, "welcome_not_first");
    row("welcome: no JSON", "welcome.first",
        TranscriptScript(at).upgraded().message("hello").ended(Ending::Finished), Verdict::Fail,
        "welcome_not_first");
    row("welcome: none", "welcome.first",
        TranscriptScript(at).upgraded().wait(5s).ended(Ending::Deadline), Verdict::Fail,
        "no_welcome");
    row("welcome: closed", "welcome.first", TranscriptScript(at).upgraded().closed(1011),
        Verdict::Fail, "closed_before_welcome");
    row("welcome: refused", "welcome.first", TranscriptScript(at).answered(401), Verdict::Skipped,
        "");
    row("fields: all", "welcome.fields", TranscriptScript(at).welcome(), Verdict::Pass, "");
    row("fields: none", "welcome.fields",
        TranscriptScript(at).upgraded().message(R"({"event":"connection_established"})"),
        Verdict::Fail, "welcome_incomplete");
    row("answer: not offered, not answered", "handshake.answer", TranscriptScript(at).welcome(),
        Verdict::Pass, "");
    row("answer: not offered, answered", "handshake.answer",
        TranscriptScript(at).upgraded({{"Sec-WebSocket-Protocol", "jwt-auth"}}), Verdict::Fail,
        "wrong_subprotocol");
    const TranscriptScript offered("handshake.subprotocol");
    row("answer: offered, answered", "handshake.answer",
        TranscriptScript(offered).upgraded({{"Sec-WebSocket-Protocol", "jwt-auth"}}), Verdict::Pass,
        "");
    row("answer: the token echoed", "handshake.answer",
        TranscriptScript(offered).upgraded({{"Sec-WebSocket-Protocol", "jwt.abc"}}), Verdict::Fail,
        "wrong_subprotocol");
    row("answer: none", "handshake.answer", TranscriptScript(offered).upgraded(), Verdict::Fail,
        "wrong_subprotocol");
}

void TestJudges::refusalRows()
{
    const TranscriptScript at("refusal.missing");
    const auto row = [](const char *name, const Transcript &transcript, Verdict verdict,
                        const QByteArray &code) {
        QTest::newRow(name) << "refusal.missing"_ba << transcript << verdict << code;
    };
    row("refusal: 401", TranscriptScript(at).answered(401), Verdict::Pass, "");
    row("refusal: 403", TranscriptScript(at).answered(403), Verdict::Pass, "");
    row("refusal: 500", TranscriptScript(at).answered(500), Verdict::Fail, "wrong_refusal");
    row("refusal: let in", TranscriptScript(at).welcome().ended(Ending::Finished), Verdict::Fail,
        "bad_token_accepted");
    row("refusal: let in without a word",
        TranscriptScript(at).upgraded().wait(5s).ended(Ending::Deadline), Verdict::Fail,
        "bad_token_accepted");
    row("refusal: after accepting", TranscriptScript(at).upgraded().closed(1011), Verdict::Fail,
        "judged_after_accepting");
    row("refusal: after accepting, politely", TranscriptScript(at).upgraded().closed(4001),
        Verdict::Fail, "judged_after_accepting");
    row("refusal: after accepting, explained",
        TranscriptScript(at)
            .upgraded()
            .message(R"({"type":"error_message"})")
            .ended(Ending::Finished),
        Verdict::Warn, "judged_after_accepting");
    row("refusal: nothing", TranscriptScript(at).wait(5s).ended(Ending::Deadline), Verdict::Fail,
        "no_answer");
    QTest::newRow("reason: given")
        << "refusal.reason"_ba
        << Transcript(TranscriptScript(at).answered(401, R"({"error":"missing"})")) << Verdict::Pass
        << ""_ba;
    QTest::newRow("reason: none") << "refusal.reason"_ba
                                  << Transcript(TranscriptScript(at).answered(403, "Forbidden"))
                                  << Verdict::Warn << "refusal_without_reason"_ba;
}

void TestJudges::messageRows()
{
    const auto asked = [](const QByteArray &probe) {
        return TranscriptScript(probe).welcome().triggered();
    };
    const auto row = [](const char *name, const QByteArray &id, const Transcript &transcript,
                        Verdict verdict, const QByteArray &code) {
        QTest::newRow(name) << id << transcript << verdict << code;
    };
    row("ping: pong", "messages.ping", asked("messages.ping").message(R"({"type":"pong"})"),
        Verdict::Pass, "");
    row("ping: ack", "messages.ping", asked("messages.ping").message(R"({"type":"ack"})"),
        Verdict::Fail, "wrong_answer");
    row("ping: nothing", "messages.ping", asked("messages.ping").ended(Ending::Deadline),
        Verdict::Fail, "unanswered");
    row("ping: closed", "messages.ping", asked("messages.ping").closed(1003), Verdict::Fail,
        "closed_instead");
    row("ping: never asked", "messages.ping", TranscriptScript("messages.ping").upgraded(),
        Verdict::Skipped, "");
    row("control ping: nothing", "messages.control_ping",
        asked("messages.control_ping").ended(Ending::Deadline), Verdict::Fail, "unanswered");
    row("unknown: anything", "messages.unknown", asked("messages.unknown").message("x"),
        Verdict::Pass, "");
    row("unknown: nothing", "messages.unknown", asked("messages.unknown").ended(Ending::Deadline),
        Verdict::Fail, "unanswered");
    row("no JSON: closed", "messages.not_json", asked("messages.not_json").closed(1011),
        Verdict::Fail, "closed_instead");
}

void TestJudges::runRows()
{
    const auto asked = [] { return TranscriptScript("run").welcome().wait(1ms).triggered(); };
    const auto row = [](const char *name, const QByteArray &id, const Transcript &transcript,
                        Verdict verdict, const QByteArray &code) {
        QTest::newRow(name) << id << transcript << verdict << code;
    };
    const QByteArray executed = "run.executed";
    row("executed", executed, asked().wholeRun(), Verdict::Pass, "");
    row("executed: acknowledged only", executed,
        asked().message(R"({"type":"ack"})").ended(Ending::Deadline), Verdict::Fail,
        "acknowledged_not_executed");
    row("executed: nothing", executed, asked().ended(Ending::Deadline), Verdict::Fail,
        "not_executed");
    row("executed: never asked", executed, TranscriptScript("run").upgraded(), Verdict::Skipped,
        "");
    row("events: all", "run.events", asked().wholeRun(), Verdict::Pass, "");
    row("events: missing", "run.events",
        asked().event("agent_started").event("agent_completed").ended(Ending::Finished),
        Verdict::Fail, "events_missing");
    row("events: started late", "run.events", asked().event("agent_thinking").wholeRun(),
        Verdict::Fail, "events_out_of_order");
    row("events: no run", "run.events", asked().ended(Ending::Deadline), Verdict::Skipped, "");
    row("terminal: one", "run.terminal", asked().wholeRun(), Verdict::Pass, "");
    row("terminal: none", "run.terminal", asked().event("agent_started").ended(Ending::Deadline),
        Verdict::Fail, "no_terminal_event");
    row("terminal: two", "run.terminal", asked().wholeRun().event("agent_error"), Verdict::Fail,
        "several_terminal_events");
    row("terminal: something after", "run.terminal", asked().wholeRun().event("agent_thinking"),
        Verdict::Fail, "event_after_end");
    row("tools: paired", "run.tools", asked().wholeRun(), Verdict::Pass, "");
    row("tools: open", "run.tools",
        asked().event("agent_started").event("tool_executing").event("agent_completed"),
        Verdict::Fail, "tool_not_completed");
    row("tools: stray", "run.tools",
        asked().event("agent_started").event("tool_completed").event("agent_completed"),
        Verdict::Fail, "tool_not_started");
}

void TestJudges::streamRows()
{
    const TranscriptScript at("streams.chat_get_sse");
    const auto row = [](const char *name, const Transcript &transcript, Verdict verdict,
                        const QByteArray &code) {
        QTest::newRow(name) << transcript.probe << transcript << verdict << code;
    };
    row("stream: whole", TranscriptScript(at).answered(200, wholeStream(), sse), Verdict::Pass, "");
    row("stream: wrong type", TranscriptScript(at).answered(200, wholeStream(), "text/html"),
        Verdict::Fail, "wrong_content_type");
    row("stream: no end",
        TranscriptScript(at).answered(200, streamOf({"stream_start"}), sse).ended(Ending::Deadline),
        Verdict::Fail, "stream_hangs");
    row("stream: nothing at all", TranscriptScript(at).wait(10s).ended(Ending::Deadline),
        Verdict::Fail, "stream_hangs");
    row("stream: cut",
        TranscriptScript(at).answered(200, wholeStream(), sse).ended(Ending::PeerClosed),
        Verdict::Fail, "malformed_stream");
    row("stream: no JSON", TranscriptScript(at).answered(200, "data: hello\n\n", sse),
        Verdict::Fail, "malformed_stream");
    row("stream: empty", TranscriptScript(at).answered(200, "", sse), Verdict::Fail,
        "malformed_stream");
    row("stream: without end frame",
        TranscriptScript(at).answered(
            200, streamOf(QByteArrayList{"stream_start"} + criticalEvents()), sse),
        Verdict::Fail, "malformed_stream");
    row("stream: without events",
        TranscriptScript(at).answered(200, streamOf({"stream_start", "stream_end"}), sse),
        Verdict::Fail, "events_missing");
    row("stream: service unavailable",
        TranscriptScript(at).answered(200, streamOf({"service_unavailable", "stream_complete"}),
                                      sse),
        Verdict::Fail, "service_never_there");
    row("stream: 503", TranscriptScript(at).answered(503), Verdict::Fail, "service_never_there");
    row("stream: 404", TranscriptScript(at).answered(404), Verdict::Fail, "no_route");
    row("stream: 401", TranscriptScript(at).answered(401), Verdict::Fail, "no_stream");
    row("feed: quiet",
        TranscriptScript("streams.events")
            .answered(200, streamOf({"stream_start", "stream_end"}), sse),
        Verdict::Pass, "");
    row("health: good", TranscriptScript("reach.health").answered(200, "{}"), Verdict::Pass, "");
    row("health: 500", TranscriptScript("reach.health").answered(500, "{}"), Verdict::Fail,
        "unhealthy");
    row("health: no JSON", TranscriptScript("reach.health").answered(200, "ok"), Verdict::Fail,
        "unhealthy");
}

void TestJudges::judgesTranscripts()
{
    QFETCH(const QByteArray, id);
    QFETCH(const Transcript, transcript);
    const Judgement judgement = judged(id, {transcript});
    QTEST(judgement.verdict, "verdict");
    QTEST(judgement.code, "code");
}

void TestJudges::saysWhatToDoAboutEveryFailure_data()
{
    judgesTranscripts_data();
}

void TestJudges::saysWhatToDoAboutEveryFailure()
{
    QFETCH(const QByteArray, id);
    QFETCH(const Transcript, transcript);
    const Judgement judgement = judged(id, {transcript});
    const bool isBad = judgement.verdict == Verdict::Fail || judgement.verdict == Verdict::Warn;
    QCOMPARE(!judgement.expected.isEmpty(), isBad);
    QCOMPARE(!judgement.nextStep.isEmpty(), isBad);
    QVERIFY(!judgement.came.isEmpty() || judgement.verdict == Verdict::Pass);
}

void TestJudges::noticesMixedEvents()
{
    const auto client = [](const QByteArray &name) {
        return TranscriptScript(name).welcome().triggered();
    };
    const Transcript one = client("concurrency.1").wholeRun("r1");
    const Transcript two = client("concurrency.2").wholeRun("r2");
    QCOMPARE(judged("concurrency.separate", {one, two}).verdict, Verdict::Pass);
    const Transcript mixed = client("concurrency.2").wholeRun("r2").event("agent_thinking", "r1");
    QCOMPARE(judged("concurrency.separate", {one, mixed}).code, "events_mixed"_ba);
    const Transcript same = client("concurrency.2").wholeRun("r1");
    QCOMPARE(judged("concurrency.separate", {one, same}).code, "events_mixed"_ba);
}

void TestJudges::countsTheClientsThatWereServed()
{
    const Transcript good = TranscriptScript("concurrency.1").welcome().triggered().wholeRun("r1");
    const Transcript bad =
        TranscriptScript("concurrency.2").welcome().triggered().closed(1011, u"boom"_s);
    QCOMPARE(judged("concurrency.runs", {good}).verdict, Verdict::Pass);
    const Judgement judgement = judged("concurrency.runs", {good, bad});
    QCOMPARE(judgement.verdict, Verdict::Fail);
    QVERIFY2(judgement.came.contains(u"1 were served"), qPrintable(judgement.came));
    QVERIFY2(judgement.came.contains(u"closed with 1011 (boom)"), qPrintable(judgement.came));
}

void TestJudges::measuresServiceLevels_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<Transcript>("transcript");
    QTest::addColumn<Verdict>("verdict");
    const TranscriptScript run("run");
    const TranscriptScript stream("streams.chat_get_sse");
    const auto row = [](const char *name, const QByteArray &id, const Transcript &transcript,
                        Verdict verdict) { QTest::newRow(name) << id << transcript << verdict; };
    row("welcome in time", "levels.welcome", TranscriptScript(run).wait(4999ms).welcome(),
        Verdict::Pass);
    row("welcome late", "levels.welcome", TranscriptScript(run).wait(5s).welcome(), Verdict::Fail);
    row("no welcome", "levels.welcome", TranscriptScript(run).upgraded(), Verdict::Skipped);
    row("byte in time", "levels.first_byte", TranscriptScript(stream).wait(9s).answered(200, "x"),
        Verdict::Pass);
    row("byte late", "levels.first_byte", TranscriptScript(stream).wait(10s).answered(200, "x"),
        Verdict::Fail);
    row("no stream", "levels.first_byte", TranscriptScript(stream).answered(404), Verdict::Skipped);
    row("short stream", "levels.stream_total", TranscriptScript(stream).wait(4s).answered(200, "x"),
        Verdict::Pass);
    row("long stream", "levels.stream_total",
        TranscriptScript(stream).wait(1s).answered(200, "x").wait(30s).ended(Ending::Deadline),
        Verdict::Fail);
    row("events in time", "levels.five_events",
        TranscriptScript(run).welcome().triggered().wait(29s).wholeRun(), Verdict::Pass);
    row("events late", "levels.five_events",
        TranscriptScript(run).welcome().triggered().wait(30s).wholeRun(), Verdict::Fail);
    row("events never", "levels.five_events",
        TranscriptScript(run).welcome().triggered().wait(33s).ended(Ending::Deadline),
        Verdict::Fail);
    row("delivered at once", "levels.delivery",
        TranscriptScript(run).welcome().triggered().wait(600ms).wholeRun(), Verdict::Pass);
    row("delivered late", "levels.delivery",
        TranscriptScript(run).welcome().triggered().wait(2500ms).wholeRun(), Verdict::Fail);
    row("all succeed", "levels.success", TranscriptScript(run).welcome(), Verdict::Pass);
    row("one fails", "levels.success", TranscriptScript(run).answered(503), Verdict::Fail);
    row("no 1011", "levels.close_1011", TranscriptScript(run).welcome().closed(1000),
        Verdict::Pass);
    row("1011", "levels.close_1011", TranscriptScript(run).welcome().closed(1011), Verdict::Fail);
    row("nothing upgraded", "levels.close_1011", TranscriptScript(run).answered(401),
        Verdict::Skipped);
}

void TestJudges::measuresServiceLevels()
{
    QFETCH(const QByteArray, id);
    QFETCH(const Transcript, transcript);
    QTEST(judged(id, {transcript}).verdict, "verdict");
}

QTEST_APPLESS_MAIN(TestJudges)
#include "tst_judges.moc"
