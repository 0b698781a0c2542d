// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/bridgesocket.h"
#include "core/server/httpservercompat.h"
#include "core/server/routetable.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace wirelamp::server {

/// Puts QHttpServer behind the door: ordinary routes are its routes, but it is fed only requests
/// that were judged, one at a time for each client, and what it answers goes back as an Answer. A
/// client that leaves does not exist for it.
class HttpServerBridge final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Answer &)>;

    explicit HttpServerBridge(const RouteTable &routes, QObject *parent = nullptr);
    ~HttpServerBridge() override;

    /// One client's place behind the door. At most one request at a time. Dropping it while a
    /// request is pending is fine: the answer then goes nowhere.
    class Seat
    {
    public:
        Seat(HttpServerBridge &bridge, Done done);
        ~Seat();
        Seat(const Seat &) = delete;
        Seat &operator=(const Seat &) = delete;

        /// `done` is called exactly once for it, possibly before this returns.
        void ask(const RouteRequest &request);

    private:
        friend class HttpServerBridge;
        struct State;
        std::shared_ptr<State> m_state;
    };

private:
    void addRoute(const Route &route);
    template<typename Handler>
    void addRule(const QString &pattern, QHttpServerRequest::Method method, qsizetype argumentCount,
                 const Handler &handler);
    QHttpServerResponse responseFor(const Route &route, const QHttpServerRequest &request) const;
    QFuture<QHttpServerResponse> futureFor(const Route &route,
                                           const QHttpServerRequest &request) const;
    const RouteRequest *requestOf(const QHttpServerRequest &request) const;

    class Intake;

    Intake *m_intake = nullptr; ///< QHttpServer owns what it is bound to.
    QHash<quint64, RouteRequest> m_requests; ///< Those that are pending.
    QHash<quint64, std::shared_ptr<Seat::State>> m_abandoned; ///< Pending ones whose client left.
    quint64 m_lastRequest = 0;
    std::unique_ptr<QHttpServer> m_server;
};

} // namespace wirelamp::server
