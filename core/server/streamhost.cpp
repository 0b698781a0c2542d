// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/streamhost.h"

#include "core/base/json.h"
#include "core/http/framing.h"
#include "core/http/response.h"
#include "core/protocol/servermessages.h"
#include "core/server/requestrecord.h"
#include "core/server/streamorder.h"
#include "core/server/unsentbytes.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::server {

namespace {

/// How long a finished stream waits for its reader to take the rest and hang up.
constexpr auto lingerTime = 5s;

} // namespace

StreamHost::StreamHost(const ServerParts &parts, RunService &runs, HandOver handOver)
    : SocketOwner(handOver.connection)
    , m_parts(parts)
    , m_runs(runs)
    , m_socket(std::move(handOver.socket))
    , m_request(std::move(handOver.request))
    , m_corsHeaders(std::move(handOver.corsHeaders))
    , m_lastProgress(parts.clock.now())
    , m_lastFrame(parts.clock.now())
    , m_isHeadOnly(m_request.head.method == "HEAD")
{
    const StreamLimits &limits = parts.settings.streamLimits;
    m_deadline = parts.clock.now() + (isEventFeed() ? limits.eventsTotal : limits.total);
    if (m_request.head.headers.value("accept").contains("application/x-ndjson"))
        m_framing = Framing::Ndjson;
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, [this] {
        m_lastProgress = m_parts.clock.now();
        reportOutgoing();
    });
    // Nothing is expected from the client any more, but only reading notices that it left.
    connect(m_socket.get(), &QTcpSocket::readyRead, this,
            [this] { m_socket->skip(m_socket->bytesAvailable()); });
    connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] {
        if (m_isFinished)
            end("server", u"the stream was complete"_s);
        else
            end("client", u"the client left in mid-stream"_s);
    });
}

StreamHost::~StreamHost()
{
    m_runs.removeObserver(this);
    abandonRun(u"the stream is gone"_s);
    m_socket->disconnect(this);
    m_socket->abort();
}

bool StreamHost::isEventFeed() const
{
    return m_request.head.path.startsWith("/api/events/");
}

void StreamHost::start()
{
    m_parts.journal.append(
        {.connection = id(),
         .kind = journal::EntryKind::StreamOpened,
         .name = m_framing == Framing::Ndjson ? "ndjson"_ba : "sse"_ba,
         .payload =
             toJson({{u"route"_s, QString::fromUtf8(m_request.head.path)},
                     {u"deadline_ms"_s,
                      static_cast<qint64>(std::chrono::duration_cast<std::chrono::milliseconds>(
                                              m_deadline - m_parts.clock.now())
                                              .count())}})});
    if (m_isHeadOnly) {
        sendHead(200);
        finish("completed");
    } else if (isEventFeed()) {
        startEventFeed();
    } else {
        startRun();
    }
}

void StreamHost::startRun()
{
    const auto order = streamOrderFrom(m_request, m_parts.settings.webSocketLimits.jsonDepthMax);
    if (!order) {
        answerError(order.error());
        return;
    }
    const auto opened = m_runs.open(*order, this);
    if (!opened && opened.error().code == "service_unavailable") {
        answerUnavailable(opened.error());
        return;
    }
    if (!opened) {
        answerError(Answer::error(opened.error().code == "unknown_agent" ? 404 : 503,
                                  opened.error().code, opened.error().message));
        return;
    }
    m_run = *opened;
    sendHead(200);
    sendFrame("stream_start",
              {{u"run_id"_s, QString::fromLatin1(m_run.runName)},
               {u"thread_id"_s, m_run.threadId},
               {u"user_id"_s, m_run.userId},
               {u"agent_name"_s, m_run.agentName}});
    // First byte at once: before the agent does anything.
    flush();
    m_runs.start(m_run.run);
}

void StreamHost::startEventFeed()
{
    sendHead(200);
    sendFrame("stream_start", {{u"user_id"_s, m_request.user}});
    flush();
    m_runs.addObserver(m_request.user, this);
}

void StreamHost::answerUnavailable(const RunRefusal &refusal)
{
    if (m_parts.settings.stream.unavailable == config::StreamUnavailable::Status503) {
        answerError(Answer::error(503, "service_unavailable", refusal.message));
        return;
    }
    sendHead(200);
    sendFrame("service_unavailable", {{u"fallback"_s, true}, {u"message"_s, refusal.message}});
    sendFrame("stream_complete", {{u"fallback"_s, true}});
    finish("unavailable");
}

void StreamHost::answerError(const Answer &answer)
{
    AnswerFrame frame;
    frame.minorVersion = m_request.head.minorVersion;
    frame.keepsAlive = false;
    frame.extra = m_corsHeaders;
    frame.at = m_parts.clock.wallNow();
    m_isHeadOnly = true; // No frame may follow.
    const QByteArray bytes = bytesOf(answer, frame);
    recordAnswer(m_parts.journal, id(), answer, bytes.size());
    m_socket->write(bytes);
    finish("refused");
}

void StreamHost::sendHead(int status)
{
    Answer head;
    head.status = status;
    http::ResponseHead response;
    response.status = status;
    http::Headers &headers = response.headers;
    headers.append("Date", httpDate(m_parts.clock.wallNow()));
    headers.append("Content-Type",
                   m_framing == Framing::Ndjson ? "application/x-ndjson"_ba
                                                : "text/event-stream"_ba);
    headers.append("Cache-Control", "no-cache");
    headers.append("X-Accel-Buffering", "no");
    headers.append("X-Content-Type-Options", "nosniff");
    for (const http::Header &header : m_corsHeaders.all())
        headers.append(header.name, header.value);
    headers.append("Connection", "close");
    if (m_request.head.minorVersion == 1 && !m_isHeadOnly)
        headers.append("Transfer-Encoding", "chunked");
    const QByteArray bytes = http::serialize(response);
    head.headers = headers;
    recordAnswer(m_parts.journal, id(), head, bytes.size());
    m_socket->write(bytes);
}

void StreamHost::sendFrame(const QByteArray &type, const QJsonObject &fields)
{
    const QByteArray json = protocol::streamFrame(type, fields, m_parts.clock.wallNow());
    m_parts.journal.append({.connection = id(),
                            .run = m_run.run,
                            .kind = journal::EntryKind::MessageSent,
                            .direction = journal::Direction::Out,
                            .name = type,
                            .payload = json});
    write(m_framing == Framing::Ndjson ? http::ndjsonLine(json) : http::sseEvent(json));
}

void StreamHost::sendHeartbeat(Instant now)
{
    if (m_framing == Framing::Ndjson || now - m_lastFrame < m_parts.settings.streamLimits.heartbeat)
        return;
    m_parts.journal.append({.connection = id(),
                            .kind = journal::EntryKind::Heartbeat,
                            .direction = journal::Direction::Out,
                            .name = "comment"});
    write(http::sseComment("keep-alive"));
}

void StreamHost::write(const QByteArray &payload)
{
    if (m_isHeadOnly || m_isFinished || m_isGone)
        return;
    m_lastFrame = m_parts.clock.now();
    ++m_frameCount;
    m_byteCount += payload.size();
    m_outgoing += m_request.head.minorVersion == 1 ? http::chunk(payload) : payload;
    if (!std::exchange(m_isFlushPosted, true))
        QMetaObject::invokeMethod(
            this, [this] { flush(); }, Qt::QueuedConnection);
}

void StreamHost::flush()
{
    m_isFlushPosted = false;
    if (m_isGone)
        return;
    if (m_socket->bytesToWrite() == 0)
        m_lastProgress =
            m_parts.clock.now(); // The reader's time begins when something waits for it.
    if (!m_outgoing.isEmpty())
        m_socket->write(std::exchange(m_outgoing, {}));
    m_socket->flush();
    reportOutgoing();
}

void StreamHost::reportOutgoing()
{
    if (m_isGone || m_run.run.value == 0)
        return;
    const qint64 unsent = unsentBytes(*m_socket);
    const qint64 pauseBytes = m_parts.settings.streamLimits.pauseBytes;
    const bool pauses = !m_isPaused && unsent >= pauseBytes;
    const bool resumes = m_isPaused && unsent < pauseBytes / 2;
    if (!pauses && !resumes)
        return;
    m_isPaused = pauses;
    m_parts.journal.append({.connection = id(),
                            .run = m_run.run,
                            .kind = journal::EntryKind::Backpressure,
                            .name = pauses ? "paused"_ba : "resumed"_ba,
                            .size = unsent});
    m_runs.setPaused(m_run.run, pauses);
}

void StreamHost::onRunEvent(const RunContext & /*context*/, const AgentEvent &event,
                            const protocol::EncodedEvent &encoded)
{
    if (const auto *failed = std::get_if<RunFailed>(&event.body))
        m_runEnd = failed->code == u"timeout" ? u"timeout"_s : u"failed"_s;
    else if (std::holds_alternative<RunCancelled>(event.body))
        m_runEnd = u"cancelled"_s;
    // The same bytes as on a WebSocket, in another framing.
    write(m_framing == Framing::Ndjson ? http::ndjsonLine(encoded.json)
                                       : http::sseEvent(encoded.json));
}

void StreamHost::onRunClosed(const RunContext &context)
{
    if (context.run != m_run.run)
        return;
    if (m_runEnd == u"timeout")
        sendTimeout();
    sendFrame("stream_end",
              {{u"status"_s, m_runEnd}, {u"run_id"_s, QString::fromLatin1(context.runName)}});
    m_run.run = {};
    finish(m_runEnd.toLatin1());
}

void StreamHost::abandonRun(const QString &reason)
{
    if (m_run.run.value != 0)
        m_runs.abandon(std::exchange(m_run.run, {}), reason);
}

void StreamHost::sweep(Instant now)
{
    const StreamLimits &limits = m_parts.settings.streamLimits;
    if (m_socket->bytesToWrite() > 0 && now - m_lastProgress >= limits.writeStall) {
        end("server", u"the reader took nothing for %1 s"_s.arg(limits.writeStall / 1s));
    } else if (m_isFinished) {
        if (now - m_finishedAt >= lingerTime + limits.writeStall)
            end("server", u"the stream was over and its reader did not hang up"_s);
    } else if (now >= m_deadline) {
        abandonRun(u"the stream reached its total deadline"_s);
        if (!isEventFeed())
            sendTimeout();
        sendFrame("stream_end", {{u"status"_s, isEventFeed() ? u"completed"_s : u"timeout"_s}});
        finish(isEventFeed() ? "completed" : "timeout");
    } else {
        sendHeartbeat(now);
    }
}

void StreamHost::sendTimeout()
{
    const auto seconds = m_parts.settings.streamLimits.total / 1s;
    sendFrame("error",
              {{u"error_code"_s, u"timeout"_s},
               {u"message"_s, u"the stream reached its total deadline of %1 s"_s.arg(seconds)}});
}

void StreamHost::shutDown(const QString &reason)
{
    if (m_isFinished) {
        end("server", reason);
        return;
    }
    abandonRun(reason);
    sendFrame("stream_end", {{u"status"_s, u"shutdown"_s}, {u"message"_s, reason}});
    finish("shutdown");
}

void StreamHost::finish(const QByteArray &how)
{
    if (m_isFinished || m_isGone)
        return;
    m_runs.removeObserver(this);
    if (m_request.head.minorVersion == 1 && !m_isHeadOnly)
        m_outgoing += http::lastChunk();
    m_parts.journal.append({.connection = id(),
                            .kind = journal::EntryKind::StreamClosed,
                            .name = how,
                            .payload = toJson({{u"frames"_s, static_cast<qint64>(m_frameCount)},
                                               {u"bytes"_s, m_byteCount}})});
    m_isFinished = true;
    m_finishedAt = m_parts.clock.now();
    flush();
    if (!m_isGone)
        m_socket->disconnectFromHost(); // After what is still to be written.
}

void StreamHost::end(const QByteArray &by, const QString &message)
{
    if (std::exchange(m_isGone, true))
        return;
    m_runs.removeObserver(this);
    abandonRun(message);
    if (!m_isFinished) {
        m_parts.journal.append({.connection = id(),
                                .kind = journal::EntryKind::StreamClosed,
                                .name = by == "client" ? "client_left"_ba : "stalled"_ba,
                                .payload = toJson({{u"frames"_s, static_cast<qint64>(m_frameCount)},
                                                   {u"bytes"_s, m_byteCount}})});
    }
    m_socket->disconnect(this);
    m_socket->abort();
    recordTcpClosed(m_parts.journal, id(), by, message);
    emit gone();
}

} // namespace wirelamp::server
