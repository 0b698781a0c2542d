// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/router.h"
#include "core/server/runservice.h"

namespace wirelamp::server {

/// How a run is shown on the socket.
enum class RunView {
    Events, ///< The agent events themselves.
    Chunks, ///< `stream_chunk`s of its text, then `stream_complete` (for `stream_request`).
};

/// What the handlers of WebSocket messages may do beyond answering.
class WebSocketContext : public agent::MessageContext
{
public:
    /// Opens a run for this connection and starts it once the handler has returned.
    /// `order.connection` and `order.userId` are filled in. Refusals are answered by the handler.
    virtual Result<RunContext, RunRefusal> startRun(RunOrder order, RunView view) = 0;
    /// Cancels the run of that wire name, or all of this connection's for an empty one; returns how
    /// many.
    virtual int cancelRuns(const QString &runName, const QString &reason) = 0;
    /// A client said something that was acknowledged but not processed: journal it.
    virtual void recordIgnored(const QByteArray &reason, const QString &message,
                               const QString &didYouMean) = 0;
};

} // namespace wirelamp::server
