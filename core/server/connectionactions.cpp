// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/jsonwriter.h"
#include "core/http/framing.h"
#include "core/protocol/servermessages.h"
#include "core/server/connectionhost.h"
#include "core/server/requestrecord.h"

using namespace Qt::StringLiterals;

/// How ConnectionHost performs each action of its machine: one function for each.
namespace wirelamp::server {

void ConnectionHost::perform(const connection::RecordMove &action)
{
    const QByteArray to = codeOf(action.to);
    JsonWriter payload;
    payload.word("from", codeOf(action.from));
    payload.word("to", to);
    m_services.parts.journal.append({.connection = id(),
                                     .kind = journal::EntryKind::StateChanged,
                                     .name = to,
                                     .payload = payload.object(),
                                     .suspect = TextRange{}});
}

void ConnectionHost::perform(const connection::RecordIllegal &action)
{
    recordNotice(m_services.parts.journal, id(), "illegal_move", action.message);
}

void ConnectionHost::perform(const connection::JudgeToken & /*action*/)
{
    if (m_entrance->closedUnwelcomed)
        return; // Never judged: it is closed as soon as it is open.
    const auth::TokenSources sources = tokenSourcesOf(m_entrance->request.head);
    if (const auto &shot = m_entrance->acceptedFirst)
        later(shot->delay, [this, sources] { judge(sources); });
    else
        judge(sources);
}

void ConnectionHost::perform(const connection::JudgeFirstMessage &action)
{
    const Decoded message = decode(action.text).message;
    AuthOutcome missing;
    missing.verdict = AuthVerdict::Missing;
    missing.message = u"the first message was not {\"type\":\"auth\",\"token\":...}"_s;
    if (!message || message->type != u"auth") {
        takeVerdict(missing);
        return;
    }
    const QByteArray token = message->firstString({u"token", u"jwt", u"access_token"}).toUtf8();
    m_services.auth.judgeAccess(auth::FoundToken{token, TokenCarrier::FirstMessage}, this,
                                [this](const AuthOutcome &outcome) { takeVerdict(outcome); });
}

void ConnectionHost::perform(const connection::SendUpgrade & /*action*/)
{
    if (!m_socket)
        return;
    JsonWriter payload;
    payload.integer("status", 101);
    payload.utf8("subprotocol",
                 auth::answeredSubprotocol(
                     m_entrance->request.head.headers.listItems("sec-websocket-protocol")));
    m_services.parts.journal.append({.connection = id(),
                                     .kind = journal::EntryKind::ResponseSent,
                                     .direction = journal::Direction::Out,
                                     .name = "101",
                                     .payload = payload.object()});
    open();
}

void ConnectionHost::perform(const connection::SendRefusal &action)
{
    if (!m_socket)
        return;
    const config::AuthSettings &auth = m_services.parts.settings.auth;
    AuthOutcome outcome = m_entrance->refusal;
    if (outcome.isAccepted() || codeOf(outcome.verdict) != action.code) {
        outcome.verdict = authVerdictFromCode(action.code).value_or(AuthVerdict::Timeout);
        outcome.message = action.message;
    }
    AnswerFrame frame;
    frame.keepsAlive = false;
    frame.extra = m_entrance->corsHeaders;
    frame.at = m_services.parts.clock.wallNow();
    const Answer answer = refusalAnswer(outcome, auth.rejectionStatus, auth.closeCode);
    const QByteArray bytes = bytesOf(answer, frame);
    recordAnswer(m_services.parts.journal, id(), answer, bytes.size());
    m_socket->write(bytes);
    m_socket->flush();
}

void ConnectionHost::perform(const connection::SendWelcome &action)
{
    m_entrance.reset();
    if (fire(fault::FaultKind::NoWelcome))
        feed(connection::WelcomeSent{}); // Everything goes on as if it had been.
    else if (const auto shot = fire(fault::FaultKind::DelayWelcome))
        later(shot->delay, [this, user = action.user] { sendWelcome(user); });
    else
        sendWelcome(action.user);
}

void ConnectionHost::sendWelcome(const QString &user)
{
    const config::Settings &settings = m_services.parts.settings;
    protocol::Welcome welcome;
    welcome.connectionName = m_name;
    welcome.userId = user;
    welcome.environment = settings.server.environment;
    welcome.serverId = u"wirelamp"_s;
    welcome.heartbeatSeconds = static_cast<int>(
        std::chrono::ceil<std::chrono::seconds>(settings.webSocketLimits.pingInterval).count());
    welcome.messageBytesMax = settings.webSocketLimits.messageBytesMax;
    welcome.at = m_services.parts.clock.wallNow();
    send("system_message", protocol::encode(welcome));
    // The welcome is the first frame, at once: it does not wait for the event loop.
    flushFrames();
    feed(connection::WelcomeSent{});
    breakAfterEvents(0);
}

void ConnectionHost::perform(const connection::SendErrorFrame &action)
{
    if (m_entrance && m_entrance->acceptedFirst && action.code == "AUTH_FAILED")
        return; // What judges too late does not explain itself either.
    if (action.code == "RATE_LIMITED" || action.code == "QUEUE_FULL")
        recordIgnored(action.code.toLower(), action.message, {});
    send("error_message",
         protocol::errorMessage(action.code, action.message, m_services.parts.clock.wallNow(),
                                action.retryAfterSeconds));
}

void ConnectionHost::perform(const connection::HandleMessage &action)
{
    const DecodedMessage decoded = decode(action.text);
    const Decoded &message = decoded.message;
    if (message) {
        handle(*message, decoded.handler);
        return;
    }
    recordIgnored("format_error", message.error().message, {});
    send("error_message",
         protocol::errorMessage(message.error().code, message.error().message,
                                m_services.parts.clock.wallNow()));
}

void ConnectionHost::perform(const connection::SendPing & /*action*/)
{
    if (!m_isOpen || m_isSilent)
        return;
    m_services.parts.journal.append({.connection = id(),
                                     .kind = journal::EntryKind::Heartbeat,
                                     .direction = journal::Direction::Out,
                                     .name = "ping"});
    m_outgoing += http::webSocketPingFrame();
    flushFrames();
}

void ConnectionHost::perform(const connection::PauseRuns &action)
{
    m_isPaused = true;
    m_services.parts.journal.append({.connection = id(),
                                     .kind = journal::EntryKind::Backpressure,
                                     .name = "paused",
                                     .size = action.unsentBytes});
    for (const HostedRun &hosted : std::as_const(m_runs))
        m_services.runs.setPaused(hosted.context.run, true);
}

void ConnectionHost::perform(const connection::ResumeRuns & /*action*/)
{
    m_isPaused = false;
    m_services.parts.journal.append({.connection = id(),
                                     .kind = journal::EntryKind::Backpressure,
                                     .name = "resumed",
                                     .size = m_outlet.unsentBytes()});
    for (const HostedRun &hosted : QList(m_runs))
        m_services.runs.setPaused(hosted.context.run, false);
}

void ConnectionHost::perform(const connection::CancelRuns &action)
{
    m_runsToStart.clear();
    for (const HostedRun &hosted : QList(m_runs)) {
        if (m_isPeerGone || m_peerClosed)
            m_services.runs.abandon(hosted.context.run, action.reason);
        else
            m_services.runs.cancel(hosted.context.run,
                                   action.reason); // The client still hears of it.
    }
}

void ConnectionHost::perform(const connection::SendClose &action)
{
    if (!m_socket || m_isPeerGone || std::exchange(m_isCloseSent, true))
        return;
    m_outgoing += http::webSocketCloseFrame(action.code, action.reason);
    flushFrames();
}

void ConnectionHost::perform(const connection::DropSocket & /*action*/)
{
    if (m_socket && !m_isPeerGone)
        m_socket->disconnectFromHost();
}

void ConnectionHost::perform(const connection::RecordClosed &action)
{
    JsonWriter payload;
    payload.word("by", codeOf(action.by));
    payload.integer("code", action.code);
    payload.text("message", action.message);
    payload.text("reason", action.reason);
    m_services.parts.journal.append({.connection = id(),
                                     .kind = journal::EntryKind::ConnectionClosed,
                                     .direction = action.by == connection::ClosedBy::Client
                                         ? journal::Direction::In
                                         : journal::Direction::Out,
                                     .name = QByteArray::number(action.code),
                                     .payload = payload.object()});
    m_isOver = true;
    m_goneBy = m_services.parts.clock.now() + m_services.parts.settings.webSocketLimits.closing;
    if (!m_socket || m_socket->state() == QAbstractSocket::UnconnectedState)
        leave();
    else
        m_socket->disconnectFromHost(); // A refusal may still be on its way; socketEnded() follows.
}

} // namespace wirelamp::server
