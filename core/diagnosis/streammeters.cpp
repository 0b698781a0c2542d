// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/streammeters.h"

namespace wirelamp::diagnosis {

using journal::EntryKind;

void StreamMeters::observe(const Observation &observation)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::RequestReceived) {
        m_streams.remove(entry.connection);
        if (observation.field(u"transport") == u"stream")
            m_streams[entry.connection] = {.requestedAt = entry.at};
        return;
    }
    Stream *stream = m_streams.find(entry.connection);
    if (!stream)
        return;
    const double seconds = std::chrono::duration<double>(entry.at - stream->requestedAt).count();
    if (entry.kind == EntryKind::StreamOpened) {
        stream->isFeed = isEventFeed(observation);
    } else if (isFrameSent(entry) && !stream->hasFrame) {
        stream->hasFrame = true;
        m_firstByteSeconds.add(seconds);
    } else if (entry.kind == EntryKind::StreamClosed || entry.kind == EntryKind::ConnectionClosed) {
        const bool isOurEnd = entry.kind == EntryKind::StreamClosed
            && (entry.name == "completed" || entry.name == "timeout"
                || entry.name == "unavailable");
        if (isOurEnd && stream->hasFrame && !stream->isFeed)
            m_totalSeconds.add(seconds);
        m_streams.remove(entry.connection);
    }
}

Meter StreamMeters::firstByte() const
{
    return maximumOf(
        {.code = "stream_first_byte",
         .name = QT_TRANSLATE_NOOP("Findings", "longest time to the first byte of a stream"),
         .unit = "s",
         .target = 10},
        m_firstByteSeconds);
}

Meter StreamMeters::total() const
{
    return meanOf({.code = "stream_total",
                   .name = QT_TRANSLATE_NOOP("Findings", "mean length of a stream"),
                   .unit = "s",
                   .target = 5},
                  m_totalSeconds);
}

} // namespace wirelamp::diagnosis
