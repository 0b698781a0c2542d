// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/limits.h"
#include "core/connection/action.h"
#include "core/connection/heartbeat.h"
#include "core/connection/input.h"
#include "core/connection/messagegate.h"
#include "core/connection/state.h"

/// What one WebSocket connection is allowed to do next. Pure decisions: no socket, no timer, no
/// signal. docs/protocol/states.md has the tables.
namespace wirelamp::connection {

/// How a refusal is told.
struct RefusalPolicy
{
    bool beforeUpgrade =
        true; ///< True: as an HTTP answer. False: 101, an error frame, a close frame.
    quint16 closeCode = 4001;
    QString closeReason = QStringLiteral("Authentication required");
};

/// The life of one WebSocket connection.
///
/// The host feeds inputs in the order they happened and carries out the actions in the order they
/// are returned. When carrying one out leads to a new input, the actions of that input come behind
/// those that are still waiting.
class ConnectionMachine
{
public:
    ConnectionMachine(const ConnectionLimits &limits, RefusalPolicy refusalPolicy, Instant now);

    State state() const { return m_state; }
    int openRuns() const { return m_openRuns; }
    /// What the messages that wait for `ready` cost; at most limits.queueBeforeReadyBytesMax.
    qsizetype queuedBytes() const { return m_gate.queuedBytes(); }
    /// Why the peer was refused, from that moment on; `timeout` when no verdict came in time.
    const std::optional<TokenRejected> &refusal() const { return m_refusal; }

    /// Takes one input. An input that the state does not allow changes nothing: late ones, which
    /// sockets race to produce, return no action, impossible ones return RecordIllegal.
    [[nodiscard]] Actions apply(const Input &input, Instant now);

    /// Does what is due: authentication deadline, ping, pong deadline, close deadline.
    [[nodiscard]] Actions advance(Instant now);
    /// When advance() wants to be called next; nullopt in a final state, or when nothing is due.
    std::optional<Instant> nextDue() const;

private:
    Actions accept(const UpgradeRequested &input, Instant now);
    Actions accept(const TokenAccepted &input, Instant now);
    Actions accept(const TokenRejected &input, Instant now);
    Actions accept(const HandshakeDone &input, Instant now);
    Actions accept(const WelcomeSent &input, Instant now);
    Actions accept(const MessageArrived &input, Instant now);
    Actions accept(const OversizedMessage &input, Instant now);
    Actions accept(const RunOpened &input, Instant now);
    Actions accept(const RunClosed &input, Instant now);
    Actions accept(const PongArrived &input, Instant now);
    Actions accept(const OutgoingChanged &input, Instant now);
    Actions accept(const CloseRequested &input, Instant now);
    Actions accept(const PeerClosed &input, Instant now);
    Actions accept(const SocketLost &input, Instant now);
    Actions acceptWhileClosing(const Input &input);

    bool isReadyOrProcessing() const;
    bool isAwaitingVerdict() const;
    State stateAfterLoss() const;
    Actions illegal(const char *input) const;

    Actions refuse(const TokenRejected &verdict, Instant now);
    Actions refuseWithCloseFrame(Instant now);
    Actions advanceAuthentication(Instant now);
    Actions advanceHeartbeat(Instant now);

    void moveTo(State to, Actions &actions);
    void cancelRuns(const QString &reason, Actions &actions);
    /// Begins the closing handshake; without frames there is none, and the connection has failed.
    Actions close(RecordClosed ending, State finalState, Instant now,
                  const std::optional<SendErrorFrame> &lastWords = {});
    /// The end: `act`, if there is one, is DropSocket or SendRefusal.
    Actions finish(State finalState, RecordClosed ending, const std::optional<Action> &act = {});

    ConnectionLimits m_limits;
    RefusalPolicy m_refusalPolicy;
    State m_state = State::Connecting;
    int m_openRuns = 0;

    Instant m_deadline; ///< Of the wait that connecting, authenticating, accepted, closing are.
    bool m_awaitsFirstMessage = false;
    bool m_isUpgradeSent = false;
    bool m_isOpen = false; ///< Frames can be sent.
    QString m_user;
    std::optional<TokenRejected> m_refusal;

    MessageGate m_gate;
    Heartbeat m_heartbeat;
    bool m_isPaused = false;
    qsizetype m_unsentBytes = 0;

    RecordClosed m_ending; ///< Known since the close frame was sent.
    State m_finalState = State::Closed;
};

} // namespace wirelamp::connection
