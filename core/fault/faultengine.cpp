// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/faultengine.h"

#include "core/agent/dice.h"

#include <algorithm>

namespace wirelamp::fault {

namespace {

constexpr qint64 millionths = 1'000'000;

bool pathFits(const QByteArray &pattern, const QByteArray &path)
{
    if (pattern.endsWith('*'))
        return path.startsWith(QByteArrayView(pattern).chopped(1));
    return pattern == path;
}

bool scopeFits(const Scope &scope, const Subject &subject)
{
    return (scope.user.isEmpty() || scope.user == subject.user)
        && (scope.path.isEmpty() || pathFits(scope.path, subject.path))
        && (scope.connection == 0 || scope.connection == subject.connection.value)
        && (scope.agent.isEmpty() || scope.agent == subject.agent)
        && (scope.run.isEmpty() || scope.run == subject.run);
}

/// Dice of their own for each occasion of each fault.
agent::Dice diceFor(quint64 seed, qsizetype fault, quint64 occasion)
{
    constexpr quint64 spread = 0x9e37'79b9'7f4a'7c15;
    return agent::Dice(seed + spread * ((static_cast<quint64>(fault) << 40) + occasion));
}

} // namespace

void FaultEngine::arm(const Plan &plan)
{
    m_seed = plan.seed;
    m_armed.clear();
    m_kinds.reset();
    for (const Fault &fault : plan.faults) {
        m_armed << ArmedFault{"f" + QByteArray::number(m_armed.size() + 1), fault};
        m_kinds.set(static_cast<size_t>(fault.kind));
    }
    m_asked = QList<quint64>(m_armed.size(), 0);
}

std::optional<Shot> FaultEngine::fire(FaultKind kind, const Subject &subject)
{
    if (!isArmed(kind))
        return std::nullopt;
    for (qsizetype i = 0; i < m_armed.size(); ++i) {
        ArmedFault &armed = m_armed[i];
        if (armed.fault.kind != kind || !fits(armed, subject))
            continue;
        agent::Dice dice = diceFor(m_seed, i, m_asked[i]++);
        const auto chance = static_cast<qint64>(armed.fault.probability * millionths);
        if (dice.between(1, millionths) > chance)
            continue;
        ++armed.fired;
        const qint64 jitter = armed.fault.jitter.count();
        const qint64 delay = armed.fault.delay.count() + dice.between(-jitter, jitter);
        return Shot{armed.id, armed.fault, std::chrono::milliseconds(std::max<qint64>(delay, 0))};
    }
    return std::nullopt;
}

bool FaultEngine::fits(const ArmedFault &armed, const Subject &subject) const
{
    const Fault &fault = armed.fault;
    if (fault.times != 0 && armed.fired >= fault.times)
        return false;
    const Parameters parameters = infoOf(fault.kind).parameters;
    if (!fault.event.isEmpty() && fault.event != subject.event)
        return false;
    // Without a number it is each event, and for what happens to a connection the time before the
    // first.
    const bool isNumbered = parameters.testFlag(Parameter::At);
    const bool isAnyNumber = parameters.testFlag(Parameter::Event) && fault.at == 0;
    if (isNumbered && !isAnyNumber && fault.at != subject.index)
        return false;
    return scopeFits(fault.scope, subject);
}

} // namespace wirelamp::fault
