// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/framing.h"
#include "core/server/connectionhost.h"

#include <utility>

/// How the frames of a ConnectionHost leave.
namespace wirelamp::server {

void ConnectionHost::queueText(const QByteArray &text)
{
    if (!m_isOpen || m_isCloseSent || m_isPeerGone)
        return;
    if (m_outgoing.isEmpty())
        m_outgoing = m_services.spareBuffers.take();
    http::appendWebSocketTextFrame(m_outgoing, text);
    postFlush();
}

/// A burst leaves as one write, when control returns to the event loop. Not before all sockets that
/// are ready have been read: a peer is woken once while it answers many, and not once for each.
void ConnectionHost::postFlush()
{
    if (!std::exchange(m_isFlushPosted, true))
        QMetaObject::invokeMethod(
            this, [this] { flushFrames(); }, Qt::QueuedConnection);
}

void ConnectionHost::flushFrames()
{
    m_isFlushPosted = false;
    if (m_outgoing.isEmpty() || !m_socket || m_isPeerGone)
        return;
    QByteArray burst = std::exchange(m_outgoing, {});
    m_outlet.write(burst);
    // At once: waiting for the loop to say that the socket is writable costs more than writing.
    if (m_socket)
        m_socket->flush();
    m_services.spareBuffers.give(std::move(burst));
    reportOutgoing();
}

void ConnectionHost::reportOutgoing()
{
    const qsizetype unsent = m_outlet.unsentBytes();
    if (m_isPaused || unsent >= m_services.parts.settings.webSocketLimits.outgoingPauseBytes)
        feed(connection::OutgoingChanged{unsent});
}

} // namespace wirelamp::server
