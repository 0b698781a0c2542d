// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArrayList>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace wirelamp::server {

/// The way out to one socket. Bytes are written at once, unless the line was made slow or silent on
/// purpose.
class Outlet final : public QObject
{
    Q_OBJECT

public:
    /// How a slow line may split what it is given.
    enum class Split {
        Anywhere,
        BetweenWrites, ///< Somebody else writes whole frames to the same socket.
    };

    explicit Outlet(QTcpSocket *socket, Split split = Split::Anywhere);

    void write(const QByteArray &bytes);
    /// From now on not more than this, on average; above 0.
    void throttle(qint64 bytesPerSecond);
    /// From now on nothing leaves any more.
    void silence();

    /// What the peer has not taken: waiting here or in the socket.
    qint64 unsentBytes() const;
    bool isSlow() const { return m_bytesPerSecond > 0; }
    /// Closes the connection behind the last byte.
    void finish();

signals:
    /// A slow line has handed a piece to the socket. QTcpSocket::bytesWritten() may not tell of it:
    /// see ClientSocket.
    void handedOver();
    /// A slow line has handed over everything it was given.
    void drained();

private:
    void release();

    QPointer<QTcpSocket> m_socket;
    Split m_split;
    QByteArrayList m_waiting;
    qint64 m_waitingBytes = 0;
    qint64 m_bytesPerSecond = 0; ///< 0: as fast as it goes.
    std::unique_ptr<QTimer> m_timer; ///< Of a slow line.
    bool m_isSilent = false;
    bool m_isFinishing = false;
};

} // namespace wirelamp::server
