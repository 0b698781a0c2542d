// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/connectionhost.h"
#include "core/server/doorsession.h"
#include "core/server/listener.h"
#include "core/server/streamhost.h"

#include <QSslConfiguration>
#include <QTimer>

#include <unordered_map>
#include <vector>

namespace wirelamp::server {

/// The one port: accepts, owns whoever holds a connection, sweeps over them for deadlines, and
/// moves a socket from the door session to a WebSocket or stream host.
class FrontDoor final : public QObject
{
    Q_OBJECT

public:
    struct Rooms
    {
        const RequestJudge &judge;
        AuthGate &auth;
        HttpServerBridge &bridge;
        RunService &runs;
        const agent::Router &router;
        std::function<void(const ClientMessage &, WebSocketContext &)> unknownMessage;
    };

    FrontDoor(const ServerParts &parts, const Rooms &rooms, QObject *parent = nullptr);
    ~FrontDoor() override;

    /// Listens where the settings say. `tls` is used when the settings ask for it.
    Result<void> open(const QSslConfiguration &tls);
    quint16 port() const;
    /// `127.0.0.1:8765`, `[::1]:8765`: what it listens on.
    QStringList addresses() const;

    /// No new connections; asks everybody to end. allGone() follows, at once if nobody is there.
    void shutDown(const QString &reason);
    void closeConnection(ConnectionId connection, const QString &reason);

    int connectionCount() const { return static_cast<int>(m_owners.size()); }
    int webSocketCount() const { return m_webSocketCount; }

signals:
    void allGone();

private:
    Result<void> listenOn(const QHostAddress &address, quint16 port, bool isTls);
    Result<void> listenOnLoopback(quint16 port, bool isTls);
    void accept(std::unique_ptr<QTcpSocket> socket);
    void adopt(std::unique_ptr<SocketOwner> owner);
    void forget(ConnectionId connection);
    void toWebSocket(HandOver handOver);
    void toStream(HandOver handOver);
    void pauseAccepting(const QByteArray &code, const QString &message);
    void sweep();

    ServerParts m_parts;
    Rooms m_rooms;
    DoorServices m_services;
    QSslConfiguration m_tls;
    SpareBuffers m_spareBuffers;
    ConnectionServices m_connectionServices;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    std::unordered_map<quint64, std::unique_ptr<SocketOwner>> m_owners;
    QTimer m_sweepTimer;
    quint64 m_lastConnection = 0;
    int m_webSocketCount = 0;
    bool m_isPaused = false;
    bool m_isShuttingDown = false;
};

} // namespace wirelamp::server
