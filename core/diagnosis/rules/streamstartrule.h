// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// A stream that is open and says nothing: no first frame within 10 s, or 5 s when a fault was
/// planted there, so that it is named while somebody looks. With heartbeats it is
/// StreamSilenceRule's.
class StreamStartRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void advance(Instant now, FindingSink &sink) override;
    void forget() override { m_silent.clear(); }

private:
    struct Stream
    {
        quint64 opened = 0; ///< 0: a fault, and no stream yet.
        Instant openedAt{};
        bool isPlanted = false;
    };

    void setDeadline(ConnectionId connection, const Stream &stream);

    BoundedMap<ConnectionId, Stream> m_silent;
};

} // namespace wirelamp::diagnosis
