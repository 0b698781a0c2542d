// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/frontdoor.h"

#include "core/server/requestrecord.h"
#include "core/server/sparedescriptors.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::server {

namespace {

/// All deadlines together cost one timer; they are kept to within this.
constexpr auto sweepInterval = 250ms;

} // namespace

FrontDoor::FrontDoor(const ServerParts &parts, const Rooms &rooms, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_rooms(rooms)
    , m_services{parts,
                 rooms.judge,
                 rooms.auth,
                 rooms.bridge,
                 [this](HandOver handOver) { toWebSocket(std::move(handOver)); },
                 [this](HandOver handOver) { toStream(std::move(handOver)); },
                 [this] {
                     return m_rooms.runs.directory().serviceState()
                         != agent::ServiceState::NotReady;
                 }}
    , m_connectionServices{parts,        rooms.auth,           rooms.runs,
                           rooms.router, rooms.unknownMessage, m_spareBuffers}
{
    connect(&m_sweepTimer, &QTimer::timeout, this, [this] { sweep(); });
    m_sweepTimer.start(sweepInterval);
}

FrontDoor::~FrontDoor()
{
    m_listeners.clear();
    m_owners.clear();
}

Result<void> FrontDoor::open(const QSslConfiguration &tls)
{
    const config::ServerSettings &server = m_parts.settings.server;
    m_tls = tls;
    const QHostAddress address(server.host);
    if (server.host == u"localhost" || address == QHostAddress(QHostAddress::LocalHost))
        return listenOnLoopback(server.port, server.tls);
    if (address.isNull()) {
        return Failure{
            Error{u"server.host \"%1\" is not an IP address; use 127.0.0.1, or 0.0.0.0 for every "
                  "network of this machine"_s.arg(server.host)}};
    }
    return listenOn(address, server.port, server.tls);
}

Result<void> FrontDoor::listenOnLoopback(quint16 port, bool isTls)
{
    // A client that says "localhost" may try ::1 first; some systems have no IPv6 at all.
    constexpr int attemptsMax = 8;
    for (int attempt = 1;; ++attempt) {
        const Result<void> first = listenOn(QHostAddress(QHostAddress::LocalHost), port, isTls);
        if (!first)
            return first;
        const Result<void> second =
            listenOn(QHostAddress(QHostAddress::LocalHostIPv6), this->port(), isTls);
        if (second)
            return {};
        const bool mayTryAnother =
            port == 0 && attempt < attemptsMax && second.error().text.contains(u"in use");
        if (!mayTryAnother) {
            recordNotice(m_parts.journal, {}, "no_ipv6_loopback", second.error().text);
            return {};
        }
        m_listeners.clear();
    }
}

Result<void> FrontDoor::listenOn(const QHostAddress &address, quint16 port, bool isTls)
{
    auto listener = std::make_unique<Listener>(
        isTls, [this](std::unique_ptr<QTcpSocket> socket) { accept(std::move(socket)); });
    if (Result<void> opened = listener->open(address, port); !opened)
        return opened;
    connect(listener.get(), &QTcpServer::acceptError, this, [this, raw = listener.get()] {
        pauseAccepting("accept_failed",
                       u"no connection can be accepted at present: %1"_s.arg(raw->errorString()));
    });
    m_listeners.push_back(std::move(listener));
    return {};
}

QStringList FrontDoor::addresses() const
{
    QStringList all;
    for (const auto &listener : m_listeners)
        all << endpointOf(listener->serverAddress(), listener->serverPort());
    return all;
}

quint16 FrontDoor::port() const
{
    return m_listeners.empty() ? quint16(0) : m_listeners.front()->serverPort();
}

void FrontDoor::accept(std::unique_ptr<QTcpSocket> socket)
{
    const ConnectionId id{++m_lastConnection};
    const QSslConfiguration *tls = m_parts.settings.server.tls ? &m_tls : nullptr;
    const qintptr descriptor = socket->socketDescriptor();
    adopt(std::make_unique<DoorSession>(m_services, std::move(socket), id, tls));
    if (connectionCount() >= m_parts.settings.serverLimits.connectionsMax) {
        pauseAccepting(
            "connection_limit",
            u"%1 connections are open; further ones wait until some end"_s.arg(connectionCount()));
    } else if (!hasSpareDescriptors(descriptor)) {
        pauseAccepting("descriptor_limit",
                       u"%1 connections are open and the process may open few further files; more "
                       "connections wait until some end, or raise the limit (ulimit -n)"_s.arg(
                           connectionCount()));
    }
}

void FrontDoor::adopt(std::unique_ptr<SocketOwner> owner)
{
    const ConnectionId id = owner->id();
    connect(owner.get(), &SocketOwner::gone, this, [this, id] { forget(id); });
    std::unique_ptr<SocketOwner> &place = m_owners[id.value];
    // The previous owner may be the one who is calling.
    if (place)
        place.release()->deleteLater();
    place = std::move(owner);
}

void FrontDoor::forget(ConnectionId connection)
{
    const auto found = m_owners.find(connection.value);
    if (found == m_owners.end())
        return;
    if (qobject_cast<ConnectionHost *>(found->second.get()) != nullptr)
        --m_webSocketCount;
    found->second.release()->deleteLater();
    m_owners.erase(found);
    if (m_isShuttingDown && m_owners.empty())
        emit allGone();
}

void FrontDoor::toWebSocket(HandOver handOver)
{
    auto host = std::make_unique<ConnectionHost>(m_connectionServices, std::move(handOver));
    ConnectionHost *started = host.get();
    ++m_webSocketCount;
    adopt(std::move(host));
    started->start();
}

void FrontDoor::toStream(HandOver handOver)
{
    auto host =
        std::make_unique<StreamHost>(m_parts, m_rooms.runs, m_spareBuffers, std::move(handOver));
    StreamHost *started = host.get();
    adopt(std::move(host));
    started->start();
}

void FrontDoor::pauseAccepting(const QByteArray &code, const QString &message)
{
    if (std::exchange(m_isPaused, true))
        return;
    for (const auto &listener : m_listeners)
        listener->pauseAccepting();
    recordNotice(m_parts.journal, {}, code, message);
}

void FrontDoor::sweep()
{
    const Instant now = m_parts.clock.now();
    m_rooms.auth.sweep(now);
    // Ending one may remove it, or others: walk over a copy of the names.
    std::vector<quint64> ids;
    ids.reserve(m_owners.size());
    for (const auto &[id, owner] : m_owners)
        ids.push_back(id);
    for (const quint64 id : ids) {
        const auto found = m_owners.find(id);
        if (found != m_owners.end())
            found->second->sweep(now);
    }
    if (m_isPaused && connectionCount() < m_parts.settings.serverLimits.connectionsMax
        && hasSpareDescriptors()) {
        m_isPaused = false;
        for (const auto &listener : m_listeners)
            listener->resumeAccepting();
    }
}

void FrontDoor::shutDown(const QString &reason)
{
    m_isShuttingDown = true;
    m_listeners.clear();
    std::vector<quint64> ids;
    for (const auto &[id, owner] : m_owners)
        ids.push_back(id);
    for (const quint64 id : ids) {
        const auto found = m_owners.find(id);
        if (found != m_owners.end())
            found->second->shutDown(reason);
    }
    if (m_owners.empty())
        emit allGone();
}

void FrontDoor::closeConnection(ConnectionId connection, const QString &reason)
{
    const auto found = m_owners.find(connection.value);
    if (found != m_owners.end())
        found->second->shutDown(reason);
}

} // namespace wirelamp::server
