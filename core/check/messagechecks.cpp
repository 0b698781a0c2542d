// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/catalogue.h"

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

std::optional<Judgement> noQuestionAsked(const Transcript &transcript)
{
    if (transcript.triggeredAt)
        return std::nullopt;
    return Judgement::skipped(u"no welcome came, so nothing was asked"_s);
}

Judgement unanswered(const Transcript &transcript, const QString &expected, const QString &nextStep)
{
    return {.verdict = Verdict::Fail,
            .code = transcript.closeCode ? "closed_instead"_ba : "unanswered"_ba,
            .expected = expected,
            .came = endOf(transcript),
            .nextStep = nextStep};
}

bool hasAnswer(const Transcript &transcript)
{
    return transcript.messages.size() > 1;
}

Judgement judgePing(const Transcript &transcript)
{
    if (const auto skipped = noQuestionAsked(transcript))
        return *skipped;
    const QString expected = u"pong in answer to {\"type\":\"ping\"} within 5 s"_s;
    const QString nextStep = u"answer ping even while a run is going on"_s;
    if (!hasAnswer(transcript))
        return unanswered(transcript, expected, nextStep);
    const QByteArray name = nameOf(transcript.messages.at(1).object);
    if (name == "pong")
        return Judgement::pass();
    return {.verdict = Verdict::Fail,
            .code = "wrong_answer",
            .expected = expected,
            .came = u"%1 came"_s.arg(QString::fromUtf8(name)),
            .nextStep = nextStep};
}

Judgement judgeControlPing(const Transcript &transcript)
{
    if (const auto skipped = noQuestionAsked(transcript))
        return *skipped;
    if (transcript.hasPong)
        return Judgement::pass();
    return unanswered(transcript, u"a pong frame with the same bytes (RFC 6455 section 5.5.3)"_s,
                      u"let the WebSocket library answer control frames"_s);
}

Judgement judgeUnknown(const Transcript &transcript)
{
    if (const auto skipped = noQuestionAsked(transcript))
        return *skipped;
    if (hasAnswer(transcript))
        return Judgement::pass();
    return unanswered(transcript, u"an answer to a message of an unknown type"_s,
                      u"answer ack with routed = false, so that a typing mistake is seen"_s);
}

Judgement judgeNotJson(const Transcript &transcript)
{
    if (const auto skipped = noQuestionAsked(transcript))
        return *skipped;
    if (hasAnswer(transcript))
        return Judgement::pass();
    return unanswered(transcript, u"an error_message in answer to text that is no JSON"_s,
                      u"answer FORMAT_ERROR and keep the connection"_s);
}

} // namespace

QList<Check> messageChecks()
{
    return {
        checkOf("messages.ping", u"a JSON ping is answered with pong"_s, Need::Token,
                "messages.ping", judgePing),
        checkOf("messages.control_ping", u"a ping frame is answered with a pong frame"_s,
                Need::Token, "messages.control_ping", judgeControlPing),
        checkOf("messages.unknown", u"an unknown message type is answered"_s, Need::Token,
                "messages.unknown", judgeUnknown),
        checkOf("messages.not_json", u"text that is no JSON is answered, not fatal"_s, Need::Token,
                "messages.not_json", judgeNotJson),
    };
}

} // namespace wirelamp::check
