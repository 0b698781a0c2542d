// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/faultgate.h"

namespace wirelamp::server {

/// What goes wrong with one stream, decided frame by frame. Writes nothing itself.
class StreamFaults
{
public:
    enum class Silence {
        None,
        Total,
        HeartbeatsOnly,
    };

    StreamFaults(FaultGate &gate, fault::Subject subject)
        : m_gate(gate)
        , m_subject(std::move(subject))
    {
    }

    bool neverStarts();
    /// False: shaped() leaves every frame as it is, and asking is not worth putting one together.
    bool mayShape() const;
    /// What is sent instead of this frame, the n-th of the stream.
    QByteArray shaped(QByteArray frame, int number);
    /// Asked when n frames have been sent; once it is silent it stays so.
    Silence silenceAfter(int count);
    Silence silence() const { return m_silence; }
    /// How many bytes of frames are sent before the stream is cut off; asked once, at the start.
    std::optional<qint64> cutAfterBytes();
    std::optional<qint64> bytesPerSecond();
    bool isWithoutLastFrame();

private:
    std::optional<fault::Shot> fire(fault::FaultKind kind, int index = 0);

    FaultGate &m_gate;
    fault::Subject m_subject;
    Silence m_silence = Silence::None;
};

} // namespace wirelamp::server
