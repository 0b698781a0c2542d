// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

#include <deque>

namespace wirelamp::diagnosis {

/// A message that asks for a run was acknowledged, or not even that, and no run began. A connection
/// that was over its rate is not judged any more: what it sends may go without a record.
class AcknowledgedOnlyRule final : public Rule
{
public:
    /// Of one connection; further ones are not judged.
    static constexpr size_t messagesMax = 64;

    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void advance(Instant now, FindingSink &sink) override;
    void forget() override { m_waiting.clear(); }

private:
    struct Message
    {
        quint64 sequence = 0;
        QString type;
    };
    struct Waiting
    {
        std::deque<Message> messages; ///< The oldest first.
        bool isJudged = true;
    };

    void takeMessage(const journal::Entry &entry);
    void takeAnswer(const Observation &observation, Waiting &waiting, FindingSink &sink);
    void report(ConnectionId connection, const Message &message, quint64 shownBy,
                FindingSink &sink) const;
    void forgetOldest(ConnectionId connection, Waiting &waiting);

    BoundedMap<ConnectionId, Waiting> m_waiting;
};

} // namespace wirelamp::diagnosis
