// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/check/catalogue.h"

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

Judgement judgeConnection(const Transcript &transcript)
{
    if (transcript.ending == Ending::Unreachable)
        return *missingAnswer(transcript);
    return Judgement::pass();
}

Judgement judgeHealth(const Transcript &transcript)
{
    if (const auto missing = missingAnswer(transcript))
        return *missing;
    constexpr int ok = 200;
    Judgement failure{.verdict = Verdict::Fail,
                      .code = "unhealthy",
                      .expected = u"200 with a JSON object within 5 s"_s,
                      .came = answerOf(transcript),
                      .nextStep = u"make /health answer at once, whatever else is not ready"_s};
    if (transcript.status != ok)
        return failure;
    if (transcript.ending != Ending::Finished) {
        failure.came = u"the answer did not end"_s;
        return failure;
    }
    if (!parseJsonObject(transcript.body)) {
        failure.came = u"its body is no JSON object"_s;
        return failure;
    }
    return Judgement::pass();
}

} // namespace

QList<Check> reachChecks()
{
    return {
        checkOf("reach.connect", u"the server takes connections"_s, Need::Nothing, "reach.health",
                judgeConnection),
        checkOf("reach.health", u"/health answers 200 with JSON"_s, Need::Nothing, "reach.health",
                judgeHealth),
    };
}

} // namespace wirelamp::check
