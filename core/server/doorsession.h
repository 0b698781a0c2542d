// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/bodyreader.h"
#include "core/server/authgate.h"
#include "core/server/httpserverbridge.h"
#include "core/server/outlet.h"
#include "core/server/requestjudge.h"
#include "core/server/serverparts.h"
#include "core/server/socketowner.h"

#include <QTcpSocket>

#include <functional>
#include <memory>
#include <optional>

class QSslConfiguration;

namespace wirelamp::server {

/// A request that leaves the door together with its socket, to become a WebSocket or a stream.
struct HandOver
{
    std::unique_ptr<QTcpSocket> socket;
    ConnectionId connection;
    RouteRequest request;
    http::Headers corsHeaders;
};

/// What a door session works with; everything outlives it.
struct DoorServices
{
    ServerParts parts;
    const RequestJudge &judge;
    AuthGate &auth;
    HttpServerBridge &bridge;
    std::function<void(HandOver)> toWebSocket;
    std::function<void(HandOver)> toStream;
    std::function<bool()> isServiceReady;
};

/// One TCP connection while it speaks HTTP: reads one request after the other, judges each, answers
/// it or hands it over. Keeps every limit and deadline of HttpLimits.
class DoorSession final : public SocketOwner
{
    Q_OBJECT

public:
    /// `tls` is null on a plain port.
    DoorSession(const DoorServices &services, std::unique_ptr<QTcpSocket> socket, ConnectionId id,
                const QSslConfiguration *tls);
    ~DoorSession() override;

    void sweep(Instant now) override;
    void shutDown(const QString &reason) override;

private:
    enum class Phase {
        AwaitingTls,
        AwaitingHead,
        Delayed, ///< A fault: the head waits to be judged.
        Judging, ///< The token is being judged.
        ReadingBody,
        Answering,
        Lingering, ///< Answered for the last time; what still comes in is thrown away.
        Ended,
    };
    enum class After { KeepAlive, Close };

    void process();
    void processTls();
    void processHead();
    void processBody();
    void discardInput();

    fault::Subject subject() const;
    void receiveHead(http::RequestHead head);
    void judgeHead();
    void dispatch(const RequestJudge::Dispatch &dispatch);
    void takeVerdict(const AuthOutcome &outcome);
    void beginBody();
    void takeBody(const QByteArray &body);
    void askRoute();
    void handOverSocket(const std::function<void(HandOver)> &taker);

    void answerFromRoute(const Answer &answer);
    void answer(const Answer &answer, After after);
    void progress();
    void endAnswer();
    void refuseBytes(const http::HeadFailure &failure);
    void expire();
    void beginNextRequest();
    void beginLinger();
    void end(const QByteArray &by, const QString &message);

    DoorServices m_services;
    std::unique_ptr<QTcpSocket> m_socket;
    Outlet m_outlet;
    const QSslConfiguration *m_tls = nullptr;
    bool m_isLoopbackPeer = false;
    Phase m_phase = Phase::AwaitingHead;
    Instant m_deadline{};
    Instant m_lastProgress{};
    bool m_isBetweenRequests = false; ///< Nothing of the next request came yet.
    bool m_isLastRequest = false;

    const Route *m_route = nullptr;
    RouteRequest m_request;
    http::Headers m_corsHeaders;
    std::optional<http::BodyReader> m_body;
    std::unique_ptr<HttpServerBridge::Seat> m_seat;
    qint64 m_discardedBytes = 0;
};

} // namespace wirelamp::server
