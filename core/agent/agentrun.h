// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/agent.h"
#include "core/agent/sequenceverifier.h"
#include "core/base/limits.h"

#include <functional>

namespace wirelamp::agent {

/// One run from `RunStarted` to its one terminal event, whatever the task does: deadlines,
/// cancellation, pause, and the promise that the events it lets out are in order. When the run
/// fails, is cancelled or times out, every open tool is finished first. Owned by the server, driven
/// like a task. Not a QObject: what it has to say goes to the listener, on the server thread.
class AgentRun final : private EventSink
{
public:
    using Listener = std::function<void(const AgentEvent &)>;
    /// Told about each event the verifier refused: our agents' mistakes, for the journal.
    using FaultListener = std::function<void(SequenceFault, const AgentEventBody &)>;

    AgentRun(RunRequest request, std::unique_ptr<AgentTask> task, RunLimits limits,
             const Clock &clock, Listener listener, FaultListener faultListener = {});

    /// Emits RunStarted and whatever is due at once.
    void start();
    /// Does what is due. Emits nothing while paused, except the end at the total deadline.
    void advance();
    /// When advance() wants to be called next; nullopt when finished.
    std::optional<Instant> nextDue() const;

    /// Ends the run with RunCancelled. Without effect on a finished one.
    void cancel(const QString &reason);
    /// Ends the run with RunFailed. Without effect on a finished one.
    void fail(const QString &code, const QString &message, bool recoverable);
    /// A paused run keeps its deadlines but takes no step: the reader is slow.
    void setPaused(bool isPaused);

    bool isFinished() const;
    const RunContext &context() const;

private:
    void emitEvent(AgentEventBody body) override;
    // The implementation adds what it needs.
};

} // namespace wirelamp::agent
