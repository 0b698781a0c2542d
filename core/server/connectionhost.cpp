// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/connectionhost.h"

#include "core/base/json.h"
#include "core/protocol/servermessages.h"
#include "core/server/authfaults.h"
#include "core/server/requestrecord.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::server {

namespace {

/// How long a peer may stop in the middle of a frame, or of a fragmented message.
constexpr auto frameStallMax = 5s;

} // namespace

ConnectionHost::ConnectionHost(const ConnectionServices &services, HandOver handOver)
    : SocketOwner(handOver.connection)
    , m_services(services)
    , m_socket(handOver.socket.release())
    , m_path(handOver.request.head.path)
    , m_entrance(std::make_unique<Entrance>(Entrance{
          .request = std::move(handOver.request),
          .corsHeaders = std::move(handOver.corsHeaders),
          .acceptedFirst = fire(fault::FaultKind::AcceptBeforeAuth),
          .closedUnwelcomed = fire(fault::FaultKind::AcceptThenClose),
      }))
    , m_name(services.parts.ids.next("ws"))
    , m_outlet(m_socket, Outlet::Split::BetweenWrites)
    , m_frames(services.parts.settings.webSocketLimits.messageBytesMax)
    , m_machine(services.parts.settings.webSocketLimits, refusalPolicy(),
                services.parts.clock.now())
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] { socketEnded(); });
}

ConnectionHost::~ConnectionHost()
{
    for (const HostedRun &hosted : std::as_const(m_runs))
        m_services.runs.abandon(hosted.context.run, u"the connection is gone"_s);
    // It is a child and dies later, when nothing of this is left to be told.
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void ConnectionHost::start()
{
    const config::AuthSettings &auth = m_services.parts.settings.auth;
    const bool hasToken = auth::findToken(tokenSourcesOf(m_entrance->request.head)).has_value();
    feed(connection::UpgradeRequested{
        .awaitsFirstMessage = auth.required && auth.firstMessage && !hasToken,
        .isAcceptedFirst = m_entrance->acceptedFirst || m_entrance->closedUnwelcomed});
}

void ConnectionHost::sweep(Instant now)
{
    if (m_isOver) {
        if (now >= m_goneBy)
            leave();
        return;
    }
    const bool isStalled = m_frames.isInside() && !m_peerClosed && !m_isSilent;
    if (isStalled && now - m_lastRead >= frameStallMax) {
        failFraming({static_cast<quint16>(connection::CloseCode::GoingAway),
                     u"Timeout when reading data from socket."_s});
        return;
    }
    const auto due = m_machine.nextDue();
    if (!due || now < *due)
        return;
    m_inputs << std::nullopt;
    work();
}

void ConnectionHost::shutDown(const QString &reason)
{
    feed(
        connection::CloseRequested{static_cast<quint16>(connection::CloseCode::GoingAway), reason});
}

void ConnectionHost::feed(const connection::Input &input)
{
    m_inputs << input;
    work();
}

void ConnectionHost::work()
{
    // An action may cause the next input while later actions of the same step are still to be done.
    if (std::exchange(m_isPerforming, true))
        return;
    while (!m_inputs.isEmpty() || !m_runsToStart.isEmpty()) {
        if (m_inputs.isEmpty()) {
            m_services.runs.start(m_runsToStart.takeFirst());
            continue;
        }
        const std::optional<connection::Input> input = m_inputs.takeFirst();
        const Instant now = m_services.parts.clock.now();
        for (const connection::Action &action :
             input ? m_machine.apply(*input, now) : m_machine.advance(now))
            std::visit([this](const auto &alternative) { perform(alternative); }, action);
    }
    m_isPerforming = false;
}

void ConnectionHost::judge(const auth::TokenSources &sources)
{
    judgeWithFaults(m_services.parts, m_services.auth, sources, subject(), this,
                    [this](const AuthOutcome &outcome) { takeVerdict(outcome); });
}

void ConnectionHost::takeVerdict(const AuthOutcome &outcome)
{
    recordAuth(m_services.parts.journal, id(), outcome);
    if (outcome.isAccepted()) {
        m_user = outcome.subject;
        feed(connection::TokenAccepted{outcome.subject});
    } else {
        if (m_entrance)
            m_entrance->refusal = outcome;
        feed(connection::TokenRejected{codeOf(outcome.verdict), outcome.message});
    }
}

void ConnectionHost::handle(const ClientMessage &message, const agent::Router::Handler *handler)
{
    if (acknowledgesOnly(message))
        return;
    if (handler != nullptr)
        (*handler)(message, *this);
    else
        m_services.unknownMessage(message, *this);
}

void ConnectionHost::send(const QByteArray &type, const QByteArray &json)
{
    sendKnown(type, json, {0, json.size()});
}

void ConnectionHost::sendKnown(const QByteArray &type, const QByteArray &json, TextRange suspect)
{
    m_services.parts.journal.append({.connection = id(),
                                     .kind = journal::EntryKind::MessageSent,
                                     .direction = journal::Direction::Out,
                                     .name = type,
                                     .payload = json,
                                     .suspect = suspect});
    queueText(json);
}

Result<RunContext, RunRefusal> ConnectionHost::startRun(RunOrder order, RunView view)
{
    const int runsMax = m_services.parts.settings.webSocketLimits.runsMax;
    if (m_runs.size() >= runsMax) {
        return Failure{
            RunRefusal{"too_many_runs",
                       u"this connection has %1 runs open; wait for one to end"_s.arg(runsMax)}};
    }
    order.connection = id();
    order.userId = m_user;
    order.path = m_path;
    Result<RunContext, RunRefusal> opened = m_services.runs.open(order, this);
    if (!opened)
        return opened;
    m_runs << HostedRun{*opened, view};
    m_runsToStart << opened->run;
    feed(connection::RunOpened{});
    return opened;
}

int ConnectionHost::cancelRuns(const QString &runName, const QString &reason)
{
    int cancelled = 0;
    const QList<HostedRun> runs = m_runs; // Cancelling removes from the list.
    for (const HostedRun &hosted : runs) {
        if (!runName.isEmpty() && hosted.context.runName != runName.toUtf8())
            continue;
        if (m_services.runs.cancel(hosted.context.run, reason))
            ++cancelled;
    }
    return cancelled;
}

void ConnectionHost::recordIgnored(const QByteArray &reason, const QString &message,
                                   const QString &didYouMean)
{
    QJsonObject payload{{u"message"_s, message}};
    if (!didYouMean.isEmpty())
        payload.insert(u"did_you_mean"_s, didYouMean);
    m_services.parts.journal.append({.connection = id(),
                                     .kind = journal::EntryKind::MessageIgnored,
                                     .direction = journal::Direction::In,
                                     .name = reason,
                                     .payload = toJson(payload)});
}

void ConnectionHost::onRunEvent(const RunContext &context, const AgentEvent &event,
                                const protocol::EncodedEvent &encoded)
{
    const auto hosted = std::ranges::find(m_runs, context.run,
                                          [](const HostedRun &run) { return run.context.run; });
    if (hosted != m_runs.end() && hosted->view == RunView::Chunks)
        sendChunk(context, event);
    else
        queueText(encoded.json);
    breakAfterEvents(++m_eventCount);
}

void ConnectionHost::sendChunk(const RunContext &context, const AgentEvent &event)
{
    const QString runName = QString::fromLatin1(context.runName);
    if (const auto *delta = std::get_if<TextDelta>(&event.body)) {
        send("stream_chunk",
             protocol::streamFrame("stream_chunk",
                                   {{u"run_id"_s, runName},
                                    {u"content"_s, delta->content},
                                    {u"chunk"_s, delta->content},
                                    {u"is_complete"_s, false}},
                                   event.wallAt));
    } else if (isTerminal(event.body)) {
        const auto *finished = std::get_if<RunFinished>(&event.body);
        QJsonObject fields{{u"run_id"_s, runName},
                           {u"is_complete"_s, true},
                           {u"status"_s, finished ? u"completed"_s : u"failed"_s}};
        if (finished)
            fields.insert(u"content"_s, finished->response);
        send("stream_complete", protocol::streamFrame("stream_complete", fields, event.wallAt));
    }
}

void ConnectionHost::onRunClosed(const RunContext &context)
{
    m_runs.removeIf(
        [&context](const HostedRun &hosted) { return hosted.context.run == context.run; });
    feed(connection::RunClosed{});
}

void ConnectionHost::socketEnded()
{
    if (m_isOver) {
        leave();
        return;
    }
    if (std::exchange(m_isPeerGone, true))
        return;
    if (m_peerClosed)
        feed(*m_peerClosed);
    else
        feed(connection::SocketLost{u"the TCP connection ended without a close frame"_s});
}

void ConnectionHost::leave()
{
    if (!std::exchange(m_hasLeft, true))
        emit gone();
}

} // namespace wirelamp::server
