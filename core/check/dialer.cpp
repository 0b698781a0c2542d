// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/dialer.h"

#include <utility>

namespace wirelamp::check {

Dialer::Dialer(Probe probe, const Target &target, CertificateTrust trust, const Clock &clock,
               QObject *parent)
    : QObject(parent)
    , m_exchange(std::move(probe), target)
    , m_target(target)
    , m_clock(clock)
{
    if (trust == CertificateTrust::Anything)
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_exchange.advance(m_clock.now());
        afterInput();
    });
    const auto greet = [this] {
        m_isUp = true;
        send(m_exchange.connected());
    };
    if (target.isTls)
        connect(&m_socket, &QSslSocket::encrypted, this, greet);
    else
        connect(&m_socket, &QSslSocket::connected, this, greet);
    connect(&m_socket, &QSslSocket::readyRead, this, [this] {
        send(m_exchange.take(m_socket.readAll(), m_clock.now()));
        afterInput();
    });
    connect(&m_socket, &QSslSocket::disconnected, this, [this] {
        m_exchange.closed(m_clock.now());
        afterInput();
    });
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this] {
        if (!m_isUp)
            m_exchange.unreachable(m_socket.errorString(), m_clock.now());
        afterInput();
    });
}

void Dialer::start()
{
    m_exchange.start(m_clock.now());
    dial();
    afterInput();
}

void Dialer::dial()
{
    // What is checked is the way to this server; a proxy would be checked instead of it.
    m_socket.setProxy(QNetworkProxy::NoProxy);
    if (m_target.isTls)
        m_socket.connectToHostEncrypted(m_target.host, m_target.port);
    else
        m_socket.connectToHost(m_target.host, m_target.port);
}

void Dialer::cut()
{
    m_exchange.cut(m_clock.now());
    afterInput();
}

void Dialer::send(const QByteArray &bytes)
{
    if (!bytes.isEmpty())
        m_socket.write(bytes);
}

void Dialer::afterInput()
{
    if (m_isFinished)
        return;
    if (!m_exchange.isDone()) {
        const auto wait = m_exchange.nextDue() - m_clock.now();
        m_timer.start(
            qMax(std::chrono::ceil<std::chrono::milliseconds>(wait), std::chrono::milliseconds(0)));
        return;
    }
    m_isFinished = true;
    m_timer.stop();
    m_socket.disconnect(this);
    if (m_socket.state() == QSslSocket::ConnectedState) {
        send(m_exchange.farewell());
        m_socket.flush(); // This object may be gone before the event loop would write.
        m_socket.disconnectFromHost();
    } else {
        m_socket.abort();
    }
    emit finished();
}

} // namespace wirelamp::check
