// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/doorsession.h"
#include "core/server/outlet.h"
#include "core/server/runservice.h"
#include "core/server/socketowner.h"
#include "core/server/sparebuffers.h"
#include "core/server/streamfaults.h"

#include <QTcpSocket>

namespace wirelamp::server {

/// One stream of events over HTTP, as server-sent events or NDJSON. Always ends: with the run, at
/// its total deadline, or when its reader leaves or takes nothing; always with a terminal frame if
/// anybody is there to read it.
class StreamHost final : public SocketOwner, private RunSubscriber
{
    Q_OBJECT

public:
    /// Everything but `handOver` outlives it.
    StreamHost(const ServerParts &parts, RunService &runs, SpareBuffers &spareBuffers,
               HandOver handOver);
    ~StreamHost() override;

    void start();

    void sweep(Instant now) override;
    void shutDown(const QString &reason) override;

private:
    enum class Framing { ServerSentEvents, Ndjson };
    /// Whether a body ends with its last chunk, or is cut off.
    enum class BodyEnd { Whole, Cut };

    void onRunEvent(const RunContext &context, const AgentEvent &event,
                    const protocol::EncodedEvent &encoded) override;
    void onRunClosed(const RunContext &context) override;

    void sendHead(int status);
    void startRun();
    void startEventFeed();
    void answerUnavailable(const RunRefusal &refusal);
    void answerError(const Answer &answer);
    void sendFrame(const QByteArray &type, const QJsonObject &fields);
    void sendFrame(const QByteArray &type, const QByteArray &json);
    void sendHeartbeat(Instant now);
    void sendTimeout();
    void write(QByteArrayView json);
    bool writeShaped(QByteArrayView json, int number);
    void appendEvent(QByteArrayView json);
    void appendFramed(QByteArray &bytes, QByteArrayView json) const;
    void queue(const QByteArray &payload);
    QByteArray &outgoing();
    void postFlush();
    void flush();
    void progress();
    void reportOutgoing();
    void hang();
    void cutOff(const QByteArray &payload);
    void recordClosed(const QByteArray &how);
    void finish(const QByteArray &how, BodyEnd bodyEnd = BodyEnd::Whole);
    void abandonRun(const QString &reason);
    void end(const QByteArray &by, const QString &message);
    bool isEventFeed() const;

    ServerParts m_parts;
    RunService &m_runs;
    SpareBuffers &m_spareBuffers;
    std::unique_ptr<QTcpSocket> m_socket;
    Outlet m_outlet;
    RouteRequest m_request;
    http::Headers m_corsHeaders;
    StreamFaults m_faults;
    std::optional<qint64> m_cutAfterBytes;
    Framing m_framing = Framing::ServerSentEvents;
    RunContext m_run;
    QString m_runEnd = QStringLiteral("completed");
    QByteArray m_outgoing;
    Instant m_deadline{};
    Instant m_lastProgress{};
    Instant m_lastHeartbeat{}; ///< Or burst of frames.
    Instant m_finishedAt{};
    quint64 m_frameCount = 0;
    qint64 m_byteCount = 0;
    bool m_isHeadOnly = false;
    bool m_isFlushPosted = false;
    bool m_isPaused = false;
    bool m_isFinished = false; ///< The last frame is written.
    bool m_isGone = false;
};

} // namespace wirelamp::server
