// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/meter.h"
#include "core/diagnosis/observation.h"

namespace wirelamp::diagnosis {

/// How long streams take: to their first frame, and altogether. Feeds of live events end by the
/// clock, so their length says nothing.
class StreamMeters
{
public:
    void observe(const Observation &observation);
    void forget() { m_streams.clear(); }

    /// Request to first frame.
    Meter firstByte() const;
    /// Request to the end that the server gave it.
    Meter total() const;

private:
    struct Stream
    {
        Instant requestedAt{};
        bool isFeed = false;
        bool hasFrame = false;
    };

    BoundedMap<ConnectionId, Stream> m_streams;
    SampleWindow m_firstByteSeconds;
    SampleWindow m_totalSeconds;
};

} // namespace wirelamp::diagnosis
