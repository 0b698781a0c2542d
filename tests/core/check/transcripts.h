// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/json.h"
#include "core/check/plan.h"

namespace wirelamp::tests {

/// A transcript as an Exchange would have recorded it, step by step.
class TranscriptScript
{
public:
    explicit TranscriptScript(const QByteArray &probe) { m_transcript.probe = probe; }

    TranscriptScript &wait(Instant time)
    {
        m_now += time;
        return *this;
    }
    TranscriptScript &upgraded(const http::Headers &headers = {})
    {
        m_transcript.status = 101;
        m_transcript.isUpgraded = true;
        m_transcript.isAcceptKeyRight = true;
        m_transcript.headers = headers;
        return *this;
    }
    TranscriptScript &answered(int status, const QByteArray &body = {},
                               const QByteArray &type = "application/json")
    {
        m_transcript.status = status;
        m_transcript.body = body;
        m_transcript.headers.append("Content-Type", type);
        m_transcript.firstByteAt = m_now;
        return ended(check::Ending::Finished);
    }
    TranscriptScript &message(const QByteArray &json)
    {
        const Result<QJsonObject> object = parseJsonObject(json);
        m_transcript.messages.append({m_now, json, object ? *object : QJsonObject()});
        if (!m_transcript.firstByteAt)
            m_transcript.firstByteAt = m_now;
        return *this;
    }
    TranscriptScript &welcome()
    {
        return upgraded().message(
            R"({"type":"system_message","event":"connection_established","connection_id":"ws_1",)"
            R"("data":{"user_id":"dev","connection_ready":true}})");
    }
    TranscriptScript &triggered()
    {
        m_transcript.triggeredAt = m_now;
        return *this;
    }
    TranscriptScript &event(const QByteArray &name, const QByteArray &run = "r1")
    {
        return message("{\"type\":\"" + name + "\",\"run_id\":\"" + run
                       + "\",\"tool_name\":\"search\",\"timestamp\":1000.5}");
    }
    TranscriptScript &wholeRun(const QByteArray &run = "r1")
    {
        for (const QByteArray name : {"agent_started", "agent_thinking", "tool_executing",
                                      "tool_completed", "agent_completed"})
            event(name, run);
        return ended(check::Ending::Finished);
    }
    TranscriptScript &closed(quint16 code, const QString &reason = {})
    {
        m_transcript.closeCode = code;
        m_transcript.closeReason = reason;
        return ended(check::Ending::PeerClosed);
    }
    TranscriptScript &ended(check::Ending ending, const QString &problem = {})
    {
        m_transcript.ending = ending;
        m_transcript.problem = problem;
        m_transcript.endedAt = m_now;
        return *this;
    }

    operator check::Transcript() const { return m_transcript; }

private:
    check::Transcript m_transcript;
    Instant m_now{};
};

inline check::Credentials someCredentials()
{
    check::Credentials credentials;
    credentials.token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJkZXYifQ.c2lnbmF0dXJl";
    credentials.badTokens = {{"malformed", "x"}, {"expired", "y"}};
    return credentials;
}

inline check::Evidence evidenceOf(const QList<check::Transcript> &transcripts)
{
    check::Evidence evidence;
    for (const check::Transcript &transcript : transcripts)
        evidence.transcripts[transcript.probe] = transcript;
    evidence.hasOneClock = true;
    evidence.unixSecondsAtZero = 1000;
    return evidence;
}

} // namespace wirelamp::tests
