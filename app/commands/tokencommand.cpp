// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/tokencommand.h"

#include "app/tokenissuer.h"
#include "core/base/json.h"
#include "core/config/units.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::app {

namespace {

constexpr int claimDepthMax = 16;

/// JSON where it is JSON (`true`, `42`, `["a"]`), else the text itself.
QJsonValue claimValue(const QString &written)
{
    const QByteArray list = '[' + written.toUtf8() + ']';
    if (jsonDepth(list, claimDepthMax) > claimDepthMax)
        return written;
    const QJsonArray items = QJsonDocument::fromJson(list).array();
    return items.size() == 1 ? items.first() : QJsonValue(written);
}

Result<QJsonObject> claimsFrom(const QStringList &written)
{
    QJsonObject claims;
    for (const QString &claim : written) {
        const qsizetype equals = claim.indexOf(u'=');
        if (equals < 1) {
            return Failure{Error{u"--claim %1 has no name; write it as NAME=VALUE"_s.arg(claim)}};
        }
        claims[claim.first(equals)] = claimValue(claim.sliced(equals + 1));
    }
    return claims;
}

Result<std::chrono::seconds> lifetimeFrom(const QString &written)
{
    const auto lifetime = config::parseDuration(written);
    if (!lifetime || *lifetime < 1s || *lifetime % 1s != 0s) {
        return Failure{Error{
            u"--ttl %1 is no lifetime; write whole seconds or more, like 90s, 15m, 1h or 7d"_s.arg(
                written)}};
    }
    return std::chrono::duration_cast<std::chrono::seconds>(*lifetime);
}

} // namespace

TokenCommand::TokenCommand(const SettingsReader &reader, const Clock &clock)
    : m_reader(reader)
    , m_clock(clock)
{
}

CommandDescription TokenCommand::description() const
{
    return {
        .name = u"token"_s,
        .summary = u"print a token that the server accepts, or one that is wrong on purpose"_s,
        .operand = {},
        .options =
            {{u"sub"_s, u"USER"_s, u"user the token is for (default: dev)"_s},
             {u"ttl"_s, u"DURATION"_s, u"how long it is good, like 15m or 7d (default: 1h)"_s},
             {u"alg"_s, u"ALGORITHM"_s, u"HS256 (default), HS384, HS512, RS256, ES256 or EdDSA"_s},
             {u"claim"_s, u"NAME=VALUE"_s,
              u"one more claim, as often as needed; VALUE is JSON if it can be, else text"_s, true},
             {u"issuer"_s, u"TEXT"_s, u"`iss` (default: setting auth.issuer)"_s},
             {u"audience"_s, u"TEXT"_s, u"`aud` (default: the first of setting auth.audience)"_s},
             {u"bad"_s, u"FLAW"_s,
              u"make it wrong: expired, not-yet-valid, wrong-key, wrong-audience, alg-none or "
              u"malformed"_s}},
        .takesSettings = true,
        .examples = {{u"wirelamp token"_s, u"a token for `dev`, good for an hour"_s},
                     {u"wirelamp token --sub ana --ttl 7d --claim role=admin"_s,
                      u"a token for `ana` with one more claim"_s},
                     {u"wirelamp token --bad expired"_s,
                      u"a token the server refuses, to see what a client makes of it"_s}}};
}

Result<auth::TokenRequest> TokenCommand::requestFrom(const Arguments &arguments)
{
    auth::TokenRequest request;
    request.subject = arguments.value(u"sub"_s, u"dev"_s);
    request.issuer = arguments.value(u"issuer"_s);
    request.audience = arguments.value(u"audience"_s);

    const auto lifetime = lifetimeFrom(arguments.value(u"ttl"_s, u"1h"_s));
    if (!lifetime)
        return Failure{lifetime.error()};
    request.lifetime = *lifetime;

    const QString algorithm = arguments.value(u"alg"_s, u"HS256"_s);
    const auto knownAlgorithm = auth::algorithmFromCode(algorithm.toUtf8());
    if (!knownAlgorithm) {
        return Failure{
            Error{u"--alg %1 is not known; choose HS256, HS384, HS512, RS256, ES256 or EdDSA"_s.arg(
                algorithm)}};
    }
    request.algorithm = *knownAlgorithm;

    const QString flaw = arguments.value(u"bad"_s, u"none"_s);
    const auto knownFlaw = auth::tokenFlawFromCode(flaw.toUtf8());
    if (!knownFlaw) {
        return Failure{Error{u"--bad %1 is not known; choose expired, not-yet-valid, wrong-key, "
                             u"wrong-audience, alg-none or malformed"_s.arg(flaw)}};
    }
    request.flaw = *knownFlaw;

    const auto claims = claimsFrom(arguments.values(u"claim"_s));
    if (!claims)
        return Failure{claims.error()};
    request.claims = *claims;
    return request;
}

ExitCode TokenCommand::run(const Arguments &arguments, Console &console)
{
    const auto request = requestFrom(arguments);
    if (!request) {
        console.complain(request.error().text);
        return ExitCode::Usage;
    }
    const SettingsReader::Loaded loaded = m_reader.read(arguments);
    if (!loaded)
        return reportProblems(loaded.error(), console);
    const auto issued = issueToken(*request, loaded->settings, m_clock);
    if (!issued) {
        console.complain(issued.error().text);
        return ExitCode::Failure;
    }
    for (const QString &note : issued->notes)
        console.complain(u"warning: "_s + note);
    console.out << issued->token << '\n';
    return ExitCode::Success;
}

} // namespace wirelamp::app
