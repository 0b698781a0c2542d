// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace wirelamp {

/// The verdict over one attempt to come in. Everything but the first two is a refusal.
enum class AuthVerdict {
    Accepted,
    Anonymous, ///< No token was needed (`auth.required = false`, or an open route).
    Missing,
    Malformed,
    UnsupportedAlgorithm,
    UnknownKey,
    BadSignature,
    Expired,
    NotYetValid,
    WrongIssuer,
    WrongAudience,
    MissingSubject,
    TooOld,
    Revoked,
    Timeout,
};

/// Where the token was found.
enum class TokenCarrier {
    None,
    AuthorizationHeader,
    Subprotocol,
    Query,
    FirstMessage,
};

/// One attempt to come in, with everything that may be shown about it. Never the token.
struct AuthOutcome
{
    AuthVerdict verdict = AuthVerdict::Missing;
    TokenCarrier carrier = TokenCarrier::None;
    QString message; ///< One sentence a person understands: "token expired 42 s ago".
    QString subject; ///< `sub`; `anonymous` for AuthVerdict::Anonymous; empty when unknown.
    QString algorithm; ///< As the token claims it; empty when there was none.
    QString keyId; ///< `kid` as the token claims it.
    QJsonObject claims; ///< Decoded payload without secrets. Unverified unless accepted.
    /// How far the clock is beyond the claim that failed: seconds since `exp`, until `nbf` or
    /// `iat`.
    std::optional<double> skewSeconds;
    /// What would have been accepted instead, for the verdicts that are about that: `key_ids`,
    /// `issuer`, `audiences`.
    QJsonObject expected;
    Instant duration{}; ///< How long the check took.

    bool isAccepted() const
    {
        return verdict == AuthVerdict::Accepted || verdict == AuthVerdict::Anonymous;
    }
};

/// The word of protocol section 2: `expired`, `bad_signature`, ...; `accepted` and `anonymous`.
QByteArray codeOf(AuthVerdict verdict);
std::optional<AuthVerdict> authVerdictFromCode(const QByteArray &code);

/// `header`, `subprotocol`, `query`, `first_message`, `none`.
QByteArray codeOf(TokenCarrier carrier);
std::optional<TokenCarrier> tokenCarrierFromCode(const QByteArray &code);

/// The journal's form of an outcome, and back.
QByteArray toJson(const AuthOutcome &outcome);
Result<AuthOutcome> authOutcomeFromJson(const QJsonObject &object);

} // namespace wirelamp
