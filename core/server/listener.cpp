// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/listener.h"

#include "core/server/clientsocket.h"
#include "core/server/portowner.h"

#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

/// The kernel's queue of connections that nobody accepted yet: room for a burst of a thousand.
constexpr int backlog = 1024;

QString listenErrorText(const QTcpServer &server, const QHostAddress &address, quint16 port)
{
    if (server.serverError() != QAbstractSocket::AddressInUseError)
        return u"cannot listen on %1 port %2: %3"_s.arg(address.toString())
            .arg(port)
            .arg(server.errorString());
    const QString owner = portOwner(port);
    const QString by = owner.isEmpty() ? QString() : u" by %1"_s.arg(owner);
    return u"port %1 is already in use%2; choose another with --port, or 0 for any free one"_s
        .arg(port)
        .arg(by);
}

} // namespace

Listener::Listener(bool isTls, Taker taker, QObject *parent)
    : QTcpServer(parent)
    , m_isTls(isTls)
    , m_taker(std::move(taker))
{
    setListenBacklogSize(backlog);
}

Result<void> Listener::open(const QHostAddress &address, quint16 port)
{
    if (listen(address, port))
        return {};
    return Failure{Error{listenErrorText(*this, address, port)}};
}

void Listener::incomingConnection(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> socket;
    if (m_isTls)
        socket = std::make_unique<QSslSocket>();
    else
        socket = std::make_unique<ClientSocket>();
    if (socket->setSocketDescriptor(descriptor))
        m_taker(std::move(socket));
}

} // namespace wirelamp::server
