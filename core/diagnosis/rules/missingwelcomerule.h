// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// Accepted, and then no welcome within 5 s: what the client waits for never comes.
class MissingWelcomeRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void advance(Instant now, FindingSink &sink) override;
    void forget() override { m_accepted.clear(); }

private:
    struct Accepted
    {
        quint64 sequence = 0; ///< Of the entry that says so; 0: not yet.
        bool isPlanted = false; ///< A fault is at work: who leaves did so because of it.
    };

    void takeEnd(const journal::Entry &entry, FindingSink &sink);

    BoundedMap<ConnectionId, Accepted> m_accepted;
};

} // namespace wirelamp::diagnosis
