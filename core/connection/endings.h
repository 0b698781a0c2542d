// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/connection/action.h"
#include "core/connection/input.h"

/// How a connection can end, one function for each way: the code, who, and the sentence for people.
namespace wirelamp::connection::endings {

RecordClosed refusedBeforeUpgrade(const TokenRejected &verdict);
RecordClosed refusedAfterUpgrade(const TokenRejected &verdict, quint16 code, const QString &reason);
RecordClosed refusedWithoutHandshake(const TokenRejected &verdict, Instant waited);
RecordClosed upgradeNotJudged(Instant waited);
RecordClosed welcomeNotSent(Instant waited);

RecordClosed noPong(Instant waited);
RecordClosed queueFull(qsizetype bytesMax);
RecordClosed messageTooBig(qsizetype bytesMax);
RecordClosed slowReader(qsizetype unsentBytes, qsizetype bytesMax);

RecordClosed requested(const CloseRequested &input);
RecordClosed byClient(const PeerClosed &input);
RecordClosed socketLost(const SocketLost &input);

/// The same ending when no close frame could be sent.
RecordClosed withoutFrame(const RecordClosed &ending);
/// The same ending when the peer did not answer our close frame.
RecordClosed unanswered(RecordClosed ending, Instant waited);
/// The same ending when the connection broke before the answer.
RecordClosed brokenBeforeAnswer(RecordClosed ending);

} // namespace wirelamp::connection::endings
