// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/catalogue.h"

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int firstServerError = 500;

Judgement refusedGoodToken(const Transcript &transcript)
{
    Judgement failure{.verdict = Verdict::Fail,
                      .code = "good_token_refused",
                      .expected = u"101 for a good token"_s,
                      .came = answerOf(transcript),
                      .nextStep =
                          u"see that the server trusts the key, issuer and audience of this "
                          "token, and reads this carrier"_s};
    if (transcript.status >= firstServerError) {
        failure.code = "service_never_there";
        failure.came += u": the service never there"_s;
        failure.nextStep = u"start what the server depends on, or let it answer without it"_s;
    } else if (transcript.status != unauthorized && transcript.status != forbidden) {
        failure.code = "no_websocket";
        failure.nextStep = u"see that the path of the URL is the WebSocket's"_s;
    }
    return failure;
}

Judgement closedBeforeWelcome(const Transcript &transcript)
{
    return {.verdict = Verdict::Fail,
            .code = "closed_before_welcome",
            .expected = u"a connection that stays open"_s,
            .came = u"accepted, then %1 before the welcome"_s.arg(endOf(transcript)),
            .nextStep = u"do what can fail (judging the token, reaching services) before "
                        "accepting, and send the welcome right after"_s};
}

Judgement judgeUpgrade(const Transcript &transcript)
{
    if (const auto missing = missingAnswer(transcript))
        return *missing;
    if (!transcript.isUpgraded)
        return refusedGoodToken(transcript);
    if (!transcript.isAcceptKeyRight) {
        return {.verdict = Verdict::Fail,
                .code = "wrong_accept_key",
                .expected = u"the Sec-WebSocket-Accept of our key"_s,
                .came = u"another one"_s,
                .nextStep = u"compute it as RFC 6455 section 4.2.2 says"_s};
    }
    const bool isClosed =
        transcript.ending == Ending::PeerClosed || transcript.ending == Ending::Broken;
    return isClosed && transcript.messages.isEmpty() ? closedBeforeWelcome(transcript)
                                                     : Judgement::pass();
}

/// `jwt-auth` when it was offered, nothing when it was not, and never the item with the token.
Judgement judgeSubprotocolAnswer(const Evidence &evidence)
{
    const Transcript offered = evidence.transcripts.value("handshake.subprotocol");
    const Transcript plain = evidence.transcripts.value("handshake.header");
    if (!offered.isUpgraded && !plain.isUpgraded)
        return Judgement::skipped(u"no handshake succeeded"_s);
    const QByteArray name = "Sec-WebSocket-Protocol";
    Judgement failure{.verdict = Verdict::Fail,
                      .code = "wrong_subprotocol",
                      .expected = u"jwt-auth in answer to jwt-auth"_s,
                      .came = u"the server answered another subprotocol"_s,
                      .nextStep = u"answer jwt-auth when it is offered and nothing otherwise; "
                                  "browsers close a connection that was answered anything else"_s};
    if (offered.isUpgraded && offered.headers.value(name) != "jwt-auth") {
        if (!offered.headers.contains(name))
            failure.came = u"the server answered no subprotocol"_s;
        else if (offered.headers.value(name).startsWith("jwt."))
            failure.came = u"the server echoed the item with the token"_s;
        return failure;
    }
    if (plain.isUpgraded && plain.headers.contains(name)) {
        failure.expected = u"no subprotocol where none was offered"_s;
        return failure;
    }
    return Judgement::pass();
}

Judgement noWelcome(const Transcript &transcript)
{
    Judgement failure{.verdict = Verdict::Fail,
                      .code = "no_welcome",
                      .expected = u"connection_established as the first frame within 5 s"_s,
                      .came = endOf(transcript),
                      .nextStep = u"send the welcome right after accepting, before anything that "
                                  "can wait or fail"_s};
    if (!transcript.messages.isEmpty()) {
        const QByteArray name = nameOf(transcript.messages.first().object);
        failure.code = "welcome_not_first";
        failure.came = name.isEmpty() ? u"the first frame has no type"_s
                                      : u"the first frame is %1"_s.arg(QString::fromUtf8(name));
    } else if (transcript.closeCode || transcript.ending == Ending::PeerClosed) {
        return closedBeforeWelcome(transcript);
    }
    return failure;
}

Judgement judgeWelcome(const Evidence &evidence)
{
    bool isUpgraded = false;
    for (const Transcript &transcript : evidence.of(carrierProbes())) {
        if (transcript.isUpgraded && !transcript.hasWelcome())
            return noWelcome(transcript);
        isUpgraded = isUpgraded || transcript.isUpgraded;
    }
    return isUpgraded ? Judgement::pass() : Judgement::skipped(u"no handshake succeeded"_s);
}

Judgement judgeWelcomeFields(const Evidence &evidence)
{
    for (const Transcript &transcript : evidence.of(carrierProbes())) {
        if (!transcript.hasWelcome())
            continue;
        const QJsonObject welcome = transcript.messages.first().object;
        QStringList missing;
        for (const QString &field : {u"connection_id"_s, u"user_id"_s}) {
            if (fieldOf(welcome, field).toString().isEmpty())
                missing << field;
        }
        if (!fieldOf(welcome, u"connection_ready"_s).toBool())
            missing << u"connection_ready"_s;
        if (missing.isEmpty())
            return Judgement::pass();
        return {.verdict = Verdict::Fail,
                .code = "welcome_incomplete",
                .expected = u"connection_id, user_id and connection_ready = true in the welcome"_s,
                .came = u"missing: %1"_s.arg(missing.join(u", "_s)),
                .nextStep = u"send the welcome when the user is known and messages are handled"_s};
    }
    return Judgement::skipped(u"no welcome came"_s);
}

} // namespace

QList<Check> handshakeChecks()
{
    return {
        checkOf("handshake.header", u"Authorization: Bearer opens a connection"_s, Need::Token,
                "handshake.header", judgeUpgrade),
        checkOf("handshake.subprotocol", u"a jwt. subprotocol item opens a connection"_s,
                Need::RequiredToken, "handshake.subprotocol", judgeUpgrade),
        checkOf("handshake.query", u"?token= opens a connection"_s, Need::RequiredToken,
                "handshake.query", judgeUpgrade),
        {"handshake.answer",
         u"jwt-auth is answered when offered, a token never echoed"_s,
         Need::RequiredToken,
         {"handshake.subprotocol", "handshake.header"},
         judgeSubprotocolAnswer},
        {"welcome.first", u"the welcome is the first frame, within 5 s"_s, Need::Token,
         carrierProbes(), judgeWelcome},
        {"welcome.fields", u"the welcome names connection and user, and says ready"_s, Need::Token,
         carrierProbes(), judgeWelcomeFields},
    };
}

} // namespace wirelamp::check
