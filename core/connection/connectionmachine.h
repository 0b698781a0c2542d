// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/limits.h"
#include "core/connection/ratelimiter.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// What one WebSocket connection is allowed to do next. Pure decisions: no socket, no timer, no
/// signal. The host feeds inputs in the order they happened and carries out the actions in the
/// order they are returned. docs/protocol/states.md has the table.
namespace wirelamp::connection {

enum class State {
    Connecting, ///< The head of an upgrade request is complete and is being judged.
    Authenticating, ///< The token is being judged, or the first message that carries it awaited.
    Accepted, ///< The user is known; 101 is sent or about to be.
    Ready, ///< The welcome is sent; messages are handled.
    Processing, ///< As ready, with at least one run open.
    Closing, ///< We sent a close frame and wait for the peer's.
    Closed, ///< Final.
    Rejected, ///< Final: refused, before 101 or with a close frame.
    Failed, ///< Final: the peer vanished or broke a rule before `ready`, or our side failed.
};

/// `connecting`, `ready`, ...
QByteArray codeOf(State state);
bool isFinal(State state);
/// The table of legal moves, as data.
bool isLegalMove(State from, State to);

/// Close codes of RFC 6455 section 7.4.1 that this server sends, and those of the original.
enum class CloseCode : quint16 {
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    UnsupportedData = 1003,
    InvalidPayload = 1007,
    PolicyViolation = 1008,
    MessageTooBig = 1009,
    InternalError = 1011,
    TryAgainLater = 1013,
};

/// Who ended a connection.
enum class ClosedBy {
    Client,
    Server,
    Network, ///< The TCP connection broke without a close frame.
};
QByteArray codeOf(ClosedBy by);

/// How a refusal is told.
struct RefusalPolicy
{
    bool beforeUpgrade =
        true; ///< True: as an HTTP answer. False: 101, an error frame, a close frame.
    quint16 closeCode = 4001;
    QString closeReason = QStringLiteral("Authentication required");
};

// Inputs: what happened.
struct UpgradeRequested ///< A valid handshake. First input of every connection.
{
    bool awaitsFirstMessage = false; ///< auth.first_message and no token came with the request.
};
struct TokenAccepted
{
    QString user;
};
struct TokenRejected
{
    QByteArray code; ///< Of the verdict.
    QString message; ///< One sentence.
};
struct HandshakeDone ///< 101 is on its way and frames can be sent.
{
};
struct WelcomeSent
{
};
struct MessageArrived
{
    QByteArray text;
};
struct OversizedMessage
{
};
struct RunOpened
{
};
struct RunClosed
{
};
struct PongArrived
{
};
struct OutgoingChanged ///< How much output the peer has not taken.
{
    qsizetype unsentBytes = 0;
};
struct CloseRequested ///< By the program: shutdown, an administrator, a fault.
{
    quint16 code = 1000;
    QString reason;
};
struct PeerClosed ///< A close frame came, or the answer to ours.
{
    quint16 code = 1005;
    QString reason;
};
struct SocketLost
{
    QString message;
};
using Input = std::variant<UpgradeRequested, TokenAccepted, TokenRejected, HandshakeDone,
                           WelcomeSent, MessageArrived, OversizedMessage, RunOpened, RunClosed,
                           PongArrived, OutgoingChanged, CloseRequested, PeerClosed, SocketLost>;

// Actions: what the host must do about it, in this order.
struct RecordMove ///< Journal it before anything else is done.
{
    State from = State::Connecting;
    State to = State::Connecting;
};
struct RecordIllegal ///< An input that this state does not allow. Changes nothing.
{
    QString message;
};
struct JudgeToken ///< Of the request.
{
};
struct JudgeFirstMessage ///< The text may hold `{"type":"auth","token":...}`.
{
    QByteArray text;
};
struct SendUpgrade ///< 101
{
};
struct SendRefusal ///< The HTTP answer; the connection is over.
{
    QByteArray code;
    QString message;
};
struct SendWelcome
{
    QString user;
};
struct SendErrorFrame ///< `error_message`
{
    QByteArray code; ///< `AUTH_FAILED`, `RATE_LIMITED`, `QUEUE_FULL`
    QString message;
    std::optional<double> retryAfterSeconds;
};
struct HandleMessage
{
    QByteArray text;
};
struct SendPing
{
};
struct PauseRuns
{
    qsizetype unsentBytes = 0;
};
struct ResumeRuns
{
};
struct CancelRuns
{
    QString reason;
};
struct SendClose
{
    quint16 code = 1000;
    QString reason; ///< At most 123 bytes of UTF-8 (RFC 6455 section 5.5).
};
struct DropSocket
{
};
struct RecordClosed ///< Last action of every connection, exactly once.
{
    quint16 code = 1005; ///< As it went over the wire; 1006 when no close frame did.
    QString reason;
    ClosedBy by = ClosedBy::Client;
    QString message; ///< One sentence for people: who closed it and why.
};
using Action = std::variant<RecordMove, RecordIllegal, JudgeToken, JudgeFirstMessage, SendUpgrade,
                            SendRefusal, SendWelcome, SendErrorFrame, HandleMessage, SendPing,
                            PauseRuns, ResumeRuns, CancelRuns, SendClose, DropSocket, RecordClosed>;
using Actions = std::vector<Action>;

/// The life of one WebSocket connection.
class ConnectionMachine
{
public:
    ConnectionMachine(const ConnectionLimits &limits, RefusalPolicy refusal, Instant now);

    State state() const { return m_state; }
    int openRuns() const { return m_openRuns; }

    /// Takes one input. An input that the state does not allow changes nothing: late ones, which
    /// sockets race to produce, return no action, impossible ones return RecordIllegal.
    [[nodiscard]] Actions apply(const Input &input, Instant now);

    /// Does what is due: authentication deadline, ping, pong deadline, close deadline.
    [[nodiscard]] Actions advance(Instant now);
    /// When advance() wants to be called next; nullopt in a final state.
    std::optional<Instant> nextDue() const;

private:
    ConnectionLimits m_limits;
    RefusalPolicy m_refusal;
    State m_state = State::Connecting;
    int m_openRuns = 0;
    // The implementation adds what it needs.
};

} // namespace wirelamp::connection
