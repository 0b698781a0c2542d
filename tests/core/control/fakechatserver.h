// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QTcpServer>
#include <QWebSocketServer>

namespace wirelamp::tests {

/// Just enough of a server for the samples: answers `jwt-auth`, welcomes, and answers
/// `execute_agent` with the five events, on a WebSocket and as an event stream.
class FakeChatServer final : public QObject
{
    Q_OBJECT

public:
    explicit FakeChatServer(QObject *parent = nullptr);

    bool listen();
    QUrl webSocketUrl() const;
    QUrl httpUrl() const;
    /// Close with 1001 instead of sending the last event.
    void closeBeforeTheEnd() { m_closesEarly = true; }

    /// The token of the last client, decoded from its carrier.
    const QByteArray &token() const { return m_token; }

private:
    void welcome(QWebSocket *socket);
    void answer(QWebSocket *socket, const QString &text);
    void answerStream(QTcpSocket *socket);

    QWebSocketServer m_webSocketServer;
    QTcpServer m_httpServer;
    QByteArray m_token;
    bool m_closesEarly = false;
};

} // namespace wirelamp::tests
