// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/refusalreasons.h"

#include <algorithm>

namespace wirelamp::diagnosis {

namespace {

constexpr RefusalReason noToken{
    .causes = {QT_TRANSLATE_NOOP("Findings",
                                 "the client sends no token, or in a place that is not looked at"),
               QT_TRANSLATE_NOOP("Findings",
                                 "a browser cannot set the Authorization header of a "
                                 "WebSocket"),
               QT_TRANSLATE_NOOP("Findings", "a proxy removes the Authorization header")},
    .nextStep = QT_TRANSLATE_NOOP("Findings",
                                  "send the token as Authorization: Bearer, or from a browser as "
                                  "subprotocols jwt-auth and jwt.(base64url of the token)"),
};
constexpr RefusalReason brokenToken{
    .causes = {QT_TRANSLATE_NOOP("Findings", "what was sent is no JWT: a placeholder, or cut"),
               QT_TRANSLATE_NOOP("Findings",
                                 "the token was encoded twice, or with padding, in a subprotocol")},
    .nextStep = QT_TRANSLATE_NOOP("Findings", "copy a token from this window and compare"),
};
constexpr RefusalReason wrongKey{
    .causes = {QT_TRANSLATE_NOOP("Findings", "client and server have different secrets or keys"),
               QT_TRANSLATE_NOOP("Findings", "the token is from another environment"),
               QT_TRANSLATE_NOOP("Findings",
                                 "the keys were rotated and the client kept an old token")},
    .nextStep = QT_TRANSLATE_NOOP("Findings",
                                  "sign with the secret of this server, or name the client's key "
                                  "in auth.key_files or auth.jwks_url"),
};
constexpr RefusalReason wrongTime{
    .causes = {QT_TRANSLATE_NOOP("Findings", "the client keeps a token beyond its lifetime"),
               QT_TRANSLATE_NOOP("Findings", "the clocks of issuer and server differ")},
    .nextStep = QT_TRANSLATE_NOOP("Findings",
                                  "get a new token before each connection, and compare the clock "
                                  "skew shown with the verdict"),
};
constexpr RefusalReason wrongClaims{
    .causes = {QT_TRANSLATE_NOOP("Findings", "the token was made for another service"),
               QT_TRANSLATE_NOOP("Findings", "auth.issuer or auth.audience do not fit the issuer")},
    .nextStep = QT_TRANSLATE_NOOP("Findings",
                                  "compare the claims shown with the verdict with auth.issuer and "
                                  "auth.audience"),
};
constexpr RefusalReason tooLate{
    .causes = {QT_TRANSLATE_NOOP("Findings", "the client did not send its first message in time"),
               QT_TRANSLATE_NOOP("Findings", "the key server did not answer in time")},
    .nextStep = QT_TRANSLATE_NOOP("Findings",
                                  "send the token with the request, or make auth.jwks_url answer"),
};
constexpr RefusalReason revoked{
    .causes = {QT_TRANSLATE_NOOP("Findings", "the token was revoked on purpose")},
    .nextStep = QT_TRANSLATE_NOOP("Findings", "get a new token"),
};
constexpr RefusalReason strangeOrigin{
    .causes = {QT_TRANSLATE_NOOP("Findings", "the page comes from an origin that is not allowed")},
    .nextStep = QT_TRANSLATE_NOOP("Findings", "add the origin to server.cors_origins"),
};
constexpr RefusalReason notReady{
    .causes = {QT_TRANSLATE_NOOP("Findings", "the agent service is set to not ready")},
    .nextStep =
        QT_TRANSLATE_NOOP("Findings", "set agent.service to ready, or wait for Retry-After"),
};
constexpr RefusalReason other{
    .causes = {QT_TRANSLATE_NOOP("Findings", "the request is no handshake this server can accept")},
    .nextStep = QT_TRANSLATE_NOOP("Findings", "read the body of the answer: it names the reason"),
};

struct Row
{
    const char *word;
    const RefusalReason *reason;
};
constexpr std::array rows{
    Row{"missing", &noToken},
    Row{"malformed", &brokenToken},
    Row{"unsupported_algorithm", &wrongKey},
    Row{"unknown_key", &wrongKey},
    Row{"bad_signature", &wrongKey},
    Row{"expired", &wrongTime},
    Row{"not_yet_valid", &wrongTime},
    Row{"too_old", &wrongTime},
    Row{"wrong_issuer", &wrongClaims},
    Row{"wrong_audience", &wrongClaims},
    Row{"missing_subject", &wrongClaims},
    Row{"revoked", &revoked},
    Row{"timeout", &tooLate},
    Row{"origin_not_allowed", &strangeOrigin},
    Row{"service_not_ready", &notReady},
};

} // namespace

const RefusalReason &refusalReason(const QByteArray &word)
{
    const auto known =
        std::ranges::find_if(rows, [&word](const Row &row) { return word == row.word; });
    return known == rows.end() ? other : *known->reason;
}

} // namespace wirelamp::diagnosis
