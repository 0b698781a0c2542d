// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/events/runtypes.h"
#include "core/server/connectionhost.h"
#include "core/server/hardreset.h"
#include "core/server/messagehandlers.h"

using namespace Qt::StringLiterals;

/// What goes wrong with a WebSocket on purpose.
namespace wirelamp::server {

using fault::FaultKind;

fault::Subject ConnectionHost::subject(int index) const
{
    fault::Subject subject;
    subject.connection = id();
    subject.path = m_path;
    subject.user = m_user;
    subject.index = index;
    return subject;
}

std::optional<fault::Shot> ConnectionHost::fire(FaultKind kind, int index)
{
    if (!m_services.parts.faults.isArmed(kind))
        return std::nullopt;
    return m_services.parts.faults.fire(kind, subject(index));
}

void ConnectionHost::later(std::chrono::milliseconds delay, const std::function<void()> &act)
{
    QTimer::singleShot(delay, Qt::PreciseTimer, this, [this, act] {
        if (!m_isOver && !m_isPeerGone)
            act();
    });
}

connection::RefusalPolicy ConnectionHost::refusalPolicy() const
{
    const config::AuthSettings &auth = m_services.parts.settings.auth;
    connection::RefusalPolicy policy;
    policy.closeCode = static_cast<quint16>(auth.closeCode);
    policy.beforeUpgrade = auth.beforeUpgrade && auth.rejection == config::Rejection::Http;
    if (const auto &shot = m_entrance->acceptedFirst) {
        policy.closeCode = shot->fault.closeCode;
        policy.closeReason = shot->fault.closeReason;
    }
    return policy;
}

void ConnectionHost::breakUpgrade()
{
    if (m_entrance && m_entrance->closedUnwelcomed) {
        const fault::Shot &shot = *m_entrance->closedUnwelcomed;
        later(shot.delay, [this, fault = shot.fault] {
            feed(connection::CloseRequested{fault.closeCode, fault.closeReason});
        });
    }
    if (const auto shot = fire(FaultKind::Throttle)) {
        m_outlet.throttle(shot->fault.bytesPerSecond);
        connect(&m_outlet, &Outlet::handedOver, this, [this] { reportOutgoing(); });
    }
    if (const auto shot = fire(FaultKind::SlowReader); shot && m_socket)
        m_slowInput = std::make_unique<SlowInput>(m_socket, shot->fault.bytesPerSecond);
}

void ConnectionHost::breakAfterEvents(int count)
{
    if (const auto shot = fire(FaultKind::CloseConnection, count))
        feed(connection::CloseRequested{shot->fault.closeCode, shot->fault.closeReason});
    if (fire(FaultKind::HalfOpen, count))
        goSilent();
    if (fire(FaultKind::ResetConnection, count) && m_socket) {
        flushFrames();
        m_socket->flush();
        // Not from inside whoever is sending.
        later({}, [this] {
            if (m_socket)
                hardReset(*m_socket);
        });
    }
}

void ConnectionHost::goSilent()
{
    flushFrames();
    m_isSilent = true; // Without reading, what the client sends piles up in the kernel.
    m_outlet.silence();
    const QList<HostedRun> runs = m_runs;
    for (const HostedRun &hosted : runs)
        m_services.runs.abandon(hosted.context.run, u"the connection went silent on purpose"_s);
}

bool ConnectionHost::acknowledgesOnly(const ClientMessage &message)
{
    if (!m_services.parts.faults.isArmed(FaultKind::AcknowledgeOnly) || !startsRun(message.type))
        return false;
    fault::Subject asked = subject();
    asked.event = message.type.toUtf8();
    if (!m_services.parts.faults.fire(FaultKind::AcknowledgeOnly, asked))
        return false;
    acknowledgeOnly(message, *this, m_services.parts.clock);
    return true;
}

} // namespace wirelamp::server
