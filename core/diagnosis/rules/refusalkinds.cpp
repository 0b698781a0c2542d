// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/refusalkinds.h"

#include "core/events/authoutcome.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "token_missing",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "no token was found (%1)"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the client sends no token"),
                   QT_TRANSLATE_NOOP(
                       "Findings", "a browser cannot set the Authorization header of a WebSocket"),
                   QT_TRANSLATE_NOOP("Findings", "a proxy removes the Authorization header")},
        .nextStep =
            QT_TRANSLATE_NOOP("Findings",
                              "send Authorization: Bearer with the token, or from a browser the "
                              "subprotocols jwt-auth and jwt.(base64url of the token)"),
    },
    FindingKind{
        .code = "token_in_wrong_place",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "a token was found in %2, where it is not looked for (%1)"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the client was written for another server")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "send Authorization: Bearer with the token, the subprotocol "
                                      "jwt.(base64url of the token), or ?token= in the address"),
    },
    FindingKind{
        .code = "token_malformed",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings", "what was sent as a token is no JWT that can be read (%1): %2"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "a placeholder was sent, or the token was cut"),
                   QT_TRANSLATE_NOOP(
                       "Findings",
                       "the token was encoded twice, or with padding, in a subprotocol")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "copy a token from this window and compare"),
    },
    FindingKind{
        .code = "token_algorithm",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the token is signed with \"%2\", which is not accepted with "
                                      "the keys there are (%1): %3"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "issuer and server are configured for different algorithms"),
                   QT_TRANSLATE_NOOP("Findings", "the token is not signed at all (none)")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "sign with an algorithm that fits a key of this server, or "
                                      "add the key of the issuer in auth.key_files"),
    },
    FindingKind{
        .code = "token_key_unknown",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings",
            "the token names the key \"%2\", and no key has this id (%1); known are: %3"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the token was made for another server or environment"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "the keys were rotated and the client kept an old token"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "auth.jwks_url was not fetched yet, or not at all")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "get a new token from the issuer of this server, or add its "
                                      "keys in auth.key_files or auth.jwks_url"),
    },
    FindingKind{
        .code = "token_signature",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings", "the signature of the token fits no key (%1; algorithm %2, key id \"%3\")"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "client and server have different secrets or keys"),
                   QT_TRANSLATE_NOOP("Findings", "the token is from another environment"),
                   QT_TRANSLATE_NOOP("Findings", "the token was changed on its way")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "sign with the secret of this server (JWT_SECRET_KEY), or "
                                      "add the key of the client in auth.key_files"),
    },
    FindingKind{
        .code = "token_expired",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the token expired %2 s ago, after a lifetime of %3 s (%1)"),
        .causes =
            {QT_TRANSLATE_NOOP("Findings", "the client keeps a token beyond its lifetime"),
             QT_TRANSLATE_NOOP("Findings", "the lifetime the issuer gives is too short"),
             QT_TRANSLATE_NOOP(
                 "Findings",
                 "the clock of the issuer is behind the clock of this machine by %2 s or more")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "get a new token before each connection; a token that was "
                                      "made just now and is expired means a clock is wrong"),
    },
    FindingKind{
        .code = "token_clock_skew",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the clock of the issuer is %2 s ahead of the clock of this "
                                      "machine: the token is not valid yet (%1)"),
        .causes =
            {QT_TRANSLATE_NOOP("Findings", "the clocks of both machines are not synchronised"),
             QT_TRANSLATE_NOOP("Findings",
                               "a container or virtual machine slept and its clock stood still")},
        .nextStep = QT_TRANSLATE_NOOP(
            "Findings", "set the clocks of both machines (NTP); up to 60 s are tolerated"),
    },
    FindingKind{
        .code = "token_not_yet_valid",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the token becomes valid only in %2 s (%1)"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the token was made for later (nbf or iat)"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "the time zone was added to a time that must be UTC")},
        .nextStep = QT_TRANSLATE_NOOP(
            "Findings", "make a token for now: nbf and iat are seconds since 1970 in UTC"),
    },
    FindingKind{
        .code = "token_too_old",
        .severity = Severity::Warning,
        .sentence =
            QT_TRANSLATE_NOOP("Findings", "the token is %2 s older than auth.max_age allows (%1)"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the client keeps a token of long lifetime")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "get a new token, or raise auth.max_age"),
    },
    FindingKind{
        .code = "token_issuer",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings", "the token is from \"%2\", and only tokens from \"%3\" are accepted (%1)"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the token is from another issuer or environment"),
                   QT_TRANSLATE_NOOP("Findings", "auth.issuer is misspelt; a final slash counts")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "get a token from the issuer that is expected, or set "
                                      "auth.issuer to the one that is given"),
    },
    FindingKind{
        .code = "token_audience",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings", "the token is for \"%2\", and only tokens for \"%3\" are accepted (%1)"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the token was made for another service"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "a refresh token was sent instead of an access token")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "ask the issuer for the audience that is expected, or add "
                                      "the one that is given to auth.audience"),
    },
    FindingKind{
        .code = "token_subject",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the token names no user: it has no sub (%1)"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the issuer puts the user into another claim"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "a token of a machine was sent instead of one of a user")},
        .nextStep =
            QT_TRANSLATE_NOOP("Findings", "put the user into sub, a string that is not empty"),
    },
    FindingKind{
        .code = "token_revoked",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the token was revoked (%1)"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the token was revoked on purpose")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "get a new token"),
    },
    FindingKind{
        .code = "token_timeout",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the token was not judged in time (%1): %2"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the client did not send its first message in time"),
                   QT_TRANSLATE_NOOP("Findings", "the key server did not answer in time")},
        .nextStep = QT_TRANSLATE_NOOP(
            "Findings", "send the token with the request, or make auth.jwks_url answer"),
    },
    FindingKind{
        .code = "refused_before_upgrade",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "refused with HTTP %1 before the upgrade (%2): a browser "
                                      "shows only close code 1006, other clients see the status"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the request is no handshake this server can accept")},
        .nextStep =
            QT_TRANSLATE_NOOP("Findings", "read the body of the answer: it names the reason"),
    },
};

/// The verdict that each kind is about, in the same order.
constexpr std::array<const char *, kinds.size()> verdicts{
    "missing",         "(elsewhere)",   "malformed",    "unsupported_algorithm",
    "unknown_key",     "bad_signature", "expired",      "(skew)",
    "not_yet_valid",   "too_old",       "wrong_issuer", "wrong_audience",
    "missing_subject", "revoked",       "timeout",      "",
};

/// More is no clock that runs wrong, but what somebody wrote into the token.
constexpr double clockSkewMax = 600;

const FindingKind &kindFor(const QByteArray &word)
{
    const auto found =
        std::ranges::find_if(verdicts, [&word](const char *verdict) { return word == verdict; });
    return found == verdicts.end() ? kinds.back()
                                   : kinds.at(static_cast<size_t>(found - verdicts.begin()));
}

QString seconds(double count)
{
    return QString::number(count, 'f', 0);
}

/// A string, or a list of them; a dash when there is none.
QString listed(const QJsonValue &value)
{
    constexpr qsizetype namesMax = 5;
    QStringList names;
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &item : list) {
        if (item.isString() && !item.toString().isEmpty() && names.size() < namesMax)
            names << item.toString();
    }
    return names.isEmpty() ? u"–"_s : names.join(u", "_s);
}

QString lifetimeOf(const QJsonObject &claims)
{
    const QJsonValue issued = claims.value(u"iat");
    const QJsonValue expiry = claims.value(u"exp");
    return issued.isDouble() && expiry.isDouble() ? seconds(expiry.toDouble() - issued.toDouble())
                                                  : u"?"_s;
}

QStringList detailsOf(const AuthOutcome &outcome)
{
    const QString skew = seconds(outcome.skewSeconds.value_or(0));
    switch (outcome.verdict) {
    case AuthVerdict::Expired:
        return {skew, lifetimeOf(outcome.claims)};
    case AuthVerdict::NotYetValid:
    case AuthVerdict::TooOld:
        return {skew};
    case AuthVerdict::UnsupportedAlgorithm:
        return {outcome.algorithm, outcome.message};
    case AuthVerdict::UnknownKey:
        return {outcome.keyId, listed(outcome.expected.value(u"key_ids"))};
    case AuthVerdict::BadSignature:
        return {outcome.algorithm, outcome.keyId};
    case AuthVerdict::WrongIssuer:
        return {listed(outcome.claims.value(u"iss")), listed(outcome.expected.value(u"issuer"))};
    case AuthVerdict::WrongAudience:
        return {listed(outcome.claims.value(u"aud")), listed(outcome.expected.value(u"audiences"))};
    case AuthVerdict::Accepted:
    case AuthVerdict::Anonymous:
    case AuthVerdict::Missing:
    case AuthVerdict::Malformed:
    case AuthVerdict::MissingSubject:
    case AuthVerdict::Revoked:
    case AuthVerdict::Timeout:
        return {outcome.message};
    }
    Q_UNREACHABLE();
}

} // namespace

std::span<const FindingKind> refusalKinds()
{
    return kinds;
}

RefusalReason refusalReason(const Observation &judged, const QStringList &tokenPlaces)
{
    const Result<AuthOutcome> outcome = authOutcomeFromJson(judged.payload());
    if (!outcome)
        return refusalReason(judged.entry.name);
    if (outcome->verdict == AuthVerdict::Missing && !tokenPlaces.isEmpty())
        return {kindFor("(elsewhere)"), {tokenPlaces.join(u", "_s)}};
    if (outcome->verdict == AuthVerdict::NotYetValid
        && outcome->skewSeconds.value_or(clockSkewMax + 1) <= clockSkewMax)
        return {kindFor("(skew)"), detailsOf(*outcome)};
    return {kindFor(judged.entry.name), detailsOf(*outcome)};
}

RefusalReason refusalReason(const QByteArray &word)
{
    return {kindFor(word), {QString::fromUtf8(word)}};
}

} // namespace wirelamp::diagnosis
