// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/streamfaults.h"

#include <algorithm>
#include <utility>

namespace wirelamp::server {

using fault::FaultKind;

namespace {

/// A byte that begins no character, and one that begins a character which does not go on (RFC 3629
/// section 3).
QByteArray withBrokenText(QByteArray frame)
{
    const qsizetype middle = std::max(frame.indexOf("\":\"") + 3, frame.size() / 2);
    return frame.insert(std::min(middle, frame.size()), "\xff\xc3");
}

/// Without the line feeds that end it.
QByteArray withoutEnd(const QByteArray &frame)
{
    qsizetype end = frame.size();
    while (end > 0 && frame[end - 1] == '\n')
        --end;
    return frame.left(end);
}

} // namespace

std::optional<fault::Shot> StreamFaults::fire(FaultKind kind, int index)
{
    m_subject.index = index;
    return m_gate.fire(kind, m_subject);
}

bool StreamFaults::neverStarts()
{
    if (fire(FaultKind::StreamNeverStarts))
        m_silence = Silence::Total;
    return m_silence != Silence::None;
}

bool StreamFaults::mayShape() const
{
    return m_gate.isArmed(FaultKind::StreamBrokenText)
        || m_gate.isArmed(FaultKind::StreamBrokenFraming);
}

QByteArray StreamFaults::shaped(QByteArray frame, int number)
{
    if (fire(FaultKind::StreamBrokenText, number))
        return withBrokenText(std::move(frame));
    if (fire(FaultKind::StreamBrokenFraming, number))
        return withoutEnd(frame);
    return frame;
}

StreamFaults::Silence StreamFaults::silenceAfter(int count)
{
    const bool mayFallSilent =
        m_gate.isArmed(FaultKind::StreamStalls) || m_gate.isArmed(FaultKind::StreamHeartbeatsOnly);
    if (m_silence != Silence::None || !mayFallSilent)
        return m_silence;
    if (fire(FaultKind::StreamStalls, count))
        m_silence = Silence::Total;
    else if (fire(FaultKind::StreamHeartbeatsOnly, count))
        m_silence = Silence::HeartbeatsOnly;
    return m_silence;
}

std::optional<qint64> StreamFaults::cutAfterBytes()
{
    const auto shot = fire(FaultKind::StreamCut);
    return shot ? std::optional(shot->fault.bytes) : std::nullopt;
}

std::optional<qint64> StreamFaults::bytesPerSecond()
{
    const auto shot = fire(FaultKind::Throttle);
    return shot ? std::optional(shot->fault.bytesPerSecond) : std::nullopt;
}

bool StreamFaults::isWithoutLastFrame()
{
    return fire(FaultKind::StreamWithoutEnd).has_value();
}

} // namespace wirelamp::server
