// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

#include <QSet>

namespace wirelamp::diagnosis {

/// A message that had no effect: acknowledged but not processed, over the rate, or not understood.
class IgnoredMessageRule final : public Rule
{
public:
    /// Of one connection; a client may invent a new type for every message.
    static constexpr qsizetype subjectsMax = 8;

    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override { m_seen.clear(); }

private:
    struct Seen
    {
        quint64 lastMessage = 0;
        QSet<QString> subjects;
        bool isExplained = false; ///< That message, by another rule.
    };

    static const FindingKind *kindFor(const Observation &observation);

    BoundedMap<ConnectionId, Seen> m_seen;
};

} // namespace wirelamp::diagnosis
