// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/connection/closing.h"

#include <QByteArray>
#include <QString>

#include <variant>

/// What can happen to a connection. The host reports each fact once, in the order they happened.
namespace wirelamp::connection {

struct UpgradeRequested ///< A valid handshake. First input of every connection.
{
    bool awaitsFirstMessage = false; ///< auth.first_message and no token came with the request.
    bool isAcceptedFirst = false; ///< A fault: 101 goes out before the token is judged.
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
    quint16 code = 1000; ///< One that may be sent: not 1005, 1006 or 1015.
    QString reason;
};
struct PeerClosed ///< A close frame came, or the answer to ours.
{
    quint16 code = noCodeGiven;
    QString reason;
};
struct SocketLost
{
    QString message; ///< One sentence of the operating system, or empty.
};
using Input = std::variant<UpgradeRequested, TokenAccepted, TokenRejected, HandshakeDone,
                           WelcomeSent, MessageArrived, OversizedMessage, RunOpened, RunClosed,
                           PongArrived, OutgoingChanged, CloseRequested, PeerClosed, SocketLost>;

} // namespace wirelamp::connection
