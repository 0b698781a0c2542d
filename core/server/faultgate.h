// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/fault/faultengine.h"
#include "core/journal/journal.h"

#include <functional>

namespace wirelamp::server {

/// Asked wherever something can go wrong on purpose. Whatever fires is in the journal before it is
/// done, so that nobody hunts a fault that was planted. Server thread.
class FaultGate
{
public:
    explicit FaultGate(journal::Journal &journal)
        : m_journal(journal)
    {
    }

    std::optional<fault::Shot> fire(fault::FaultKind kind, const fault::Subject &subject,
                                    RunId run = {});

    /// False: asking fire() is not worth putting a subject together.
    bool isArmed(fault::FaultKind kind) const { return m_engine.isArmed(kind); }

    /// Replaces the plan and journals it.
    void arm(const fault::Plan &plan);
    const fault::FaultEngine &engine() const { return m_engine; }

private:
    journal::Journal &m_journal;
    fault::FaultEngine m_engine;
};

} // namespace wirelamp::server
