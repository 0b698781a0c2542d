// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// A stream without a terminal frame, cut by its client, or open beyond its deadline.
class StreamEndRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void advance(Instant now, FindingSink &sink) override;
    void forget() override { m_streams.clear(); }

private:
    struct Stream
    {
        quint64 opened = 0;
        quint64 lastFrame = 0;
        bool isEnded = false; ///< The last frame was a terminal one.
    };

    static const FindingKind *kindFor(const Observation &observation, const Stream &stream);

    BoundedMap<ConnectionId, Stream> m_streams;
};

} // namespace wirelamp::diagnosis
