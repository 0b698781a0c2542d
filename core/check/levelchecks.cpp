// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/catalogue.h"
#include "core/check/runreading.h"
#include "core/check/streamroute.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

constexpr quint16 internalError = 1011;

using Samples = QList<double>;

double secondsBetween(Instant begin, Instant end)
{
    return std::chrono::duration<double>(end - begin).count();
}

double meanOf(const Samples &samples)
{
    return std::accumulate(samples.begin(), samples.end(), 0.0)
        / static_cast<double>(samples.size());
}

QByteArrayList runProbes()
{
    return QByteArrayList{"run"} + concurrencyProbes();
}

QByteArrayList welcomeProbes()
{
    return carrierProbes() + runProbes();
}

QByteArrayList streamProbes()
{
    QByteArrayList names;
    for (const StreamRoute &route : streamRoutes()) {
        if (!route.isFeed)
            names << route.probe;
    }
    return names;
}

Judgement judgeTime(double seconds, double target, const QString &what, const QString &nextStep)
{
    const QString measured = u"%1 (target below %2 s)"_s.arg(secondsText(seconds)).arg(target);
    if (seconds < target)
        return Judgement::pass(measured);
    return {.verdict = Verdict::Fail,
            .code = "level_missed",
            .expected = u"%1 below %2 s"_s.arg(what).arg(target),
            .came = u"it was %1"_s.arg(secondsText(seconds)),
            .nextStep = nextStep};
}

Judgement judgeWelcomeTime(const Evidence &evidence)
{
    constexpr double target = 5;
    Samples samples;
    for (const Transcript &transcript : evidence.of(welcomeProbes())) {
        if (transcript.hasWelcome())
            samples << secondsBetween(transcript.startedAt, transcript.messages.first().at);
    }
    if (samples.isEmpty())
        return Judgement::skipped(u"no welcome came"_s);
    return judgeTime(*std::ranges::max_element(samples), target, u"the longest time to a welcome"_s,
                     u"measure what is done between connect and welcome"_s);
}

Judgement judgeFirstByte(const Evidence &evidence)
{
    constexpr double target = 10;
    constexpr int ok = 200;
    Samples samples;
    for (const Transcript &transcript : evidence.of(streamProbes())) {
        if (transcript.status == ok)
            samples << secondsBetween(transcript.startedAt,
                                      transcript.firstByteAt.value_or(transcript.endedAt));
    }
    if (samples.isEmpty())
        return Judgement::skipped(u"no stream began"_s);
    return judgeTime(*std::ranges::max_element(samples), target,
                     u"the longest time to the first byte of a stream"_s,
                     u"send stream_start before the agent answers"_s);
}

Judgement judgeStreamTotal(const Evidence &evidence)
{
    constexpr double target = 5;
    Samples samples;
    for (const Transcript &transcript : evidence.of(streamProbes())) {
        const bool isOver =
            transcript.ending == Ending::Finished || transcript.ending == Ending::Deadline;
        if (transcript.firstByteAt && isOver)
            samples << secondsBetween(transcript.startedAt, transcript.endedAt);
    }
    if (samples.isEmpty())
        return Judgement::skipped(u"no stream began"_s);
    return judgeTime(meanOf(samples), target, u"the mean length of a stream"_s,
                     u"find the stream that waits for its deadline"_s);
}

Judgement judgeFiveEvents(const Evidence &evidence)
{
    constexpr double target = 30;
    Samples samples;
    for (const Transcript &transcript : evidence.of(runProbes())) {
        if (!transcript.triggeredAt)
            continue;
        const RunReading run = readRun(transcript);
        if (const std::optional<Instant> all = run.allFiveAt())
            samples << secondsBetween(*transcript.triggeredAt, *all);
        else if (transcript.ending == Ending::Deadline)
            samples << secondsBetween(*transcript.triggeredAt, transcript.endedAt);
    }
    if (samples.isEmpty())
        return Judgement::skipped(u"no run had all five events"_s);
    return judgeTime(*std::ranges::max_element(samples), target, u"the time to all five events"_s,
                     u"give runs a deadline, and find what the slow one waits for"_s);
}

Judgement judgeDelivery(const Evidence &evidence)
{
    constexpr double target = 2;
    if (!evidence.hasOneClock)
        return Judgement::skipped(u"the clocks of two machines cannot be compared"_s);
    Samples samples;
    for (const Transcript &transcript : evidence.of(runProbes())) {
        for (const Message &message : transcript.messages) {
            const QJsonValue made = message.object.value(u"timestamp");
            if (made.isDouble() && message.object.contains(u"run_id"))
                samples << std::chrono::duration<double>(message.at).count()
                        + evidence.unixSecondsAtZero - made.toDouble();
        }
    }
    if (samples.isEmpty())
        return Judgement::skipped(u"no event with a numeric timestamp came"_s);
    return judgeTime(qMax(meanOf(samples), 0.0), target, u"the mean time to deliver an event"_s,
                     u"write events to the socket when they happen, not in batches"_s);
}

Judgement judgeSuccess(const Evidence &evidence)
{
    constexpr double target = 99.5;
    const QList<Transcript> attempts = evidence.of(welcomeProbes());
    const auto good = std::ranges::count_if(attempts, &Transcript::hasWelcome);
    const double percent = 100.0 * static_cast<double>(good) / static_cast<double>(attempts.size());
    const QString measured = u"%1 of %2 connections"_s.arg(good).arg(attempts.size());
    if (percent > target)
        return Judgement::pass(measured);
    return {.verdict = Verdict::Fail,
            .code = "level_missed",
            .expected = u"more than 99.5 % of connections to get their welcome"_s,
            .came = measured,
            .nextStep = u"see the handshake and welcome checks above"_s};
}

Judgement judgeInternalErrors(const Evidence &evidence)
{
    const QList<Transcript> all = evidence.transcripts.values();
    const auto upgraded = std::ranges::count_if(all, &Transcript::isUpgraded);
    if (upgraded == 0)
        return Judgement::skipped(u"no handshake succeeded"_s);
    const auto closed = std::ranges::count_if(
        all, [](const Transcript &transcript) { return transcript.closeCode == internalError; });
    if (closed == 0)
        return Judgement::pass(u"none in %1 connections"_s.arg(upgraded));
    return {.verdict = Verdict::Fail,
            .code = "closed_1011",
            .expected = u"no connection closed with 1011"_s,
            .came = u"%1 of %2 were"_s.arg(closed).arg(upgraded),
            .nextStep = u"find the exception in the server's log; 1011 is what a library sends "
                        "when a handler raised one"_s};
}

} // namespace

QList<Check> levelChecks()
{
    return {
        {"levels.welcome", u"connect, token and welcome take less than 5 s"_s, Need::Token,
         welcomeProbes(), judgeWelcomeTime},
        {"levels.first_byte", u"a stream's first byte comes within 10 s"_s, Need::Token,
         streamProbes(), judgeFirstByte},
        {"levels.stream_total", u"a stream takes less than 5 s in the mean"_s, Need::Token,
         streamProbes(), judgeStreamTotal},
        {"levels.five_events", u"all five events come within 30 s"_s, Need::Token, runProbes(),
         judgeFiveEvents},
        {"levels.delivery", u"an event is delivered within 2 s in the mean"_s, Need::Token,
         runProbes(), judgeDelivery},
        {"levels.success", u"more than 99.5 % of connections succeed"_s, Need::Token,
         welcomeProbes(), judgeSuccess},
        {"levels.close_1011", u"no connection is closed with 1011"_s, Need::Token, welcomeProbes(),
         judgeInternalErrors},
    };
}

} // namespace wirelamp::check
