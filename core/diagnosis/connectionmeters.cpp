// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/connectionmeters.h"

#include "core/events/authoutcome.h"
#include "core/journal/requestpayload.h"

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr double succeeded = 100;
constexpr double failed = 0;

double secondsBetween(Instant begin, Instant end)
{
    return std::chrono::duration<double>(end - begin).count();
}

/// The client left, or broke a rule, or this server was stopped: nobody's failure.
bool isByRule(const Observation &end)
{
    if (end.field(u"by") == u"client")
        return true;
    const QByteArray &code = end.entry.name;
    return code == "1000" || code == "1001" || code == "1008" || code == "1009";
}

} // namespace

void ConnectionMeters::observe(const Observation &observation)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::RequestReceived) {
        m_attempts.remove(entry.connection);
        if (journal::asksForWebSocket(observation.payload()))
            m_attempts[entry.connection] = {.requestedAt = entry.at};
        return;
    }
    if (entry.kind == EntryKind::ConnectionClosed) {
        takeEnd(observation);
        return;
    }
    Attempt *attempt = m_attempts.find(entry.connection);
    if (!attempt || attempt->isSettled)
        return;
    if (entry.kind == EntryKind::AuthJudged) {
        const auto verdict = authVerdictFromCode(entry.name);
        attempt->isSettled =
            verdict && *verdict != AuthVerdict::Accepted && *verdict != AuthVerdict::Anonymous;
    } else if (entry.kind == EntryKind::ResponseSent && entry.name.toInt() >= 400) {
        attempt->isSettled = true;
        if (entry.name.toInt() >= 500) // Not ready is no rule the client could keep.
            m_outcomes.add(failed);
    } else if (entry.kind == EntryKind::StateChanged && entry.name == "ready") {
        attempt->isSettled = true;
        m_outcomes.add(succeeded);
        m_welcomeSeconds.add(secondsBetween(attempt->requestedAt, entry.at));
    } else if (entry.kind == EntryKind::StateChanged && entry.name == "rejected") {
        attempt->isSettled = true;
    }
}

void ConnectionMeters::takeEnd(const Observation &observation)
{
    const journal::Entry &entry = observation.entry;
    const std::optional<Attempt> attempt = m_attempts.take(entry.connection);
    if (attempt && !attempt->isSettled && !isByRule(observation))
        m_outcomes.add(failed);
    if (entry.name == "tcp")
        return;
    ++m_closes;
    if (entry.name == "1011")
        ++m_internalErrors;
}

Meter ConnectionMeters::welcomeTime() const
{
    return maximumOf(
        {.code = "welcome_time",
         .name = QT_TRANSLATE_NOOP("Findings", "longest time to connect, judge and welcome"),
         .unit = "s",
         .target = 5},
        m_welcomeSeconds);
}

Meter ConnectionMeters::success() const
{
    Meter meter = meanOf({.code = "connection_success",
                          .name = QT_TRANSLATE_NOOP("Findings", "connections that came to be"),
                          .unit = "%",
                          .bound = MeterBound::Above,
                          .target = 99.5},
                         m_outcomes);
    meter.median.reset();
    meter.percentile95.reset();
    return meter;
}

Meter ConnectionMeters::internalErrors() const
{
    return {.code = "closed_1011",
            .name = QT_TRANSLATE_NOOP("Findings", "closes with 1011 (internal error)"),
            .bound = MeterBound::AtMost,
            .target = 0,
            .value = static_cast<double>(m_internalErrors),
            .samples = m_closes};
}

} // namespace wirelamp::diagnosis
