// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/check/answerbody.h"
#include "core/check/framereader.h"
#include "core/check/probe.h"
#include "core/check/target.h"
#include "core/check/transcript.h"

namespace wirelamp::check {

/// One probe being carried out: bytes in, bytes out, times as arguments. Owns no socket; a Dialer
/// carries its bytes. After isDone() every input is without effect.
class Exchange
{
public:
    /// Silence after a terminal event in which nothing more of the run may come.
    static constexpr std::chrono::milliseconds settleTime{300};
    static constexpr qsizetype headBytesMax = 64LL * 1024;
    static constexpr qsizetype messagesMax = 5'000;

    Exchange(Probe probe, Target target);

    /// Connecting begins; all deadlines count from here.
    void start(Instant now);
    /// The connection is there; returns the request.
    QByteArray connected();
    /// Returns what is to be sent in answer, mostly nothing.
    QByteArray take(const QByteArray &bytes, Instant now);
    void closed(Instant now);
    /// `problem` is a sentence: the connection could not be made.
    void unreachable(const QString &problem, Instant now);
    void advance(Instant now);
    /// The time of the whole check is up.
    void cut(Instant now) { finish(Ending::Cut, now); }

    Instant nextDue() const;
    bool isDone() const { return m_transcript.ending != Ending::Open; }
    /// What to send before closing, once done: a close frame where one is due.
    QByteArray farewell() const;
    const Transcript &transcript() const { return m_transcript; }

private:
    void finish(Ending ending, Instant now, const QString &problem = {});
    bool takeHead(Instant now);
    QByteArray takeRest(Instant now);
    void takeBody(Instant now);
    QByteArray takeFrame(const Frame &frame, Instant now);
    QByteArray takeText(const QByteArray &text, Instant now);
    void takeClose(const QByteArray &payload, Instant now);
    QByteArray trigger(Instant now);
    void judgeEnd(const Message &message, Instant now);
    bool awaitsFirst() const { return !m_transcript.firstByteAt; }

    Probe m_probe;
    Target m_target;
    QByteArray m_key; ///< `Sec-WebSocket-Key`
    QByteArray m_bytes; ///< Not yet understood.
    std::optional<AnswerBody> m_body;
    FrameReader m_frames;
    std::optional<Instant> m_settledAt;
    Transcript m_transcript;
};

/// `agent_completed`, `agent_error`, `agent_stopped`
bool isTerminalEvent(const QByteArray &name);

} // namespace wirelamp::check
