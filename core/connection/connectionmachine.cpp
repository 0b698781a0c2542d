// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/connectionmachine.h"

#include "core/connection/endings.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace wirelamp::connection {

ConnectionMachine::ConnectionMachine(const ConnectionLimits &limits, RefusalPolicy refusalPolicy,
                                     Instant now)
    : m_limits(limits)
    , m_refusalPolicy(std::move(refusalPolicy))
    , m_deadline(now + limits.authentication)
    , m_gate(limits, now)
    , m_heartbeat(limits.pingInterval, limits.pongDeadline)
{
}

Actions ConnectionMachine::apply(const Input &input, Instant now)
{
    if (isFinal(m_state))
        return {};
    if (m_state == State::Closing)
        return acceptWhileClosing(input);
    return std::visit([this, now](const auto &what) { return accept(what, now); }, input);
}

std::optional<Instant> ConnectionMachine::nextDue() const
{
    if (isFinal(m_state))
        return std::nullopt;
    return isReadyOrProcessing() ? m_heartbeat.nextDue() : m_deadline;
}

Actions ConnectionMachine::advance(Instant now)
{
    if (!isReadyOrProcessing() && now < m_deadline)
        return {};
    switch (m_state) {
    case State::Connecting:
        return finish(State::Failed, endings::upgradeNotJudged(m_limits.authentication),
                      DropSocket{});
    case State::Accepted:
        return finish(State::Failed, endings::welcomeNotSent(m_limits.authentication),
                      DropSocket{});
    case State::Closing:
        return finish(m_finalState, endings::unanswered(m_ending, m_limits.closing), DropSocket{});
    case State::Authenticating:
        return advanceAuthentication(now);
    case State::Ready:
    case State::Processing:
        return advanceHeartbeat(now);
    case State::Closed:
    case State::Rejected:
    case State::Failed:
        return {};
    }
    Q_UNREACHABLE();
}

Actions ConnectionMachine::advanceAuthentication(Instant now)
{
    if (m_refusal) {
        return finish(State::Rejected,
                      endings::refusedWithoutHandshake(*m_refusal, m_limits.closing), DropSocket{});
    }
    const QString missing = m_awaitsFirstMessage ? u"no message with a token"_s : u"no verdict"_s;
    const std::chrono::duration<double> waited = m_limits.authentication;
    return refuse({"timeout", u"%1 within %2 s"_s.arg(missing).arg(waited.count())}, now);
}

Actions ConnectionMachine::advanceHeartbeat(Instant now)
{
    if (m_heartbeat.isOverdue(now))
        return close(endings::noPong(m_limits.pongDeadline), State::Closed, now);
    if (m_heartbeat.takePing(now))
        return {SendPing{}};
    return {};
}

// The way in -------------------------------------------------------------------------------------

Actions ConnectionMachine::accept(const UpgradeRequested &input, Instant now)
{
    if (m_state != State::Connecting)
        return illegal("UpgradeRequested");
    Actions actions;
    moveTo(State::Authenticating, actions);
    m_deadline = now + m_limits.authentication;
    m_awaitsFirstMessage = input.awaitsFirstMessage;
    m_isUpgradeSent = input.awaitsFirstMessage || input.isAcceptedFirst;
    if (m_isUpgradeSent)
        actions.push_back(SendUpgrade{});
    if (!input.awaitsFirstMessage)
        actions.push_back(JudgeToken{});
    return actions;
}

Actions ConnectionMachine::accept(const TokenAccepted &input, Instant now)
{
    if (m_refusal)
        return {};
    if (!isAwaitingVerdict())
        return illegal("TokenAccepted");
    Actions actions;
    moveTo(State::Accepted, actions);
    m_user = input.user;
    m_deadline = now + m_limits.authentication;
    if (!std::exchange(m_isUpgradeSent, true))
        actions.push_back(SendUpgrade{});
    else if (m_isOpen)
        actions.push_back(SendWelcome{m_user});
    return actions;
}

Actions ConnectionMachine::accept(const TokenRejected &input, Instant now)
{
    if (m_refusal)
        return {};
    return isAwaitingVerdict() ? refuse(input, now) : illegal("TokenRejected");
}

Actions ConnectionMachine::refuse(const TokenRejected &verdict, Instant now)
{
    m_refusal = verdict;
    m_gate.clear();
    if (!m_isUpgradeSent && m_refusalPolicy.beforeUpgrade) {
        return finish(State::Rejected, endings::refusedBeforeUpgrade(verdict),
                      SendRefusal{verdict.code, verdict.message});
    }
    if (m_isOpen)
        return refuseWithCloseFrame(now);
    m_deadline = now + m_limits.closing;
    if (std::exchange(m_isUpgradeSent, true))
        return {};
    return {SendUpgrade{}};
}

Actions ConnectionMachine::refuseWithCloseFrame(Instant now)
{
    return close(endings::refusedAfterUpgrade(*m_refusal, m_refusalPolicy.closeCode,
                                              m_refusalPolicy.closeReason),
                 State::Rejected, now, SendErrorFrame{"AUTH_FAILED", m_refusal->message});
}

Actions ConnectionMachine::accept(const HandshakeDone & /*input*/, Instant now)
{
    if (!m_isUpgradeSent || m_isOpen)
        return illegal("HandshakeDone");
    m_isOpen = true;
    if (m_refusal)
        return refuseWithCloseFrame(now);
    if (m_state == State::Accepted)
        return {SendWelcome{m_user}};
    return {};
}

Actions ConnectionMachine::accept(const WelcomeSent & /*input*/, Instant now)
{
    if (m_state != State::Accepted || !m_isOpen)
        return illegal("WelcomeSent");
    Actions actions;
    moveTo(State::Ready, actions);
    m_heartbeat.start(now);
    Actions waited = m_gate.open(now);
    std::ranges::move(waited, std::back_inserter(actions));
    return actions;
}

// Messages and runs ------------------------------------------------------------------------------

Actions ConnectionMachine::accept(const MessageArrived &input, Instant now)
{
    if (!m_isUpgradeSent)
        return illegal("MessageArrived");
    if (m_refusal)
        return {};
    if (isReadyOrProcessing())
        return m_gate.pass(input.text, now);
    if (m_state == State::Authenticating && std::exchange(m_awaitsFirstMessage, false))
        return {JudgeFirstMessage{input.text}};
    if (m_gate.enqueue(input.text))
        return {};
    const RecordClosed ending = endings::queueFull(m_limits.queueBeforeReadyBytesMax);
    return close(ending, State::Failed, now, SendErrorFrame{"QUEUE_FULL", ending.message});
}

Actions ConnectionMachine::accept(const OversizedMessage & /*input*/, Instant now)
{
    if (!m_isUpgradeSent)
        return illegal("OversizedMessage");
    if (m_refusal)
        return {};
    return close(endings::messageTooBig(m_limits.messageBytesMax), stateAfterLoss(), now);
}

Actions ConnectionMachine::accept(const RunOpened & /*input*/, Instant /*now*/)
{
    if (!isReadyOrProcessing())
        return illegal("RunOpened");
    Actions actions;
    if (m_openRuns++ == 0)
        moveTo(State::Processing, actions);
    // The run that opens now was not there when the others were paused.
    if (m_isPaused)
        actions.push_back(PauseRuns{m_unsentBytes});
    return actions;
}

Actions ConnectionMachine::accept(const RunClosed & /*input*/, Instant /*now*/)
{
    if (m_state != State::Processing)
        return illegal("RunClosed");
    Actions actions;
    if (--m_openRuns == 0)
        moveTo(State::Ready, actions);
    return actions;
}

Actions ConnectionMachine::accept(const PongArrived & /*input*/, Instant /*now*/)
{
    if (!m_isUpgradeSent)
        return illegal("PongArrived");
    m_heartbeat.pongArrived();
    return {};
}

Actions ConnectionMachine::accept(const OutgoingChanged &input, Instant /*now*/)
{
    if (!m_isUpgradeSent)
        return illegal("OutgoingChanged");
    m_unsentBytes = input.unsentBytes;
    if (m_unsentBytes > m_limits.outgoingBytesMax) {
        return finish(stateAfterLoss(),
                      endings::slowReader(m_unsentBytes, m_limits.outgoingBytesMax), DropSocket{});
    }
    if (!m_isPaused && m_unsentBytes > m_limits.outgoingPauseBytes) {
        m_isPaused = true;
        return {PauseRuns{m_unsentBytes}};
    }
    if (m_isPaused && m_unsentBytes <= m_limits.outgoingPauseBytes / 2) {
        m_isPaused = false;
        return {ResumeRuns{}};
    }
    return {};
}

// The way out ------------------------------------------------------------------------------------

Actions ConnectionMachine::accept(const CloseRequested &input, Instant now)
{
    if (m_refusal)
        return {};
    return close(endings::requested(input), State::Closed, now);
}

Actions ConnectionMachine::accept(const PeerClosed &input, Instant now)
{
    if (!m_isUpgradeSent)
        return illegal("PeerClosed");
    if (input.code == noCloseFrame)
        return accept(SocketLost{}, now);
    return finish(m_refusal ? State::Rejected : State::Closed, endings::byClient(input));
}

Actions ConnectionMachine::accept(const SocketLost &input, Instant /*now*/)
{
    return finish(stateAfterLoss(), endings::socketLost(input));
}

Actions ConnectionMachine::acceptWhileClosing(const Input &input)
{
    if (std::holds_alternative<PeerClosed>(input))
        return finish(m_finalState, m_ending, DropSocket{});
    if (std::holds_alternative<SocketLost>(input))
        return finish(m_finalState, endings::brokenBeforeAnswer(m_ending));
    if (std::holds_alternative<RunOpened>(input))
        return {CancelRuns{m_ending.message}};
    return {};
}

Actions ConnectionMachine::close(RecordClosed ending, State finalState, Instant now,
                                 const std::optional<SendErrorFrame> &lastWords)
{
    if (!m_isOpen)
        return finish(State::Failed, endings::withoutFrame(ending), DropSocket{});
    ending.reason = fittingCloseReason(ending.reason);
    m_ending = ending;
    m_finalState = finalState;
    m_deadline = now + m_limits.closing;
    Actions actions;
    moveTo(State::Closing, actions);
    m_gate.clear();
    cancelRuns(m_ending.message, actions);
    if (lastWords)
        actions.push_back(*lastWords);
    actions.push_back(SendClose{m_ending.code, m_ending.reason});
    return actions;
}

Actions ConnectionMachine::finish(State finalState, RecordClosed ending,
                                  const std::optional<Action> &act)
{
    Actions actions;
    moveTo(finalState, actions);
    m_gate.clear();
    cancelRuns(ending.message, actions);
    if (act)
        actions.push_back(*act);
    actions.push_back(std::move(ending));
    return actions;
}

void ConnectionMachine::cancelRuns(const QString &reason, Actions &actions)
{
    if (std::exchange(m_openRuns, 0) > 0)
        actions.push_back(CancelRuns{reason});
}

void ConnectionMachine::moveTo(State to, Actions &actions)
{
    Q_ASSERT(isLegalMove(m_state, to));
    actions.push_back(RecordMove{std::exchange(m_state, to), to});
}

bool ConnectionMachine::isReadyOrProcessing() const
{
    return m_state == State::Ready || m_state == State::Processing;
}

/// Somebody was asked to judge and has not answered.
bool ConnectionMachine::isAwaitingVerdict() const
{
    return m_state == State::Authenticating && !m_awaitsFirstMessage && !m_refusal;
}

State ConnectionMachine::stateAfterLoss() const
{
    if (m_refusal)
        return State::Rejected;
    return isReadyOrProcessing() ? State::Closed : State::Failed;
}

Actions ConnectionMachine::illegal(const char *input) const
{
    return {RecordIllegal{u"%1 is impossible in state %2"_s.arg(
        QLatin1StringView(input), QLatin1StringView(codeOf(m_state)))}};
}

} // namespace wirelamp::connection
