// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/jsonwriter.h"
#include "core/http/framing.h"
#include "core/server/requestrecord.h"
#include "core/server/streamhost.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How a stream ends: in good order, at its deadlines, with its reader, or broken on purpose.
namespace wirelamp::server {

namespace {

/// How long a finished stream waits for its reader to take the rest and hang up.
constexpr auto lingerTime = 5s;
/// How long a stream that hangs on purpose is kept.
constexpr auto hangMax = 10min;

} // namespace

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
    } else if (now >= m_deadline && m_faults.silence() != StreamFaults::Silence::None) {
        end("server", u"the stream hung on purpose for as long as it may"_s);
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

void StreamHost::recordClosed(const QByteArray &how)
{
    JsonWriter payload;
    payload.integer("bytes", m_byteCount);
    payload.integer("frames", static_cast<qint64>(m_frameCount));
    m_parts.journal.append({.connection = id(),
                            .kind = journal::EntryKind::StreamClosed,
                            .name = how,
                            .payload = payload.object()});
}

void StreamHost::finish(const QByteArray &how, BodyEnd bodyEnd)
{
    if (m_isFinished || m_isGone)
        return;
    m_runs.removeObserver(this);
    if (bodyEnd == BodyEnd::Whole && m_request.head.minorVersion == 1 && !m_isHeadOnly)
        m_outgoing += http::lastChunk();
    recordClosed(how);
    m_isFinished = true;
    m_finishedAt = m_parts.clock.now();
    flush();
    if (!m_isGone)
        m_outlet.finish();
}

void StreamHost::end(const QByteArray &by, const QString &message)
{
    if (std::exchange(m_isGone, true))
        return;
    m_runs.removeObserver(this);
    abandonRun(message);
    if (!m_isFinished)
        recordClosed(by == "client" ? "client_left"_ba : "stalled"_ba);
    m_socket->disconnect(this);
    m_socket->abort();
    recordTcpClosed(m_parts.journal, id(), by, message);
    emit gone();
}

/// A fault: nothing more is said, and the connection stays.
void StreamHost::hang()
{
    abandonRun(u"the stream hangs on purpose"_s);
    m_runs.removeObserver(this);
    m_deadline = m_parts.clock.now() + hangMax;
}

/// A fault: the connection ends within this payload.
void StreamHost::cutOff(const QByteArray &payload)
{
    const QByteArray whole = m_request.head.minorVersion == 1 ? http::chunk(payload) : payload;
    m_outgoing += whole.left(std::max<qint64>(*m_cutAfterBytes - m_byteCount, 0));
    abandonRun(u"the stream was cut off on purpose"_s);
    finish("cut", BodyEnd::Cut);
}

} // namespace wirelamp::server
