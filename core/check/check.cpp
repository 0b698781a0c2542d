// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/check.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace wirelamp::check {

QList<Transcript> Evidence::of(const QByteArrayList &probes) const
{
    QList<Transcript> found;
    for (const QByteArray &probe : probes) {
        if (transcripts.contains(probe))
            found << transcripts.value(probe);
    }
    return found;
}

Check checkOf(const QByteArray &id, const QString &title, Need need, const QByteArray &probe,
              Judge judge)
{
    return {.id = id,
            .title = title,
            .need = need,
            .probes = {probe},
            .judge = [probe, judge](const Evidence &evidence) {
                return judge(evidence.transcripts.value(probe));
            }};
}

std::optional<Judgement> missingAnswer(const Transcript &transcript)
{
    if (transcript.status != 0)
        return std::nullopt;
    Judgement judgement{.verdict = Verdict::Fail,
                        .code = "no_answer",
                        .expected = u"an HTTP answer"_s,
                        .came = {},
                        .nextStep = u"look at the server's own log for this request"_s};
    switch (transcript.ending) {
    case Ending::Unreachable:
        judgement.code = "unreachable";
        judgement.came = u"no connection could be made: %1"_s.arg(transcript.problem);
        judgement.nextStep = u"see that the server runs, and that the URL is right"_s;
        break;
    case Ending::Broken:
        judgement.code = "broken_answer";
        judgement.came = transcript.problem;
        judgement.nextStep = u"see that this port speaks HTTP/1.1, and TLS only with https"_s;
        break;
    case Ending::PeerClosed:
        judgement.came = u"the server closed the connection without an answer"_s;
        break;
    default:
        judgement.came = u"the server accepted the connection and said nothing for %1"_s.arg(
            secondsText(std::chrono::duration<double>(transcript.duration()).count()));
        judgement.nextStep =
            u"find what the server waits for; a route must answer before its deadline"_s;
        break;
    }
    return judgement;
}

QString answerOf(const Transcript &transcript)
{
    const Result<QJsonObject> body = parseJsonObject(transcript.body);
    const QString code = body ? body->value(u"error").toString() : QString();
    const QString answer = u"it answered %1"_s.arg(transcript.status);
    return code.isEmpty() ? answer : answer + u" (%1)"_s.arg(code);
}

QString endOf(const Transcript &transcript)
{
    if (transcript.closeCode) {
        const QString code = u"closed with %1"_s.arg(*transcript.closeCode);
        return transcript.closeReason.isEmpty() ? code
                                                : code + u" (%1)"_s.arg(transcript.closeReason);
    }
    switch (transcript.ending) {
    case Ending::PeerClosed:
        return u"the connection was dropped without a close frame"_s;
    case Ending::Broken:
        return transcript.problem;
    default:
        return u"nothing more came within %1"_s.arg(
            secondsText(std::chrono::duration<double>(transcript.duration()).count()));
    }
}

QString secondsText(double seconds)
{
    return seconds < 1 ? QString::number(seconds * 1000, 'f', 0) + u" ms"_s
                       : QString::number(seconds, 'f', 1) + u" s"_s;
}

} // namespace wirelamp::check
