// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/meter.h"
#include "core/diagnosis/observation.h"

namespace wirelamp::diagnosis {

/// How WebSockets come to be and end: time to the welcome, success, closes with 1011.
class ConnectionMeters
{
public:
    void observe(const Observation &observation);
    void forget() { m_attempts.clear(); }

    /// Request to `ready`, which is right behind the welcome.
    Meter welcomeTime() const;
    /// Refusals by rule don't count, nor do clients that left or broke a rule before the welcome.
    Meter success() const;
    /// Since the beginning: one is one too many, however long ago.
    Meter internalErrors() const;

private:
    struct Attempt
    {
        Instant requestedAt{};
        bool isSettled = false; ///< Counted, or not to be counted.
    };

    void takeEnd(const Observation &observation);

    BoundedMap<ConnectionId, Attempt> m_attempts;
    SampleWindow m_welcomeSeconds;
    SampleWindow m_outcomes; ///< 100 or 0 %.
    qint64 m_closes = 0;
    qint64 m_internalErrors = 0;
};

} // namespace wirelamp::diagnosis
