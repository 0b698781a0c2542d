// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/check/catalogue.h"

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr quint16 policyViolation = 1008;
constexpr quint16 authenticationRequired = 4001;

/// 101 for a bad token: the refusal can only come too late.
Judgement judgeLateRefusal(const Transcript &transcript)
{
    Judgement judgement{.verdict = Verdict::Fail,
                        .code = "judged_after_accepting",
                        .expected = u"401 before the upgrade"_s,
                        .came = {},
                        .nextStep = u"judge the token before accept(); a client cannot tell a late "
                                    "refusal from a broken server"_s};
    if (transcript.hasWelcome() || (!transcript.closeCode && !transcript.messages.isEmpty())) {
        judgement.code = "bad_token_accepted";
        judgement.came = u"the server let it in"_s;
        judgement.nextStep = u"check the signature, the algorithm and exp of every token"_s;
        return judgement;
    }
    if (!transcript.closeCode && transcript.ending == Ending::Deadline) {
        judgement.code = "bad_token_accepted";
        judgement.came = u"accepted, and not refused within 5 s"_s;
        return judgement;
    }
    judgement.came =
        u"the token is judged only after accepting: accepted, then %1"_s.arg(endOf(transcript));
    return judgement;
}

/// The contract knows a second way: 101, an error_message, then 4001 or 1008.
bool isExplainedClose(const Transcript &transcript)
{
    return !transcript.messages.isEmpty()
        && nameOf(transcript.messages.first().object) == "error_message";
}

Judgement judgeRefusal(const Transcript &transcript)
{
    if (const auto missing = missingAnswer(transcript))
        return *missing;
    if (transcript.status == unauthorized || transcript.status == forbidden)
        return Judgement::pass();
    if (transcript.isUpgraded && isExplainedClose(transcript)) {
        return {.verdict = Verdict::Warn,
                .code = "judged_after_accepting",
                .expected = u"401 before the upgrade"_s,
                .came = u"the token is judged only after accepting, with an error_message"_s,
                .nextStep = u"refuse before 101 unless a browser has to read the reason"_s};
    }
    if (transcript.isUpgraded)
        return judgeLateRefusal(transcript);
    return {.verdict = Verdict::Fail,
            .code = "wrong_refusal",
            .expected = u"401 or 403 before the upgrade"_s,
            .came = answerOf(transcript),
            .nextStep = u"answer 401, so that a client knows that its token is the reason"_s};
}

Judgement judgeReason(const Transcript &transcript)
{
    if (transcript.status != unauthorized && transcript.status != forbidden)
        return Judgement::skipped(u"nothing was refused before the upgrade"_s);
    const Result<QJsonObject> body = parseJsonObject(transcript.body);
    const bool hasReason = body
        && (body->contains(u"error") || body->contains(u"message") || body->contains(u"detail"));
    if (hasReason)
        return Judgement::pass();
    return {.verdict = Verdict::Warn,
            .code = "refusal_without_reason",
            .expected = u"a JSON body with error and message"_s,
            .came = transcript.body.isEmpty() ? u"no body"_s : u"a body without them"_s,
            .nextStep = u"say why: a developer at the other end has only this answer"_s};
}

} // namespace

QList<Check> refusalChecks()
{
    return {
        checkOf("refusal.missing", u"no token is refused before 101"_s, Need::RequiredToken,
                "refusal.missing", judgeRefusal),
        checkOf("refusal.malformed", u"a malformed token is refused before 101"_s,
                Need::RequiredToken, "refusal.malformed", judgeRefusal),
        checkOf("refusal.alg_none", u"an unsigned token (alg none) is refused before 101"_s,
                Need::RequiredToken, "refusal.alg_none", judgeRefusal),
        checkOf("refusal.wrong_key", u"a token of another key is refused before 101"_s,
                Need::RequiredToken, "refusal.wrong_key", judgeRefusal),
        checkOf("refusal.tampered", u"the good token with other claims is refused before 101"_s,
                Need::RequiredToken, "refusal.tampered", judgeRefusal),
        checkOf("refusal.expired", u"an expired token is refused before 101"_s, Need::Key,
                "refusal.expired", judgeRefusal),
        checkOf("refusal.not_yet_valid", u"a token of tomorrow is refused before 101"_s, Need::Key,
                "refusal.not_yet_valid", judgeRefusal),
        checkOf("refusal.reason", u"a refusal says why"_s, Need::RequiredToken, "refusal.missing",
                judgeReason),
    };
}

} // namespace wirelamp::check
