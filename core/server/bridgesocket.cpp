// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/bridgesocket.h"

#include <QHostAddress>

#include <algorithm>
#include <cstring>

namespace wirelamp::server {

BridgeSocket::BridgeSocket(Output output, QObject *parent)
    : QTcpSocket(parent)
    , m_output(std::move(output))
{
    setOpenMode(QIODevice::ReadWrite | QIODevice::Unbuffered);
    setSocketState(QAbstractSocket::ConnectedState);
    setPeerAddress(QHostAddress(QHostAddress::LocalHost));
}

void BridgeSocket::feed(const QByteArray &request)
{
    m_input += request;
    emit readyRead();
}

void BridgeSocket::release()
{
    mute();
    setSocketState(QAbstractSocket::UnconnectedState);
    setOpenMode(QIODevice::NotOpen);
    emit disconnected();
}

qint64 BridgeSocket::bytesAvailable() const
{
    // Not QTcpSocket's: that one asks a socket engine which is not there.
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    return m_input.size() + QIODevice::bytesAvailable();
}

bool BridgeSocket::canReadLine() const
{
    return m_input.contains('\n') || QIODevice::canReadLine();
}

void BridgeSocket::disconnectFromHost()
{
    // QHttpServer gives up on a request. The door judged it, so this is our mistake; the door's
    // deadline answers the client.
}

void BridgeSocket::close() { }

qint64 BridgeSocket::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_input.size());
    std::memcpy(data, m_input.constData(), static_cast<size_t>(size));
    m_input.remove(0, size);
    return size;
}

qint64 BridgeSocket::readLineData(char *data, qint64 maxSize)
{
    const qsizetype lineFeed = m_input.indexOf('\n');
    return readData(data, lineFeed < 0 ? maxSize : std::min<qint64>(maxSize, lineFeed + 1));
}

qint64 BridgeSocket::skipData(qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_input.size());
    m_input.remove(0, size);
    return size;
}

qint64 BridgeSocket::writeData(const char *data, qint64 size)
{
    if (m_output)
        m_output(QByteArray(data, size));
    return size;
}

} // namespace wirelamp::server
