// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/doorsession.h"
#include "core/server/requestrecord.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How a door session ends: its deadlines, and the care that its last answer arrives.
namespace wirelamp::server {

namespace {

/// How long and how much we listen to a client that was answered for the last time, so that the
/// answer is not lost in a reset (RFC 9112 section 9.6).
constexpr auto lingerTime = 2s;
constexpr qint64 lingerBytesMax = 8 * 1024 * 1024;

} // namespace

void DoorSession::endAnswer()
{
    // Qt drops unsent bytes when the client half-closes.
    m_socket->flush();
    if (m_phase == Phase::Ended)
        return; // The write failed and the socket is gone.
    if (m_isLastRequest)
        beginLinger();
    else
        beginNextRequest();
}

void DoorSession::beginLinger()
{
    m_phase = Phase::Lingering;
    m_deadline = m_services.parts.clock.now() + lingerTime;
    const bool isBodyUnread = m_request.head.framing == http::BodyFraming::Chunked
        || m_request.head.contentLength > m_request.body.size();
    if (m_socket->bytesAvailable() == 0 && !isBodyUnread && !m_request.head.method.isEmpty())
        m_socket->disconnectFromHost();
    else
        discardInput();
}

void DoorSession::discardInput()
{
    m_discardedBytes += m_socket->skip(m_socket->bytesAvailable());
    if (m_discardedBytes > lingerBytesMax)
        end("server", u"the client kept sending after its last answer"_s);
}

void DoorSession::sweep(Instant now)
{
    const bool isStalled = m_socket && m_socket->bytesToWrite() > 0
        && now - m_lastProgress > m_services.parts.settings.httpLimits.writeStall;
    if (isStalled)
        end("server", u"the client took nothing of its answer for too long"_s);
    else if (now >= m_deadline)
        expire();
}

void DoorSession::expire()
{
    switch (m_phase) {
    case Phase::AwaitingTls:
        end("server", u"no TLS handshake came in time"_s);
        break;
    case Phase::AwaitingHead:
        if (m_isBetweenRequests)
            end("server", u"the idle connection was closed"_s);
        else
            answer(Answer::error(408, "head_timeout", u"the request head did not arrive in time"_s),
                   After::Close);
        break;
    case Phase::ReadingBody:
        answer(Answer::error(408, "body_timeout", u"the request body did not arrive in time"_s),
               After::Close);
        break;
    case Phase::Delayed:
    case Phase::Judging:
    case Phase::Answering:
        m_seat.reset();
        answer(Answer::error(504, "route_timeout", u"the route did not answer in time"_s),
               After::Close);
        break;
    case Phase::Lingering:
        end("server", u"the connection was closed after its last answer"_s);
        break;
    case Phase::Ended:
        break;
    }
}

void DoorSession::shutDown(const QString &reason)
{
    if (m_phase == Phase::AwaitingHead || m_phase == Phase::AwaitingTls)
        end("server", reason);
    else
        m_isLastRequest = true;
}

void DoorSession::end(const QByteArray &by, const QString &message)
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    m_seat.reset();
    m_socket->disconnect(this);
    m_socket->disconnectFromHost();
    recordTcpClosed(m_services.parts.journal, id(), by, message);
    emit gone();
}

} // namespace wirelamp::server
