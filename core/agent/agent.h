// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/agentevent.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace wirelamp::agent {

/// Where a task says what it does. One sink serves one run and outlives its task, so a task may
/// keep the one that its first advance() got.
class EventSink
{
public:
    virtual ~EventSink() = default;

    virtual void emitEvent(AgentEventBody body) = 0;
};

/// What a run is asked to do.
struct RunRequest
{
    RunContext context;
    QString message;
    QJsonObject parameters; ///< Whatever else the client sent: `context`, `settings`, ...
    quint64 seed = 0; ///< The same seed, message and agent give the same events at the same times.
};

/// One piece of work in progress. Driven from outside, so that it needs no timer of its own: the
/// owner calls advance() when nextDue() has come. A task that waits for a network emits on its own
/// and returns nullopt. It does one thing in each advance(), so that a run can be paused between
/// two. Lives on the server thread.
class AgentTask
{
public:
    virtual ~AgentTask() = default;

    /// When advance() has something to do; nullopt: not before something else happens.
    virtual std::optional<Instant> nextDue() const = 0;
    virtual void advance(Instant now, EventSink &sink) = 0;
};

/// Somebody who can be asked. Stateless between runs.
class Agent
{
public:
    virtual ~Agent() = default;

    virtual QString name() const = 0;
    virtual QString description() const = 0;
    /// Further names that clients use for it.
    virtual QStringList aliases() const { return {}; }
    virtual std::unique_ptr<AgentTask> begin(const RunRequest &request, Instant now) const = 0;
};

} // namespace wirelamp::agent
