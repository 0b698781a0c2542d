// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/protocol/servermessages.h"
#include "core/server/developmenttoken.h"
#include "core/server/requestfields.h"
#include "core/server/routes.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::server {

namespace {

constexpr std::chrono::seconds accessLifetime = 1h;
constexpr std::chrono::seconds refreshLifetime = 24h * 7;
constexpr qsizetype subjectCharactersMax = 128;

bool isDevelopment(const RouteServices &services)
{
    static const QStringList words{u"development"_s, u"dev"_s, u"local"_s, u"test"_s, u"testing"_s};
    return words.contains(services.parts.settings.server.environment, Qt::CaseInsensitive);
}

Answer status(const RouteServices &services)
{
    return Answer::json(QJsonObject{
        {u"service"_s, u"wirelamp"_s},
        {u"status"_s, u"running"_s},
        {u"version"_s, serverVersion()},
        {u"timestamp"_s, timestampOf(services)},
        {u"authentication_required"_s, services.parts.settings.auth.required},
    });
}

Answer config(const RouteServices &services)
{
    const auto url = [&services](const QString &path) {
        return services.urls.http.toString() + path;
    };
    const QJsonValue devLogin = isDevelopment(services) ? url(u"/auth/dev/login"_s) : QJsonValue();
    return Answer::json(QJsonObject{
        {u"google_client_id"_s, QString()},
        {u"oauth_enabled"_s, false},
        {u"development_mode"_s, isDevelopment(services)},
        {u"endpoints"_s,
         QJsonObject{{u"dev_login"_s, devLogin},
                     {u"refresh"_s, url(u"/auth/refresh"_s)},
                     {u"validate"_s, url(u"/auth/validate"_s)},
                     {u"status"_s, url(u"/auth/status"_s)}}},
    });
}

Result<QString> mint(const RouteServices &services, const QString &subject, const QString &kind,
                     std::chrono::seconds lifetime)
{
    // `type` is what clients of the original write, `token_type` what its issuer does.
    const QJsonObject claims{{u"type"_s, kind},
                             {u"token_type"_s, kind},
                             {u"email"_s, subject + u"@example.com"_s},
                             {u"permissions"_s, QJsonArray{u"user"_s, u"websocket_access"_s}}};
    const control::TokenSpec spec{.subject = subject, .lifetime = lifetime, .claims = claims};
    return mintDevelopmentToken(spec, services.parts.settings, services.parts.clock);
}

Answer tokenAnswer(const RouteServices &services, const QString &subject)
{
    const Result<QString> access = mint(services, subject, u"access"_s, accessLifetime);
    if (!access)
        return Answer::error(500, "token_not_made", access.error().text);
    const auth::FoundToken made{access->toLatin1(), TokenCarrier::None};
    if (!services.gate.verifier().verify(made).isAccepted()) {
        return Answer::error(403, "other_keys_configured",
                             u"this server trusts the keys it was configured with, not its own; "
                             "take a token from their issuer"_s);
    }
    const Result<QString> refresh = mint(services, subject, u"refresh"_s, refreshLifetime);
    if (!refresh)
        return Answer::error(500, "token_not_made", refresh.error().text);
    Answer answer = Answer::json(QJsonObject{
        {u"access_token"_s, *access},
        {u"refresh_token"_s, *refresh},
        {u"token_type"_s, u"Bearer"_s},
        {u"expires_in"_s, static_cast<qint64>(accessLifetime.count())},
        {u"user"_s, QJsonObject{{u"id"_s, subject}, {u"email"_s, subject + u"@example.com"_s}}},
    });
    answer.headers.append("Cache-Control", "no-store");
    return answer;
}

Answer devLogin(const RouteServices &services, const RouteRequest &request)
{
    if (!isDevelopment(services)) {
        return Answer::error(403, "not_in_development",
                             u"tokens are handed out in a development environment only; "
                             "use `wirelamp token`, or set server.environment"_s);
    }
    RequestFields fields(request);
    const QString subject =
        fields.optionalText({u"sub", u"user_id", u"username", u"user"}, subjectCharactersMax);
    if (const auto refusal = fields.refusal())
        return *refusal;
    return tokenAnswer(services, subject.isEmpty() ? u"dev"_s : subject);
}

/// Judges a token that stands in a body. `then` is called exactly once.
void judge(const RouteServices &services, const QString &token, const AuthGate::Verdict &then)
{
    const auth::FoundToken found{token.toUtf8(), TokenCarrier::None};
    services.gate.judgeToken(found, &services.gate, then);
}

void refresh(const RouteServices &services, const RouteRequest &request, const AnswerLater &later)
{
    RequestFields fields(request);
    const QString token = fields.requiredText({u"refresh_token", u"refreshToken", u"token"});
    if (const auto refusal = fields.refusal())
        return later(*refusal);
    judge(services, token, [services, later](const AuthOutcome &outcome) {
        if (!outcome.isAccepted())
            return later(Answer::error(401, codeOf(outcome.verdict), outcome.message));
        // An access token that could renew itself would never expire.
        if (outcome.claims.value(u"token_type") != u"refresh"_s) {
            return later(Answer::error(401, "not_a_refresh_token",
                                       u"this token is good but it is no refresh token"_s));
        }
        later(tokenAnswer(services, outcome.subject));
    });
}

QJsonValue expiryOf(const QJsonObject &claims)
{
    constexpr double latestSecond = 9'000'000'000; // WallTime ends in 2262.
    const double expiry = claims.value(u"exp").toDouble(-1);
    if (expiry < 0 || expiry > latestSecond)
        return {};
    return protocol::isoTime(WallTime(std::chrono::seconds(static_cast<qint64>(expiry))));
}

Answer validation(const AuthOutcome &outcome)
{
    const bool isValid = outcome.isAccepted();
    QJsonObject body{{u"valid"_s, isValid}};
    if (isValid) {
        body.insert(u"user_id"_s, outcome.subject);
        body.insert(u"email"_s, outcome.claims.value(u"email").toString());
        body.insert(u"permissions"_s, outcome.claims.value(u"permissions").toArray());
        body.insert(u"expires_at"_s, expiryOf(outcome.claims));
    } else {
        body.insert(u"error"_s, QString::fromLatin1(codeOf(outcome.verdict)));
        body.insert(u"message"_s, outcome.message);
    }
    return Answer::json(body);
}

/// Always 200: the question was answered, whatever the verdict.
void validate(const RouteServices &services, const RouteRequest &request, const AnswerLater &later)
{
    RequestFields fields(request);
    const QString token = fields.optionalText({u"token", u"access_token"});
    if (const auto refusal = fields.refusal())
        return later(*refusal);
    if (token.isEmpty())
        return later(validation({.message = u"the field \"token\" is missing or empty"_s}));
    judge(services, token, [later](const AuthOutcome &outcome) { later(validation(outcome)); });
}

QJsonObject bodyOf(const QString &field, bool isRequired)
{
    QJsonObject schema{
        {u"type"_s, u"object"_s},
        {u"properties"_s, QJsonObject{{field, QJsonObject{{u"type"_s, u"string"_s}}}}}};
    if (isRequired)
        schema.insert(u"required"_s, QJsonArray{field});
    return schema;
}

} // namespace

void addAuthRoutes(RouteTable &table, const RouteServices &services)
{
    table.add({.methods = {"GET"},
               .pattern = u"/auth/status"_s,
               .summary = u"Whether tokens are asked for."_s,
               .handler = [services](const RouteRequest &) { return status(services); }});
    table.add({.methods = {"GET"},
               .pattern = u"/auth/config"_s,
               .summary = u"How a client gets a token."_s,
               .handler = [services](const RouteRequest &) { return config(services); }});
    table.add(
        {.methods = {"POST"},
         .pattern = u"/auth/dev/login"_s,
         .access = RouteAccess::LoopbackOnly,
         .summary = u"Makes a development token; in a development environment only."_s,
         .handler = [services](const RouteRequest &request) { return devLogin(services, request); },
         .bodySchema = bodyOf(u"sub"_s, false)});
    table.add({.methods = {"POST"},
               .pattern = u"/auth/refresh"_s,
               .summary = u"Makes new tokens for a refresh token."_s,
               .deferredHandler =
                   [services](const RouteRequest &request, const AnswerLater &later) {
                       refresh(services, request, later);
                   },
               .bodySchema = bodyOf(u"refresh_token"_s, true)});
    table.add({.methods = {"POST"},
               .pattern = u"/auth/validate"_s,
               .summary = u"Whether a token is good, and why not."_s,
               .deferredHandler =
                   [services](const RouteRequest &request, const AnswerLater &later) {
                       validate(services, request, later);
                   },
               .bodySchema = bodyOf(u"token"_s, true)});
}

} // namespace wirelamp::server
