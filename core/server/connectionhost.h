// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/connection/connectionmachine.h"
#include "core/http/frameparser.h"
#include "core/protocol/nativedecoder.h"
#include "core/server/authgate.h"
#include "core/server/doorsession.h"
#include "core/server/outlet.h"
#include "core/server/runservice.h"
#include "core/server/slowinput.h"
#include "core/server/socketowner.h"
#include "core/server/sparebuffers.h"
#include "core/server/websocketcontext.h"

#include <QPointer>

#include <functional>

namespace wirelamp::server {

/// What a ConnectionHost works with; everything outlives it.
struct ConnectionServices
{
    ServerParts parts;
    AuthGate &auth;
    RunService &runs;
    const agent::Router &router;
    std::function<void(const ClientMessage &, WebSocketContext &)> unknownMessage;
    SpareBuffers &spareBuffers;
};

/// One WebSocket: performs what its ConnectionMachine decides. A burst of frames leaves as one
/// write.
class ConnectionHost final : public SocketOwner, private WebSocketContext, private RunSubscriber
{
    Q_OBJECT

public:
    ConnectionHost(const ConnectionServices &services, HandOver handOver);
    ~ConnectionHost() override;

    void start();

    void sweep(Instant now) override;
    void shutDown(const QString &reason) override;

private:
    // WebSocketContext
    ConnectionId connection() const override { return id(); }
    QString userId() const override { return m_user; }
    void send(const QByteArray &type, const QByteArray &json) override;
    void sendKnown(const QByteArray &type, const QByteArray &json, TextRange suspect) override;
    Result<RunContext, RunRefusal> startRun(RunOrder order, RunView view) override;
    int cancelRuns(const QString &runName, const QString &reason) override;
    void recordIgnored(const QByteArray &reason, const QString &message,
                       const QString &didYouMean) override;

    // RunSubscriber
    void onRunEvent(const RunContext &context, const AgentEvent &event,
                    const protocol::EncodedEvent &encoded) override;
    void onRunClosed(const RunContext &context) override;

    void feed(const connection::Input &input);
    void work();
    void perform(const connection::RecordMove &action);
    void perform(const connection::RecordIllegal &action);
    void perform(const connection::JudgeToken &action);
    void perform(const connection::JudgeFirstMessage &action);
    void perform(const connection::SendUpgrade &action);
    void perform(const connection::SendRefusal &action);
    void perform(const connection::SendWelcome &action);
    void perform(const connection::SendErrorFrame &action);
    void perform(const connection::HandleMessage &action);
    void perform(const connection::SendPing &action);
    void perform(const connection::PauseRuns &action);
    void perform(const connection::ResumeRuns &action);
    void perform(const connection::CancelRuns &action);
    void perform(const connection::SendClose &action);
    void perform(const connection::DropSocket &action);
    void perform(const connection::RecordClosed &action);

    // What goes wrong on purpose.
    fault::Subject subject(int index = 0) const;
    std::optional<fault::Shot> fire(fault::FaultKind kind, int index = 0);
    void later(std::chrono::milliseconds delay, const std::function<void()> &act);
    connection::RefusalPolicy refusalPolicy() const;
    void breakUpgrade();
    /// `count` events have been sent.
    void breakAfterEvents(int count);
    void goSilent();
    bool acknowledgesOnly(const ClientMessage &message);

    void sendWelcome(const QString &user);
    void judge(const auth::TokenSources &sources);
    void takeVerdict(const AuthOutcome &outcome);
    using Decoded = Result<ClientMessage, protocol::DecodeFault>;
    struct DecodedMessage
    {
        QByteArray text;
        Decoded message;
        QByteArray name; ///< Of its record.
        const agent::Router::Handler *handler = nullptr; ///< nullptr: of no message, or none.
    };
    DecodedMessage decode(const QByteArray &text) const;
    void open();
    void receive();
    void take(const http::ClientFrame &frame);
    void receiveText(const QByteArray &text);
    void receiveBinary(const QByteArray &bytes);
    void receivePong();
    void receiveClose(const http::ClientFrame &frame);
    void failFraming(const http::FrameFault &fault);
    void handle(const ClientMessage &message, const agent::Router::Handler *handler);
    void sendChunk(const RunContext &context, const AgentEvent &event);
    void queueText(const QByteArray &text);
    void postFlush();
    void flushFrames();
    void reportOutgoing();
    void socketEnded();
    void leave();

    /// What only the way to the welcome needs.
    struct Entrance
    {
        RouteRequest request;
        http::Headers corsHeaders;
        std::optional<fault::Shot> acceptedFirst; ///< 101 before the token is judged.
        std::optional<fault::Shot> closedUnwelcomed; ///< 101, then a close frame.
        AuthOutcome refusal;
    };

    struct HostedRun
    {
        RunContext context;
        RunView view = RunView::Events;
    };

    const ConnectionServices &m_services;
    QPointer<QTcpSocket> m_socket;
    QByteArray m_path;
    QString m_user;
    std::unique_ptr<Entrance> m_entrance; ///< Gone with the welcome: most connections are idle.
    QByteArray m_name;
    Outlet m_outlet;
    http::FrameParser m_frames;
    Instant m_lastRead{}; ///< When the beginning of something came that is not whole yet.
    /// How the peer ended what it says; nothing is read any more.
    std::optional<connection::PeerClosed> m_peerClosed;
    std::unique_ptr<SlowInput> m_slowInput;
    connection::ConnectionMachine m_machine;
    QList<std::optional<connection::Input>> m_inputs; ///< nullopt: the time has come for something.
    bool m_isPerforming = false;
    QList<HostedRun> m_runs;
    QList<RunId> m_runsToStart;
    std::optional<DecodedMessage> m_decoded; ///< The one being received, or the last short one.
    QByteArray m_outgoing;
    bool m_isFlushPosted = false;
    bool m_isPaused = false;
    bool m_isOpen = false; ///< 101 is on its way: frames may be sent and are read.
    bool m_isCloseSent = false; ///< A close frame of ours is on its way.
    int m_eventCount = 0;
    bool m_isSilent = false; ///< Half open: neither reads nor writes.
    bool m_isPeerGone = false;
    bool m_isOver = false; ///< Journalled as closed; the last bytes may still be on their way.
    bool m_hasLeft = false;
    Instant m_goneBy{};
};

} // namespace wirelamp::server
