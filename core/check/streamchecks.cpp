// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/catalogue.h"
#include "core/check/runreading.h"
#include "core/check/streamroute.h"

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

constexpr int ok = 200;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int notFound = 404;
constexpr int unavailable = 503;

Judgement serviceNeverThere(const QString &came)
{
    return {.verdict = Verdict::Fail,
            .code = "service_never_there",
            .expected = u"a stream with the events of a run"_s,
            .came = u"the service never there: %1"_s.arg(came),
            .nextStep = u"start the agent service this route depends on, or answer without it"_s};
}

Judgement judgeStatus(const Transcript &transcript)
{
    Judgement failure{.verdict = Verdict::Fail,
                      .code = "no_stream",
                      .expected = u"200 and a stream"_s,
                      .came = answerOf(transcript),
                      .nextStep = u"look at the server's own log for this request"_s};
    if (transcript.status == unavailable)
        return serviceNeverThere(answerOf(transcript));
    if (transcript.status == notFound) {
        failure.code = "no_route";
        failure.nextStep = u"add the route, or leave this check out with --only"_s;
    } else if (transcript.status == unauthorized || transcript.status == forbidden) {
        failure.nextStep = u"see that routes take the same token as the WebSocket"_s;
    }
    return failure;
}

Judgement hangs(const Transcript &transcript, const StreamFrames &stream)
{
    const QString frames = stream.frames.isEmpty()
        ? u"without a frame"_s
        : u"%1 frames, the last %2, and no end"_s.arg(stream.frames.size())
              .arg(QString::fromUtf8(nameOf(stream.frames.last())));
    return {.verdict = Verdict::Fail,
            .code = "stream_hangs",
            .expected = u"an end within the stream's deadline"_s,
            .came = u"the stream hangs: %1 after %2"_s.arg(
                frames, secondsText(std::chrono::duration<double>(transcript.duration()).count())),
            .nextStep =
                u"give every wait in this route a total deadline, and end with stream_end"_s};
}

std::optional<Judgement> judgeType(const Transcript &transcript, StreamFormat format)
{
    const QByteArray expected =
        format == StreamFormat::Sse ? "text/event-stream"_ba : "application/x-ndjson"_ba;
    const QByteArray type = transcript.headers.value("Content-Type").toLower();
    if (type.startsWith(expected))
        return std::nullopt;
    return Judgement{.verdict = Verdict::Fail,
                     .code = "wrong_content_type",
                     .expected = u"Content-Type %1"_s.arg(QString::fromLatin1(expected)),
                     .came = type.isEmpty() ? u"none"_s : QString::fromLatin1(type),
                     .nextStep = u"answer in the format that Accept asks for"_s};
}

Judgement malformed(const QString &expected, const QString &came)
{
    return {.verdict = Verdict::Fail,
            .code = "malformed_stream",
            .expected = expected,
            .came = came,
            .nextStep =
                u"write one JSON object a frame, with stream_start and stream_end around"_s};
}

Judgement judgeFrames(const StreamFrames &stream, bool isFeed)
{
    if (!stream.problem.isEmpty())
        return malformed(u"one JSON object in each frame"_s, stream.problem);
    if (stream.frames.isEmpty())
        return malformed(u"frames"_s, u"an empty stream"_s);
    RunReading run;
    for (const QJsonObject &frame : stream.frames) {
        if (nameOf(frame) == "service_unavailable")
            return serviceNeverThere(u"service_unavailable came"_s);
        run.take(frame, {});
    }
    const QByteArray last = nameOf(stream.frames.last());
    if (last != "stream_end" && last != "stream_complete")
        return malformed(u"stream_end as the last frame"_s, u"%1"_s.arg(QString::fromUtf8(last)));
    if (nameOf(stream.frames.first()) != "stream_start")
        return malformed(u"stream_start as the first frame"_s,
                         QString::fromUtf8(nameOf(stream.frames.first())));
    if (isFeed || (run.missing().isEmpty() && run.isInOrder()))
        return Judgement::pass(u"%1 frames"_s.arg(stream.frames.size()));
    return {.verdict = Verdict::Fail,
            .code = "events_missing",
            .expected = u"the five critical events in order"_s,
            .came = run.missing().isEmpty()
                ? u"another order"_s
                : u"events missing: %1"_s.arg(QString::fromLatin1(run.missing().join(", "))),
            .nextStep = u"send each event where it happens, also on the path that fails"_s};
}

Judgement judgeStream(const Transcript &transcript, const StreamRoute &route)
{
    if (auto missing = missingAnswer(transcript)) {
        if (transcript.ending == Ending::Deadline) {
            missing->code = "stream_hangs";
            missing->came = u"the stream hangs: "_s + missing->came;
        }
        return *missing;
    }
    if (transcript.status != ok)
        return judgeStatus(transcript);
    const StreamFrames stream = readStream(transcript.body, route.format);
    if (transcript.ending == Ending::Deadline)
        return hangs(transcript, stream);
    if (transcript.ending != Ending::Finished)
        return malformed(u"a whole body"_s, endOf(transcript));
    if (const auto wrong = judgeType(transcript, route.format))
        return *wrong;
    return judgeFrames(stream, route.isFeed);
}

} // namespace

QList<StreamRoute> streamRoutes()
{
    QList<StreamRoute> routes;
    for (const QByteArray &name : {"chat"_ba, "agents"_ba}) {
        for (const QByteArray &method : {"GET"_ba, "POST"_ba}) {
            const QByteArray probe = "streams." + name + '_' + method.toLower();
            const QByteArray path = "/api/" + name + "/stream";
            routes << StreamRoute{probe + "_sse", method, path, StreamFormat::Sse}
                   << StreamRoute{probe + "_ndjson", method, path, StreamFormat::Ndjson};
        }
    }
    routes << StreamRoute{"streams.events", "GET", "/api/events/stream", StreamFormat::Sse, true};
    return routes;
}

QList<Check> streamChecks()
{
    QList<Check> checks;
    for (const StreamRoute &route : streamRoutes()) {
        const QString format = route.format == StreamFormat::Sse ? u"SSE"_s : u"NDJSON"_s;
        checks << Check{route.probe,
                        u"%1 %2 streams %3 to its end"_s.arg(QString::fromLatin1(route.method),
                                                             QString::fromLatin1(route.path),
                                                             format),
                        Need::Token,
                        {route.probe},
                        [route](const Evidence &evidence) {
                            return judgeStream(evidence.transcripts.value(route.probe), route);
                        }};
    }
    return checks;
}

} // namespace wirelamp::check
