// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/connection/closing.h"
#include "core/connection/state.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// What the host must do, in this order.
namespace wirelamp::connection {

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
struct PauseRuns ///< All open runs of the connection, also those that are paused already.
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
    quint16 code = noCodeGiven; ///< As it went over the wire; 1006 when no close frame did.
    QString reason;
    ClosedBy by = ClosedBy::Client;
    QString message; ///< One sentence for people: who closed it and why.
};
using Action = std::variant<RecordMove, RecordIllegal, JudgeToken, JudgeFirstMessage, SendUpgrade,
                            SendRefusal, SendWelcome, SendErrorFrame, HandleMessage, SendPing,
                            PauseRuns, ResumeRuns, CancelRuns, SendClose, DropSocket, RecordClosed>;
using Actions = std::vector<Action>;

} // namespace wirelamp::connection
