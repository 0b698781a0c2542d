// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/maskwatch.h"

#include <QPointer>
#include <QTcpSocket>

#include <functional>

class QWebSocket;

namespace wirelamp::server {

/// Looks at what a client sends before its QWebSocket does, because that accepts frames without a
/// mask. Must be made before the QWebSocket is, so that it is told first.
class MaskGuard final : public QObject
{
public:
    /// `onUnmasked` is called once; the QWebSocket reads nothing more from then on.
    MaskGuard(QTcpSocket *socket, std::function<void()> onUnmasked);

    /// Frames begin with the next byte.
    void watch(QWebSocket *reader);

private:
    void look();

    QPointer<QTcpSocket> m_socket;
    QPointer<QWebSocket> m_reader;
    std::function<void()> m_onUnmasked;
    http::MaskWatch m_masks;
    qint64 m_seenBytes = 0; ///< Of those that wait in the socket.
};

} // namespace wirelamp::server
