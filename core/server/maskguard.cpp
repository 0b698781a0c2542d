// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/maskguard.h"

#include <QWebSocket>

#include <algorithm>
#include <utility>

namespace wirelamp::server {

MaskGuard::MaskGuard(QTcpSocket *socket, std::function<void()> onUnmasked)
    : m_socket(socket)
    , m_onUnmasked(std::move(onUnmasked))
{
    connect(socket, &QTcpSocket::readyRead, this, [this] { look(); });
}

void MaskGuard::watch(QWebSocket *reader)
{
    m_reader = reader;
    // Told after the reader took what it could use. The rest is the beginning of a frame that we
    // have seen already.
    connect(m_socket, &QTcpSocket::readyRead, this,
            [this] { m_seenBytes = m_socket->bytesAvailable(); });
}

void MaskGuard::look()
{
    if (!m_reader || m_masks.hasSeenUnmasked())
        return;
    const qint64 waiting = m_socket->bytesAvailable();
    const auto fresh = static_cast<quint64>(std::max<qint64>(waiting - m_seenBytes, 0));
    if (fresh <= m_masks.payloadBytesLeft()) {
        m_masks.skip(fresh); // In the middle of a long frame: nothing to look at.
        return;
    }
    const QByteArray bytes = m_socket->peek(waiting);
    m_masks.feed(QByteArrayView(bytes).last(static_cast<qsizetype>(fresh)));
    if (!m_masks.hasSeenUnmasked())
        return;
    QObject::disconnect(m_socket, &QTcpSocket::readyRead, m_reader, nullptr);
    m_onUnmasked();
}

} // namespace wirelamp::server
