// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/streamhost.h"

#include "core/base/jsonwriter.h"
#include "core/http/framing.h"
#include "core/http/httpdate.h"
#include "core/http/response.h"
#include "core/protocol/servermessages.h"
#include "core/server/requestrecord.h"
#include "core/server/streamorder.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::server {

namespace {

fault::Subject subjectOf(const HandOver &handOver)
{
    fault::Subject subject;
    subject.connection = handOver.connection;
    subject.path = handOver.request.head.path;
    if (handOver.request.isAuthenticated)
        subject.user = handOver.request.user;
    return subject;
}

} // namespace

StreamHost::StreamHost(const ServerParts &parts, RunService &runs, SpareBuffers &spareBuffers,
                       HandOver handOver)
    : SocketOwner(handOver.connection)
    , m_parts(parts)
    , m_runs(runs)
    , m_spareBuffers(spareBuffers)
    , m_socket(std::move(handOver.socket))
    , m_outlet(m_socket.get())
    , m_request(handOver.request)
    , m_corsHeaders(std::move(handOver.corsHeaders))
    , m_faults(parts.faults, subjectOf(handOver))
    , m_lastProgress(parts.clock.now())
    , m_lastHeartbeat(parts.clock.now())
    , m_isHeadOnly(m_request.head.method == "HEAD")
{
    const StreamLimits &limits = parts.settings.streamLimits;
    m_deadline = parts.clock.now() + (isEventFeed() ? limits.eventsTotal : limits.total);
    if (m_request.head.headers.value("accept").contains("application/x-ndjson"))
        m_framing = Framing::Ndjson;
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, [this] { progress(); });
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
    JsonWriter payload;
    payload.integer("deadline_ms", (m_deadline - m_parts.clock.now()) / 1ms);
    payload.utf8("route", m_request.head.path);
    m_parts.journal.append({.connection = id(),
                            .kind = journal::EntryKind::StreamOpened,
                            .name = m_framing == Framing::Ndjson ? "ndjson"_ba : "sse"_ba,
                            .payload = payload.object()});
    m_cutAfterBytes = m_faults.cutAfterBytes();
    if (const auto bytesPerSecond = m_faults.bytesPerSecond()) {
        m_outlet.throttle(*bytesPerSecond);
        connect(&m_outlet, &Outlet::handedOver, this, [this] { progress(); });
    }
    if (m_isHeadOnly) {
        sendHead(200);
        finish("completed");
    } else if (m_faults.neverStarts()) {
        hang();
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
    sendFrame("stream_start", protocol::streamStart(m_run, m_parts.clock.wallNow()));
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
    m_outlet.write(bytes);
    finish("refused");
}

void StreamHost::sendHead(int status)
{
    Answer head;
    head.status = status;
    http::ResponseHead response;
    response.status = status;
    http::Headers &headers = response.headers;
    headers.append("Date"_ba, http::httpDate(m_parts.clock.wallNow()));
    headers.append("Content-Type"_ba,
                   m_framing == Framing::Ndjson ? "application/x-ndjson"_ba
                                                : "text/event-stream"_ba);
    headers.append("Cache-Control"_ba, "no-cache"_ba);
    headers.append("X-Accel-Buffering"_ba, "no"_ba);
    headers.append("X-Content-Type-Options"_ba, "nosniff"_ba);
    for (const http::Header &header : m_corsHeaders.all())
        headers.append(header.name, header.value);
    headers.append("Connection"_ba, "close"_ba);
    if (m_request.head.minorVersion == 1 && !m_isHeadOnly)
        headers.append("Transfer-Encoding"_ba, "chunked"_ba);
    const QByteArray bytes = http::serialize(response);
    head.headers = headers;
    recordAnswer(m_parts.journal, id(), head, bytes.size());
    outgoing() += bytes; // Leaves with the first frame.
}

void StreamHost::sendFrame(const QByteArray &type, const QJsonObject &fields)
{
    sendFrame(type, protocol::streamFrame(type, fields, m_parts.clock.wallNow()));
}

void StreamHost::sendFrame(const QByteArray &type, const QByteArray &json)
{
    if (m_faults.silence() != StreamFaults::Silence::None)
        return;
    m_parts.journal.append({.connection = id(),
                            .run = m_run.run,
                            .kind = journal::EntryKind::MessageSent,
                            .direction = journal::Direction::Out,
                            .name = type,
                            .payload = json});
    write(json);
}

void StreamHost::sendHeartbeat(Instant now)
{
    if (m_framing == Framing::Ndjson || m_isFlushPosted
        || now - m_lastHeartbeat < m_parts.settings.streamLimits.heartbeat
        || m_faults.silence() == StreamFaults::Silence::Total)
        return;
    m_parts.journal.append({.connection = id(),
                            .kind = journal::EntryKind::Heartbeat,
                            .direction = journal::Direction::Out,
                            .name = "comment"});
    queue(http::sseComment("keep-alive"));
}

void StreamHost::write(QByteArrayView json)
{
    if (m_isHeadOnly || m_isFinished || m_isGone
        || m_faults.silence() != StreamFaults::Silence::None)
        return;
    const int number = static_cast<int>(m_frameCount) + 1;
    if (!m_cutAfterBytes && !m_faults.mayShape())
        appendEvent(json);
    else if (!writeShaped(json, number))
        return;
    ++m_frameCount;
    if (m_faults.silenceAfter(number) != StreamFaults::Silence::None)
        hang();
}

/// Into the burst, without a detour.
void StreamHost::appendEvent(QByteArrayView json)
{
    QByteArray &bytes = outgoing();
    if (m_request.head.minorVersion == 1) {
        m_byteCount += m_framing == Framing::Ndjson ? http::appendNdjsonChunk(bytes, json)
                                                    : http::appendSseChunk(bytes, json);
    } else {
        const qsizetype before = bytes.size();
        appendFramed(bytes, json);
        m_byteCount += bytes.size() - before;
    }
    postFlush();
}

void StreamHost::appendFramed(QByteArray &bytes, QByteArrayView json) const
{
    if (m_framing == Framing::Ndjson)
        http::appendNdjsonLine(bytes, json);
    else
        http::appendSseEvent(bytes, json);
}

/// A frame that something goes wrong with on purpose, maybe. False: the stream ended within it.
bool StreamHost::writeShaped(QByteArrayView json, int number)
{
    QByteArray frame;
    appendFramed(frame, json);
    frame = m_faults.shaped(std::move(frame), number);
    if (m_cutAfterBytes && m_byteCount + frame.size() > *m_cutAfterBytes) {
        cutOff(frame);
        return false;
    }
    queue(frame);
    return true;
}

void StreamHost::queue(const QByteArray &payload)
{
    m_byteCount += payload.size();
    if (m_request.head.minorVersion == 1)
        http::appendChunk(outgoing(), payload);
    else
        outgoing() += payload;
    postFlush();
}

/// The burst that is put together.
QByteArray &StreamHost::outgoing()
{
    if (m_outgoing.isEmpty())
        m_outgoing = m_spareBuffers.take();
    return m_outgoing;
}

void StreamHost::postFlush()
{
    if (!std::exchange(m_isFlushPosted, true))
        QMetaObject::invokeMethod(
            this, [this] { flush(); }, Qt::QueuedConnection);
}

void StreamHost::flush()
{
    m_isFlushPosted = false;
    if (m_isGone)
        return;
    m_lastHeartbeat = m_parts.clock.now();
    if (m_socket->bytesToWrite() == 0)
        m_lastProgress = m_lastHeartbeat; // The reader's time begins when something waits for it.
    QByteArray burst = std::exchange(m_outgoing, {});
    m_outlet.write(burst);
    m_socket->flush();
    m_spareBuffers.give(std::move(burst));
    reportOutgoing();
}

void StreamHost::progress()
{
    m_lastProgress = m_parts.clock.now();
    reportOutgoing();
}

void StreamHost::reportOutgoing()
{
    if (m_isGone || m_run.run.value == 0)
        return;
    const qint64 unsent = m_outlet.unsentBytes();
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
    write(encoded.json);
}

void StreamHost::onRunClosed(const RunContext &context)
{
    if (context.run != m_run.run)
        return;
    if (m_runEnd == u"timeout")
        sendTimeout();
    if (!m_faults.isWithoutLastFrame()) {
        sendFrame("stream_end", protocol::streamEnd(context, m_runEnd, m_parts.clock.wallNow()));
    }
    m_run.run = {};
    finish(m_runEnd.toLatin1());
}

} // namespace wirelamp::server
