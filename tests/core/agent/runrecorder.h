// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/agentrun.h"
#include "tests/core/agent/eventbodies.h"
#include "tests/support/manualclock.h"

#include <algorithm>

namespace wirelamp::tests {

/// Owns one run and a clock, and keeps what the run said.
class RunRecorder
{
public:
    explicit RunRecorder(RunLimits runLimits = {})
        : limits(runLimits)
    {
    }

    agent::AgentRun &make(std::unique_ptr<agent::AgentTask> task, const QString &message = {})
    {
        agent::RunRequest request;
        request.context.run = RunId{5};
        request.context.runName = "run_5";
        request.message = message;
        return make(std::move(task), request);
    }

    agent::AgentRun &make(std::unique_ptr<agent::AgentTask> task, const agent::RunRequest &request)
    {
        run = std::make_unique<agent::AgentRun>(
            request, std::move(task), limits, clock,
            [this](const AgentEvent &event) {
                events << event;
                if (onEvent)
                    onEvent(event);
            },
            [this](agent::SequenceFault fault, const AgentEventBody &) { faults << fault; });
        return *run;
    }

    /// Moves the clock from one due time to the next, as a host with a perfect timer would, until
    /// the run ends or has been called `callsMax` times.
    void playToEnd(int callsMax = 100'000)
    {
        if (events.isEmpty())
            run->start();
        for (int call = 0; call < callsMax && run->nextDue(); ++call) {
            moveTo(*run->nextDue());
            run->advance();
        }
    }

    void moveTo(Instant at) { clock.advance(std::max(Instant{}, at - clock.now())); }
    void advanceBy(Instant by)
    {
        clock.advance(by);
        run->advance();
    }

    QStringList lines() const { return linesOf(events); }

    /// What is wrong with what the run said, or an empty text: order, one end, numbers, times.
    QString complaint() const
    {
        agent::SequenceVerifier verifier;
        Instant last{};
        for (qsizetype i = 0; i < events.size(); ++i) {
            if (const auto verdict = verifier.accept(events[i].body); !verdict)
                return QString::fromLatin1(codeOf(verdict.error()));
            if (events[i].sequence != i + 1)
                return QStringLiteral("sequence %1 at %2").arg(events[i].sequence).arg(i);
            if (events[i].at < last)
                return QStringLiteral("time runs backwards at %1").arg(i);
            last = events[i].at;
        }
        return verifier.isFinished() ? QString() : QStringLiteral("no terminal event");
    }

    RunLimits limits;
    ManualClock clock;
    QList<AgentEvent> events;
    QList<agent::SequenceFault> faults;
    std::function<void(const AgentEvent &)> onEvent;
    std::unique_ptr<agent::AgentRun> run;
};

} // namespace wirelamp::tests
