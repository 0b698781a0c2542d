// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/authoutcome.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace wirelamp::auth {

/// What is asked of a token beyond its signature.
struct VerifierPolicy
{
    QString issuer; ///< Empty: any.
    QStringList audiences; ///< Empty: any. Else `aud` must name one of them.
    bool requireExpiry = true;
    std::chrono::seconds leeway{60}; ///< For `iat` in the future, and `nbf`. `exp` gets none.
    std::chrono::seconds maxAge{0}; ///< Since `iat`; 0: any age.
};

/// Why a token is not accepted.
struct Refusal
{
    AuthVerdict verdict = AuthVerdict::Malformed;
    QString message;
    std::optional<double> skewSeconds; ///< See AuthOutcome.
};

/// `sub`, if it is a name: a string that is not blank, of at most 255 characters (OpenID Connect
/// Core section 2), none of them a control character, and no secret. Else empty.
QString subjectIn(const QJsonObject &claims);

/// Judges the claims of a token whose signature is good, at `unixNow`: `exp`, `nbf`, `iat`, age,
/// `iss`, `aud`, `sub` (RFC 7519 section 4.1), in this order. nullopt: nothing is wrong. Dates are
/// numbers, with a fraction or without, of any size. `subject` is what subjectIn() found in them.
std::optional<Refusal> refusalOfClaims(const QJsonObject &claims, const QString &subject,
                                       const VerifierPolicy &policy, double unixNow);

} // namespace wirelamp::auth
