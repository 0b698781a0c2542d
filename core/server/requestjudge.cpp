// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/requestjudge.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

RequestJudge::Refuse refuse(int status, const QByteArray &code, const QString &message)
{
    return {Answer::error(status, code, message), code, false};
}

QString shown(const QByteArray &bytes)
{
    constexpr qsizetype shownBytesMax = 200;
    return QString::fromUtf8(bytes.first(std::min(bytes.size(), shownBytesMax)));
}

RequestJudge::Refuse refuseHandshake(const http::HeadFailure &failure)
{
    const QByteArray code = http::codeOf(failure.fault);
    RequestJudge::Refuse refusal = refuse(http::statusOf(failure.fault), code, failure.message);
    refusal.closes = true;
    if (failure.fault == http::HeadFault::UnsupportedWebSocketVersion)
        refusal.answer.headers.append("Sec-WebSocket-Version", "13");
    return refusal;
}

} // namespace

RequestJudge::RequestJudge(const config::Settings &settings, const RouteTable &routes)
    : m_settings(settings)
    , m_routes(routes)
    , m_origins(settings.server.corsOrigins)
    , m_hosts(settings.server.allowedHosts)
{
}

RequestJudge::Judgement RequestJudge::judge(const http::RequestHead &head,
                                            bool isLoopbackPeer) const
{
    // HTTP/1.0 may leave Host out; a browser, which rebinding needs, never does.
    if (head.host && !m_hosts.isAllowed(*head.host)) {
        return refuse(
            421, "host_not_allowed",
            u"this server does not answer to the host \"%1\"; use localhost, or add the name to "
            "server.allowed_hosts"_s.arg(shown(head.headers.value("host"))));
    }
    if (http::OriginPolicy::isPreflight(head)) {
        const bool isAllowed = m_origins.isAllowed(head.headers.value("origin"));
        return Preflight{isAllowed ? 204 : 403, m_origins.preflightHeaders(head)};
    }
    return judgeRoute(head, isLoopbackPeer);
}

RequestJudge::Judgement RequestJudge::judgeRoute(const http::RequestHead &head,
                                                 bool isLoopbackPeer) const
{
    if (head.method == "OPTIONS" && head.target == "*") {
        Answer answer;
        answer.status = 204;
        return Refuse{answer, "options", false};
    }
    const RouteTable::Outcome outcome = m_routes.find(head.method, head.path);
    if (const auto *missing = std::get_if<RouteTable::NoRoute>(&outcome)) {
        const QString hint = missing->nearest.isEmpty()
            ? u"GET /openapi.json lists all routes"_s
            : u"did you mean %1?"_s.arg(missing->nearest);
        return refuse(404, "not_found", u"there is no %1; %2"_s.arg(shown(head.path), hint));
    }
    if (const auto *wrong = std::get_if<RouteTable::WrongMethod>(&outcome)) {
        const QByteArray allowed = wrong->allowed.join(", ");
        if (head.method == "OPTIONS") {
            Refuse answer{Answer{}, "options", false};
            answer.answer.status = 204;
            answer.answer.headers.append("Allow", allowed);
            return answer;
        }
        Refuse refusal =
            refuse(405, "method_not_allowed",
                   u"%1 does not take %2; it takes %3"_s.arg(shown(head.path), shown(head.method),
                                                             QString::fromLatin1(allowed)));
        refusal.answer.headers.append("Allow", allowed);
        return refusal;
    }
    const auto &match = std::get<RouteTable::Match>(outcome);
    if (match.route->kind == RouteKind::WebSocket)
        return judgeWebSocket(head, match);
    const bool isForLoopback = match.route->access == RouteAccess::LoopbackOnly
        || match.route->access == RouteAccess::LoopbackWithToken;
    if (isForLoopback && !isLoopbackPeer)
        return refuse(403, "loopback_only",
                      u"this route answers clients on the same machine only"_s);
    // A page of a stranger must not make a browser change anything here: CORS alone would only hide
    // the answer from it.
    const QByteArray origin = head.headers.value("origin");
    const bool isSafe = head.method == "GET" || head.method == "HEAD";
    if (!origin.isEmpty() && !isSafe && !m_origins.isAllowed(origin)) {
        return refuse(
            403, "origin_not_allowed",
            u"the origin %1 is not allowed; add it to server.cors_origins"_s.arg(shown(origin)));
    }
    return Dispatch{match.route, match.arguments, effectiveAccess(*match.route)};
}

RequestJudge::Judgement RequestJudge::judgeWebSocket(const http::RequestHead &head,
                                                     const RouteTable::Match &match) const
{
    if (!head.isWebSocketUpgrade && !head.headers.contains("sec-websocket-key")) {
        Refuse refusal =
            refuse(426, "upgrade_required",
                   u"this is a WebSocket; connect with ws:// or wss:// instead of http"_s);
        refusal.answer.headers.append("Upgrade", "websocket");
        return refusal;
    }
    if (const auto failure = http::checkHandshake(head))
        return refuseHandshake(*failure);
    const QByteArray origin = head.headers.value("origin");
    if (!origin.isEmpty() && !m_origins.isAllowed(origin)) {
        return refuse(
            403, "origin_not_allowed",
            u"a page of %1 may not connect here; add the origin to server.cors_origins"_s.arg(
                shown(origin)));
    }
    return Dispatch{match.route, match.arguments, RouteAccess::Required};
}

RouteAccess RequestJudge::effectiveAccess(const Route &route) const
{
    const bool isGuarded =
        route.access == RouteAccess::Optional || route.access == RouteAccess::Required;
    if (isGuarded && !m_settings.auth.required)
        return RouteAccess::Optional;
    if (route.access == RouteAccess::Optional && m_settings.auth.http == config::HttpAuth::Required)
        return RouteAccess::Required;
    return route.access;
}

http::Headers RequestJudge::corsHeaders(const http::RequestHead &head) const
{
    const QByteArray origin = head.headers.value("origin");
    return origin.isEmpty() ? http::Headers{} : m_origins.responseHeaders(origin);
}

bool RequestJudge::isTest(const http::RequestHead &head, bool isTestingEnabled)
{
    constexpr std::array<QByteArrayView, 4> marks{"x-test-type", "x-test-environment", "x-e2e-test",
                                                  "x-test-mode"};
    return isTestingEnabled || std::ranges::any_of(marks, [&head](QByteArrayView name) {
               return head.headers.contains(name);
           });
}

} // namespace wirelamp::server
