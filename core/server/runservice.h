// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/agentdirectory.h"
#include "core/agent/agentrun.h"
#include "core/fault/eventshaper.h"
#include "core/protocol/nativedialect.h"
#include "core/server/serverparts.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <set>
#include <unordered_map>

namespace wirelamp::server {

/// Who wants to hear about one run.
class RunSubscriber
{
public:
    virtual ~RunSubscriber() = default;

    /// The event is in the journal already.
    virtual void onRunEvent(const RunContext &context, const AgentEvent &event,
                            const protocol::EncodedEvent &encoded) = 0;
    /// After the terminal event. The run is gone when this returns.
    virtual void onRunClosed(const RunContext &context) = 0;
};

/// What somebody wants to be run.
struct RunOrder
{
    ConnectionId connection;
    QByteArray path; ///< Of the request that brought it; faults may be narrowed to it.
    QString userId;
    QString threadId; ///< Empty: a new one is named.
    QString agentName; ///< Empty: the default agent.
    QString message;
    QJsonObject parameters;
    journal::Direction direction = journal::Direction::Out; ///< None when no event is sent as such.
};

/// Why nothing is run.
struct RunRefusal
{
    QByteArray code; ///< `unknown_agent`, `service_unavailable`, `too_many_runs`
    QString message; ///< One sentence.
};

/// All runs of the server: opens them, drives them with one timer, journals every event before its
/// subscriber gets it, and closes them.
class RunService final : public QObject
{
    Q_OBJECT

public:
    explicit RunService(const ServerParts &parts, QObject *parent = nullptr);
    ~RunService() override;

    agent::AgentDirectory &directory() { return m_directory; }
    const agent::AgentDirectory &directory() const { return m_directory; }
    /// Absent or not ready: every order is refused at once. Open runs go on.
    void setServiceState(config::AgentServiceState state);

    /// Opens a run and journals it. Nothing happens in it before start().
    Result<RunContext, RunRefusal> open(const RunOrder &order, RunSubscriber *subscriber);
    /// The first event may be delivered before this returns.
    void start(RunId run);
    /// Ends the run with `agent_stopped`. False when there is no such run.
    bool cancel(RunId run, const QString &reason);
    /// The subscriber leaves: it hears nothing more, and the run is cancelled.
    void abandon(RunId run, const QString &reason);
    void setPaused(RunId run, bool isPaused);

    /// The open run of that wire name that belongs to this user; 0 when there is none.
    RunId findRun(const QString &runName, const QString &userId) const;
    /// The open runs of a user, oldest first.
    QList<RunContext> openRuns(const QString &userId) const;
    qsizetype openRunCount() const { return static_cast<qsizetype>(m_runs.size()); }

    /// Hears everything about a user's runs, whoever subscribed to them; about all users' runs when
    /// the user is empty. Remove before it dies.
    void addObserver(const QString &userId, RunSubscriber *observer);
    void removeObserver(RunSubscriber *observer);

private:
    struct OpenRun
    {
        explicit OpenRun(RunContext what)
            : context(std::move(what))
            , identity(context)
        {
        }

        RunContext context;
        protocol::RunIdentity identity;
        journal::Direction direction = journal::Direction::Out;
        QByteArray path;
        std::unique_ptr<agent::AgentRun> run;
        std::optional<fault::EventShaper> shaper; ///< None: events leave as they are.
        int eventCount = 0;
        std::optional<AgentEventBody> terminal; ///< Of the run itself, once it has ended.
        RunSubscriber *subscriber = nullptr;
        std::optional<Instant> due;
    };

    void recordOpened(const OpenRun &open);
    void recordFault(const OpenRun &open, agent::SequenceFault fault);
    void recordClosed(OpenRun &open);
    RunContext contextFor(const RunOrder &order, const QString &agentName);
    std::optional<RunRefusal> plantedRefusal(const RunOrder &order);
    fault::Subject subjectOf(const OpenRun &open) const;
    void deliver(OpenRun &open, const AgentEvent &event);
    void shipDue(OpenRun &open);
    QList<RunSubscriber *> observersOf(const OpenRun &open) const;
    void tellObservers(const OpenRun &open, const AgentEvent &event,
                       const protocol::EncodedEvent &encoded) const;
    void ship(OpenRun &open, const AgentEvent &event, const protocol::EncodedEvent &encoded);
    static bool isOver(const OpenRun &open);
    void drive(OpenRun &open, const std::function<void(agent::AgentRun &)> &step);
    void reschedule(OpenRun &open);
    void armTimer();
    void runDue();
    void collectFinished();

    ServerParts m_parts;
    protocol::NativeDialect m_dialect;
    agent::AgentDirectory m_directory;
    std::unordered_map<quint64, std::unique_ptr<OpenRun>> m_runs;
    std::set<std::pair<Instant, quint64>> m_schedule;
    QMultiHash<QString, RunSubscriber *> m_observers; ///< Of the runs of one user.
    QList<RunSubscriber *> m_observersOfAll;
    QList<quint64> m_finished;
    QTimer m_timer;
    quint64 m_lastRun = 0;
    int m_depth = 0;
};

} // namespace wirelamp::server
