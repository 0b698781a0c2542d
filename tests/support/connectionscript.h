// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/connection/connectionmachine.h"

#include <QMap>
#include <QStringList>

namespace wirelamp::tests {

/// What docs/protocol/states.md calls each action.
struct ActionText
{
    using Text = QString;
    Text operator()(const connection::RecordMove &move) const
    {
        return QStringLiteral("→ ") + QString::fromLatin1(codeOf(move.to));
    }
    Text operator()(const connection::RecordIllegal &) const { return QStringLiteral("illegal"); }
    Text operator()(const connection::JudgeToken &) const { return QStringLiteral("JudgeToken"); }
    Text operator()(const connection::JudgeFirstMessage &) const
    {
        return QStringLiteral("JudgeFirstMessage");
    }
    Text operator()(const connection::SendUpgrade &) const { return QStringLiteral("SendUpgrade"); }
    Text operator()(const connection::SendRefusal &) const { return QStringLiteral("SendRefusal"); }
    Text operator()(const connection::SendWelcome &) const { return QStringLiteral("SendWelcome"); }
    Text operator()(const connection::SendErrorFrame &frame) const
    {
        return QStringLiteral("SendErrorFrame ") + QString::fromLatin1(frame.code);
    }
    Text operator()(const connection::HandleMessage &) const
    {
        return QStringLiteral("HandleMessage");
    }
    Text operator()(const connection::SendPing &) const { return QStringLiteral("SendPing"); }
    Text operator()(const connection::PauseRuns &) const { return QStringLiteral("PauseRuns"); }
    Text operator()(const connection::ResumeRuns &) const { return QStringLiteral("ResumeRuns"); }
    Text operator()(const connection::CancelRuns &) const { return QStringLiteral("CancelRuns"); }
    Text operator()(const connection::SendClose &close) const
    {
        return QStringLiteral("SendClose %1").arg(close.code);
    }
    Text operator()(const connection::DropSocket &) const { return QStringLiteral("DropSocket"); }
    Text operator()(const connection::RecordClosed &closed) const
    {
        return QStringLiteral("RecordClosed %1 %2")
            .arg(closed.code)
            .arg(QString::fromLatin1(codeOf(closed.by)));
    }
};

/// `→ ready, HandleMessage`
inline QString describe(const connection::Actions &actions)
{
    QStringList words;
    for (const connection::Action &action : actions)
        words << std::visit(ActionText{}, action);
    return words.join(QStringLiteral(", "));
}

/// The one action of that type; a default one, which no test expects, when there is none.
template<typename T>
T only(const connection::Actions &actions)
{
    for (const connection::Action &action : actions) {
        if (const T *found = std::get_if<T>(&action))
            return *found;
    }
    return {};
}

/// One of each input, and variants that are treated differently, by the names of the document.
inline const QMap<QString, connection::Input> &sampleInputs()
{
    using namespace connection;
    static const ConnectionLimits limits;
    static const QMap<QString, Input> inputs{
        {QStringLiteral("UpgradeRequested"), UpgradeRequested{}},
        {QStringLiteral("UpgradeRequested(first message)"), UpgradeRequested{true}},
        {QStringLiteral("TokenAccepted"), TokenAccepted{QStringLiteral("ana")}},
        {QStringLiteral("TokenRejected"),
         TokenRejected{"expired", QStringLiteral("token expired 42 s ago")}},
        {QStringLiteral("HandshakeDone"), HandshakeDone{}},
        {QStringLiteral("WelcomeSent"), WelcomeSent{}},
        {QStringLiteral("MessageArrived"), MessageArrived{R"({"type":"ping"})"}},
        {QStringLiteral("MessageArrived(too much)"),
         MessageArrived{QByteArray(limits.queueBeforeReadyBytesMax, 'x')}},
        {QStringLiteral("OversizedMessage"), OversizedMessage{}},
        {QStringLiteral("RunOpened"), RunOpened{}},
        {QStringLiteral("RunClosed"), RunClosed{}},
        {QStringLiteral("PongArrived"), PongArrived{}},
        {QStringLiteral("OutgoingChanged"), OutgoingChanged{limits.outgoingPauseBytes / 2}},
        {QStringLiteral("OutgoingChanged(paused)"), OutgoingChanged{limits.outgoingBytesMax}},
        {QStringLiteral("OutgoingChanged(over)"), OutgoingChanged{limits.outgoingBytesMax + 1}},
        {QStringLiteral("CloseRequested"), CloseRequested{1001, QStringLiteral("shutdown")}},
        {QStringLiteral("PeerClosed"), PeerClosed{1000, QStringLiteral("bye")}},
        {QStringLiteral("PeerClosed(1006)"), PeerClosed{1006, {}}},
        {QStringLiteral("SocketLost"), SocketLost{QStringLiteral("connection reset by peer")}},
    };
    return inputs;
}

/// A machine and its time.
struct ConnectionScript
{
    explicit ConnectionScript(const ConnectionLimits &limits = {},
                              const connection::RefusalPolicy &policy = {})
        : machine(limits, policy, now)
    {
    }

    connection::Actions feed(const connection::Input &input) { return machine.apply(input, now); }
    /// Feeds inputs by their names.
    void feedAll(const QStringList &names)
    {
        for (const QString &name : names)
            (void)feed(sampleInputs().value(name));
    }
    /// Moves time to what is due next, and does it. Nothing when nothing is due.
    connection::Actions untilDue()
    {
        now = machine.nextDue().value_or(now);
        return machine.advance(now);
    }

    Instant now = std::chrono::seconds(100);
    connection::ConnectionMachine machine;
};

/// A connection in one of the situations of the document.
inline ConnectionScript scriptIn(const QString &situation)
{
    static const QString upgrade = QStringLiteral("UpgradeRequested");
    static const QString firstMessage = QStringLiteral("UpgradeRequested(first message)");
    static const QStringList ready{upgrade, QStringLiteral("TokenAccepted"),
                                   QStringLiteral("HandshakeDone"), QStringLiteral("WelcomeSent")};
    static const QStringList judgingMessage{firstMessage, QStringLiteral("HandshakeDone"),
                                            QStringLiteral("MessageArrived")};
    static const QStringList processing = ready + QStringList{QStringLiteral("RunOpened")};
    static const QMap<QString, QStringList> ways{
        {QStringLiteral("connecting"), {}},
        {QStringLiteral("judging"), {upgrade}},
        {QStringLiteral("upgrading"), {firstMessage}},
        {QStringLiteral("awaiting"), judgingMessage.first(2)},
        {QStringLiteral("judging-message"), judgingMessage},
        {QStringLiteral("refusing"), {upgrade, QStringLiteral("TokenRejected")}},
        {QStringLiteral("accepted"), ready.first(2)},
        {QStringLiteral("welcoming"), ready.first(3)},
        {QStringLiteral("ready"), ready},
        {QStringLiteral("unanswered"), ready},
        {QStringLiteral("processing"), processing},
        {QStringLiteral("paused"),
         processing + QStringList{QStringLiteral("OutgoingChanged(paused)")}},
        {QStringLiteral("closing"), processing + QStringList{QStringLiteral("CloseRequested")}},
        {QStringLiteral("closing-refused"),
         judgingMessage + QStringList{QStringLiteral("TokenRejected")}},
        {QStringLiteral("closed"), ready + QStringList{QStringLiteral("PeerClosed")}},
        {QStringLiteral("rejected"), {upgrade, QStringLiteral("TokenRejected")}},
        {QStringLiteral("failed"), {upgrade, QStringLiteral("SocketLost")}},
    };
    const bool isRefusing = situation == QStringLiteral("refusing");
    ConnectionScript script({}, {.beforeUpgrade = !isRefusing});
    script.feedAll(ways.value(situation));
    // Pings after 25, 50 and 75 s; the pong of the first is overdue 10 s later.
    for (int ping = 0; situation == QStringLiteral("unanswered") && ping < 3; ++ping)
        (void)script.untilDue();
    return script;
}

} // namespace wirelamp::tests
