// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/outlet.h"

#include "core/server/unsentbytes.h"

#include <algorithm>

namespace wirelamp::server {

namespace {

constexpr qint64 millisecondsPerSecond = 1000;
/// A slow line hands over so often at most.
constexpr qint64 piecesPerSecond = 20;

} // namespace

Outlet::Outlet(QTcpSocket *socket, Split split)
    : m_socket(socket)
    , m_split(split)
{
}

void Outlet::write(const QByteArray &bytes)
{
    if (!m_socket || m_isSilent || bytes.isEmpty())
        return;
    if (!isSlow()) {
        m_socket->write(bytes);
        return;
    }
    m_waiting << bytes;
    m_waitingBytes += bytes.size();
    if (!m_timer->isActive())
        release();
}

void Outlet::throttle(qint64 bytesPerSecond)
{
    m_bytesPerSecond = bytesPerSecond;
    if (m_timer)
        return;
    m_timer = std::make_unique<QTimer>();
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer.get(), &QTimer::timeout, this, [this] { release(); });
}

void Outlet::silence()
{
    m_isSilent = true;
    if (m_timer)
        m_timer->stop();
    m_waiting.clear();
    m_waitingBytes = 0;
}

qint64 Outlet::unsentBytes() const
{
    return m_waitingBytes + (m_socket ? server::unsentBytes(*m_socket) : 0);
}

void Outlet::finish()
{
    m_isFinishing = true;
    if (m_waiting.isEmpty() && m_socket)
        m_socket->disconnectFromHost(); // After what is still to be written.
}

void Outlet::release()
{
    if (m_waiting.isEmpty() || !m_socket)
        return;
    QByteArray piece = m_waiting.takeFirst();
    const qint64 pieceBytes = std::max<qint64>(m_bytesPerSecond / piecesPerSecond, 1);
    if (m_split == Split::Anywhere && piece.size() > pieceBytes) {
        m_waiting.prepend(piece.mid(pieceBytes));
        piece.truncate(pieceBytes);
    }
    m_waitingBytes -= piece.size();
    // The next piece follows when this one would be through a line of that speed.
    m_timer->start(static_cast<int>(
        std::min<qint64>(piece.size() * millisecondsPerSecond / m_bytesPerSecond, 3'600'000)));
    m_socket->write(piece);
    m_socket->flush();
    emit handedOver();
    if (!m_waiting.isEmpty())
        return;
    if (m_isFinishing)
        finish();
    emit drained();
}

} // namespace wirelamp::server
