// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/ids.h"
#include "core/http/requesthead.h"
#include "core/server/answer.h"

#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

namespace wirelamp::server {

/// Who may call a route.
enum class RouteAccess {
    Open, ///< Anybody; a token is not even looked at.
    Optional, ///< Anybody; a token that is sent must be good. `auth.http = required` makes it
              ///< Required.
    Required, ///< Only with a good token, unless `auth.required = false`.
    LoopbackOnly, ///< As Open, for clients on this machine.
    LoopbackWithToken, ///< On this machine, and with a good token whatever the settings say.
};

enum class RouteKind {
    Ordinary, ///< One answer for one request.
    Stream, ///< Server-sent events or NDJSON.
    WebSocket,
};

/// Who calls the handler of an ordinary route. What it answers looks the same either way.
enum class AnsweredBy {
    HttpServer, ///< QHttpServer, behind the door.
    Door, ///< The door itself: for what monitors ask all the time. The handler is quick.
};

/// A request as a route sees it. It was judged at the door: nothing in it needs to be checked again
/// but the meaning of the body.
struct RouteRequest
{
    http::RequestHead head;
    QByteArray body;
    QString user; ///< `anonymous` without a token.
    bool isAuthenticated = false;
    ConnectionId connection;
    QStringList arguments; ///< What stood for each `{name}` of the pattern, decoded.
};

using RouteHandler = std::function<Answer(const RouteRequest &)>;
/// Answers later, exactly once, on the same thread, within HttpLimits::routeDeadline. The client
/// may be gone by then; the handler need not care.
using AnswerLater = std::function<void(const Answer &)>;
using DeferredRouteHandler = std::function<void(const RouteRequest &, const AnswerLater &)>;

struct Route
{
    QByteArrayList methods; ///< HEAD follows from GET, OPTIONS from being listed.
    QString pattern; ///< `/api/threads/{id}`: a name in braces stands for one segment.
    RouteAccess access = RouteAccess::Open;
    RouteKind kind = RouteKind::Ordinary;
    AnsweredBy answeredBy = AnsweredBy::HttpServer;
    QString summary; ///< One sentence, for /openapi.json.
    RouteHandler handler; ///< For ordinary routes: this one ...
    DeferredRouteHandler deferredHandler; ///< ... or this one, unless the door answers.
    QJsonObject bodySchema; ///< JSON schema of the request body, for /openapi.json; empty: none.
};

/// Every route of the server, in one table: the door judges by it, QHttpServer is filled from it,
/// /openapi.json is written from it.
class RouteTable
{
public:
    struct Match
    {
        const Route *route = nullptr;
        QStringList arguments;
    };
    struct NoRoute
    {
        QString nearest; ///< Path of the route that was probably meant; may be empty.
    };
    struct WrongMethod
    {
        QByteArrayList allowed; ///< For the `Allow` header; with HEAD and OPTIONS.
    };
    using Outcome = std::variant<Match, NoRoute, WrongMethod>;

    void add(Route route);

    /// `path` is decoded. A slash at its end does not matter.
    Outcome find(const QByteArray &method, const QByteArray &path) const;
    const std::vector<Route> &routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
    std::vector<QByteArrayList> m_segments; ///< Of the pattern of each.
};

} // namespace wirelamp::server
