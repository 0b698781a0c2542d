// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/claimrules.h"

#include "core/auth/showntext.h"
#include "core/auth/timewords.h"
#include "core/base/redaction.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

namespace {

using Finding = std::optional<Refusal>;

constexpr qsizetype subjectLengthMax = 255; // OpenID Connect Core section 2.

Refusal malformed(const QString &message)
{
    return {.verdict = AuthVerdict::Malformed, .message = message};
}

/// Each looked up once: that costs more than to judge them.
struct Dates
{
    std::optional<double> expiry; ///< `exp`
    std::optional<double> notBefore; ///< `nbf`
    std::optional<double> issued; ///< `iat`
    QStringView noNumber; ///< The first of them that is there and no number.
};

Dates datesIn(const QJsonObject &claims)
{
    Dates dates;
    const auto read = [&](QStringView name) -> std::optional<double> {
        const QJsonValue value = claims.value(name);
        if (value.isUndefined())
            return std::nullopt;
        if (dates.noNumber.isEmpty() && (!value.isDouble() || !std::isfinite(value.toDouble())))
            dates.noNumber = name;
        return value.toDouble();
    };
    dates.expiry = read(u"exp");
    dates.notBefore = read(u"nbf");
    dates.issued = read(u"iat");
    return dates;
}

Finding refusalOfDateForms(const Dates &dates)
{
    if (dates.noNumber.isEmpty())
        return std::nullopt;
    return malformed(
        u"the claim %1 is not a number; a date is a number of seconds since 1970"_s.arg(
            dates.noNumber));
}

Finding refusalOfExpiry(const Dates &dates, const VerifierPolicy &policy, double now)
{
    const auto &expiry = dates.expiry;
    if (!expiry && policy.requireExpiry)
        return malformed(u"token never expires; give it an exp, or set auth.require_exp = false"_s);
    if (!expiry || now < *expiry)
        return std::nullopt;
    const double past = now - *expiry;
    return Refusal{.verdict = AuthVerdict::Expired,
                   .message = u"token expired %1 ago (exp %2); mint a new one"_s.arg(
                       durationInWords(past), dateInWords(*expiry)),
                   .skewSeconds = past};
}

/// A few minutes are a clock that runs wrong; hours are what somebody wrote into the token.
QString notYetText(const QString &what, double ahead, double date, const QString &claim)
{
    constexpr double clockSkewMax = 600;
    const QString text =
        u"%1 %2 (%3 %4)"_s.arg(what, durationInWords(ahead), claim, dateInWords(date));
    if (ahead > clockSkewMax)
        return text + u"; mint one for now"_s;
    return u"clock skew: "_s + text + u"; set the clocks of both machines"_s;
}

Finding refusalOfEarliness(const Dates &dates, const VerifierPolicy &policy, double now)
{
    const auto leeway = static_cast<double>(policy.leeway.count());
    if (const auto &notBefore = dates.notBefore; notBefore && *notBefore > now + leeway) {
        const double ahead = *notBefore - now;
        return Refusal{.verdict = AuthVerdict::NotYetValid,
                       .message =
                           notYetText(u"token becomes valid in"_s, ahead, *notBefore, u"nbf"_s),
                       .skewSeconds = ahead};
    }
    if (const auto &issued = dates.issued; issued && *issued > now + leeway) {
        const double ahead = *issued - now;
        return Refusal{.verdict = AuthVerdict::NotYetValid,
                       .message =
                           notYetText(u"token will be issued in"_s, ahead, *issued, u"iat"_s),
                       .skewSeconds = ahead};
    }
    return std::nullopt;
}

Finding refusalOfAge(const Dates &dates, const VerifierPolicy &policy, double now)
{
    const auto oldest = static_cast<double>(policy.maxAge.count());
    if (oldest <= 0)
        return std::nullopt;
    const auto &issued = dates.issued;
    if (!issued)
        return malformed(u"the age of the token is unknown; give it an iat"_s);
    const double age = now - *issued;
    if (age <= oldest)
        return std::nullopt;
    return Refusal{.verdict = AuthVerdict::TooOld,
                   .message =
                       u"token was issued %1 ago (iat %2) and may be %3 old; mint a new one"_s.arg(
                           durationInWords(age), dateInWords(*issued), durationInWords(oldest)),
                   .skewSeconds = age - oldest};
}

QString quoted(const QStringList &names)
{
    constexpr qsizetype namesMax = 5;
    QStringList shown;
    for (const QString &name : names.first(std::min(names.size(), namesMax)))
        shown << u'\'' + shownText(name) + u'\'';
    if (names.size() > namesMax)
        shown << u"..."_s;
    return shown.join(u", ");
}

Finding refusalOfIssuer(const QJsonObject &claims, const VerifierPolicy &policy)
{
    const QString issuer = claims.value(u"iss").toString();
    if (policy.issuer.isEmpty() || issuer == policy.issuer)
        return std::nullopt;
    const QString found = issuer.isEmpty() ? u"token names no issuer (iss)"_s
                                           : u"token is from "_s + quoted({issuer});
    return Refusal{.verdict = AuthVerdict::WrongIssuer,
                   .message = found
                       + u"; only tokens from %1 are accepted"_s.arg(quoted({policy.issuer}))};
}

/// `aud` is one string or a list of them (RFC 7519 section 4.1.3).
QStringList audiencesIn(const QJsonObject &claims)
{
    const QJsonValue value = claims.value(u"aud");
    if (value.isString())
        return {value.toString()};
    QStringList audiences;
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list) {
        if (item.isString())
            audiences << item.toString();
    }
    return audiences;
}

Finding refusalOfAudience(const QJsonObject &claims, const VerifierPolicy &policy)
{
    const QStringList found = audiencesIn(claims);
    const bool isMeant = std::ranges::any_of(
        found, [&policy](const QString &name) { return policy.audiences.contains(name); });
    if (policy.audiences.isEmpty() || isMeant)
        return std::nullopt;
    const QString text =
        found.isEmpty() ? u"token names no audience (aud)"_s : u"token is for "_s + quoted(found);
    return Refusal{.verdict = AuthVerdict::WrongAudience,
                   .message =
                       text + u"; only tokens for %1 are accepted"_s.arg(quoted(policy.audiences))};
}

/// The subject becomes the user, stands in every record and on the screen.
Finding refusalOfSubject(const QJsonObject &claims, const QString &subject)
{
    if (!subject.isEmpty())
        return std::nullopt;
    if (claims.value(u"sub").toString().trimmed().isEmpty()) {
        return Refusal{.verdict = AuthVerdict::MissingSubject,
                       .message = u"token names no user; give it a sub that is a string"_s};
    }
    return malformed(u"the sub of the token is no name; use at most %1 characters, no control "
                     "characters and no secrets"_s.arg(subjectLengthMax));
}

} // namespace

QString subjectIn(const QJsonObject &claims)
{
    const QString subject = claims.value(u"sub").toString();
    const QByteArray bytes = subject.toUtf8();
    const bool hasControl =
        std::ranges::any_of(subject, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (subject.trimmed().isEmpty() || subject.size() > subjectLengthMax || hasControl
        || redactText(bytes) != bytes)
        return {};
    return subject;
}

std::optional<Refusal> refusalOfClaims(const QJsonObject &claims, const QString &subject,
                                       const VerifierPolicy &policy, double unixNow)
{
    const Dates dates = datesIn(claims);
    Finding refusal = refusalOfDateForms(dates);
    if (!refusal)
        refusal = refusalOfExpiry(dates, policy, unixNow);
    if (!refusal)
        refusal = refusalOfEarliness(dates, policy, unixNow);
    if (!refusal)
        refusal = refusalOfAge(dates, policy, unixNow);
    if (!refusal)
        refusal = refusalOfIssuer(claims, policy);
    if (!refusal)
        refusal = refusalOfAudience(claims, policy);
    if (!refusal)
        refusal = refusalOfSubject(claims, subject);
    return refusal;
}

} // namespace wirelamp::auth
