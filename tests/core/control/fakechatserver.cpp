// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/core/control/fakechatserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

namespace {

const QStringList eventNames{u"agent_started"_s, u"agent_thinking"_s, u"tool_executing"_s,
                             u"tool_completed"_s, u"agent_completed"_s};

QByteArray eventJson(const QString &name)
{
    QJsonObject event{{u"type"_s, name}, {u"event"_s, name}};
    if (name == u"agent_completed")
        event[u"final_response"_s] = u"Hello from the agent"_s;
    return QJsonDocument(event).toJson(QJsonDocument::Compact);
}

} // namespace

FakeChatServer::FakeChatServer(QObject *parent)
    : QObject(parent)
    , m_webSocketServer(u"fake"_s, QWebSocketServer::NonSecureMode)
{
    m_webSocketServer.setSupportedSubprotocols({u"jwt-auth"_s});
    connect(&m_webSocketServer, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *const socket = m_webSocketServer.nextPendingConnection())
            welcome(socket);
    });
    connect(&m_httpServer, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *const socket = m_httpServer.nextPendingConnection())
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answerStream(socket); });
    });
}

bool FakeChatServer::listen()
{
    return m_webSocketServer.listen(QHostAddress::LocalHost)
        && m_httpServer.listen(QHostAddress::LocalHost);
}

QUrl FakeChatServer::webSocketUrl() const
{
    return QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(m_webSocketServer.serverPort()));
}

QUrl FakeChatServer::httpUrl() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_httpServer.serverPort()));
}

void FakeChatServer::welcome(QWebSocket *socket)
{
    socket->setParent(this);
    const QByteArray offered = socket->request().rawHeader("Sec-WebSocket-Protocol");
    for (const QByteArray &item : offered.split(',')) {
        if (item.trimmed().startsWith("jwt.")) {
            m_token =
                QByteArray::fromBase64(item.trimmed().sliced(4), QByteArray::Base64UrlEncoding);
        }
    }
    connect(socket, &QWebSocket::textMessageReceived, this,
            [this, socket](const QString &text) { answer(socket, text); });
    const QJsonObject data{{u"event"_s, u"connection_established"_s}, {u"user_id"_s, u"dev"_s}};
    const QJsonObject message{{u"type"_s, u"system_message"_s}, {u"data"_s, data}};
    socket->sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson()));
}

void FakeChatServer::answer(QWebSocket *socket, const QString &text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    if (message[u"type"_s] != u"execute_agent"_s || message[u"message"_s] != u"Hello"_s)
        return;
    for (const QString &name : eventNames) {
        if (m_closesEarly && name == eventNames.last()) {
            socket->close(QWebSocketProtocol::CloseCodeGoingAway);
            return;
        }
        socket->sendTextMessage(QString::fromUtf8(eventJson(name)));
    }
}

void FakeChatServer::answerStream(QTcpSocket *socket)
{
    const QByteArray request = socket->peek(64 * 1024);
    if (!request.contains("\r\n\r\n"))
        return;
    const bool isPost = request.startsWith("POST /api/chat/stream HTTP/1.1\r\n");
    const bool isGet = request.startsWith("GET /api/chat/stream?message=Hello HTTP/1.1\r\n");
    if (!isGet && !(isPost && request.endsWith("\r\n\r\n{\"message\":\"Hello\"}")))
        return;
    const QByteArray field = "\r\nAuthorization: Bearer ";
    const qsizetype begin = request.indexOf(field) + field.size();
    m_token = request.sliced(begin, request.indexOf("\r\n", begin) - begin);
    socket->readAll();
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
    for (const QString &name : eventNames)
        socket->write("data: " + eventJson(name) + "\n\n");
    socket->disconnectFromHost();
}

} // namespace wirelamp::tests
