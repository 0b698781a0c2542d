// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/framing.h"
#include "core/http/upgradeanswer.h"
#include "core/protocol/servermessages.h"
#include "core/server/connectionhost.h"

using namespace Qt::StringLiterals;

/// How what a client says arrives at a ConnectionHost.
namespace wirelamp::server {

namespace {

/// Clients say the same short things again and again: a heartbeat is decoded once. Too short for a
/// token.
constexpr qsizetype decodedBytesKept = 64;

} // namespace

void ConnectionHost::open()
{
    const http::RequestHead &head = m_entrance->request.head;
    m_isOpen = true;
    m_outgoing += http::upgradeAnswer(
        head, auth::answeredSubprotocol(head.headers.listItems("sec-websocket-protocol")),
        m_services.parts.clock.wallNow());
    connect(m_socket, &QTcpSocket::readyRead, this, [this] { receive(); });
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] { reportOutgoing(); });
    feed(connection::HandshakeDone{});
    // Not at once: the welcome shall leave together with 101 if it can be sent already.
    QMetaObject::invokeMethod(
        this,
        [this] {
            flushFrames();
            breakUpgrade();
            receive(); // What came behind the request.
        },
        Qt::QueuedConnection);
}

void ConnectionHost::receive()
{
    if (!m_socket || m_isSilent)
        return;
    if (m_peerClosed) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    m_frames.feed(m_socket->read(m_socket->bytesAvailable()));
    while (const std::optional<http::ClientFrame> frame = m_frames.next()) {
        take(*frame);
        if (m_peerClosed || m_isPeerGone || m_isSilent)
            return;
    }
    if (const auto &fault = m_frames.fault())
        failFraming(*fault);
    else if (m_frames.isInside())
        m_lastRead = m_services.parts.clock.now();
}

void ConnectionHost::take(const http::ClientFrame &frame)
{
    switch (frame.type) {
    case http::FrameType::Text:
        receiveText(frame.payload);
        break;
    case http::FrameType::Binary:
        receiveBinary(frame.payload);
        break;
    case http::FrameType::Ping:
        if (m_isCloseSent)
            break;
        http::appendWebSocketPongFrame(m_outgoing, frame.payload);
        postFlush();
        break;
    case http::FrameType::Pong:
        receivePong();
        break;
    case http::FrameType::Close:
        receiveClose(frame);
        break;
    }
}

void ConnectionHost::receiveText(const QByteArray &text)
{
    if (!m_decoded || m_decoded->text != text)
        m_decoded = decode(text);
    m_services.parts.journal.append({.connection = id(),
                                     .kind = journal::EntryKind::MessageReceived,
                                     .direction = journal::Direction::In,
                                     .name = m_decoded->name,
                                     .payload = text});
    feed(connection::MessageArrived{text});
    if (text.size() > decodedBytesKept)
        m_decoded.reset();
}

ConnectionHost::DecodedMessage ConnectionHost::decode(const QByteArray &text) const
{
    // Mostly the text that has just come in.
    if (m_decoded && m_decoded->text == text)
        return *m_decoded;
    Decoded message =
        protocol::decodeClientMessage(text, m_services.parts.settings.webSocketLimits.jsonDepthMax);
    if (!message)
        return {text, std::move(message), "invalid"_ba};
    const QByteArray name = message->type.toUtf8();
    const agent::Router::Handler *handler = m_services.router.find(message->type);
    return {text, std::move(message), name, handler};
}

void ConnectionHost::receiveBinary(const QByteArray &bytes)
{
    m_services.parts.journal.append({.connection = id(),
                                     .kind = journal::EntryKind::MessageReceived,
                                     .direction = journal::Direction::In,
                                     .name = "binary",
                                     .size = bytes.size()});
    const QString message = u"binary messages are not understood here; send JSON as text"_s;
    recordIgnored("format_error", message, {});
    if (m_machine.state() == connection::State::Ready
        || m_machine.state() == connection::State::Processing)
        send("error_message",
             protocol::errorMessage("FORMAT_ERROR", message, m_services.parts.clock.wallNow()));
}

void ConnectionHost::receivePong()
{
    m_services.parts.journal.append({.connection = id(),
                                     .kind = journal::EntryKind::Heartbeat,
                                     .direction = journal::Direction::In,
                                     .name = "pong"});
    feed(connection::PongArrived{});
}

/// The peer closes, or answers our close frame; socketEnded() follows.
void ConnectionHost::receiveClose(const http::ClientFrame &frame)
{
    m_peerClosed = connection::PeerClosed{frame.code, QString::fromUtf8(frame.payload)};
    flushFrames();
    if (!m_socket)
        return;
    if (!std::exchange(m_isCloseSent, true))
        m_socket->write(http::webSocketCloseFrame(frame.code, m_peerClosed->reason));
    m_socket->disconnectFromHost();
}

/// Nothing behind it can be understood, the peer's close frame neither: it is not waited for.
void ConnectionHost::failFraming(const http::FrameFault &fault)
{
    m_peerClosed = connection::PeerClosed{fault.code, fault.reason};
    if (!m_isCloseSent) {
        if (fault.code == static_cast<quint16>(connection::CloseCode::MessageTooBig))
            feed(connection::OversizedMessage{});
        else
            feed(connection::CloseRequested{fault.code, fault.reason});
    }
    m_outlet.finish();
}

} // namespace wirelamp::server
