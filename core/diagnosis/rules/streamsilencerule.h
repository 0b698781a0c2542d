// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// A stream that began and then fell silent, or goes on with heartbeats only. Where a fault was
/// planted it is named sooner, while somebody looks. A reader that takes
/// nothing is somebody else's fault: SlowReaderRule.
class StreamSilenceRule final : public Rule
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
        Instant lastFrameAt{};
        Instant lastSignAt{}; ///< Of life: a frame or a heartbeat.
        int heartbeatCount = 0; ///< Since the last frame.
        bool isPaused = false;
        bool isPlanted = false;
        bool isJudged = false; ///< It showed a first sign of life.
    };

    void observeOpen(const journal::Entry &entry, Stream &stream);
    void setFirstDeadline(const journal::Entry &entry, Stream &stream);
    static Instant patienceFor(const Stream &stream);

    BoundedMap<ConnectionId, Stream> m_streams;
};

} // namespace wirelamp::diagnosis
