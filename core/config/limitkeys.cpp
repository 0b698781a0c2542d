// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/keytables.h"
#include "core/config/sectionkeys.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::config {

namespace {

constexpr qint64 kib = 1024;
constexpr qint64 mib = 1024 * kib;
constexpr qint64 gib = 1024 * mib;

} // namespace

void addHttpKeys(QList<SettingKey> &keys)
{
    SectionKeys http(keys, u"http"_s, &Settings::httpLimits);
    http.size(u"max_head_size"_s, &HttpLimits::headBytesMax, {1 * kib, 1 * mib},
              u"Largest head of a request; a larger one is answered 431."_s);
    http.size(u"max_target_size"_s, &HttpLimits::targetBytesMax, {256, 64 * kib},
              u"Longest request target; a longer one is answered 414."_s);
    http.size(u"max_body_size"_s, &HttpLimits::bodyBytesMax, {1 * kib, 1 * gib},
              u"Largest body of a request; a larger one is answered 413."_s);
    http.duration(u"head_timeout"_s, &HttpLimits::headDeadline, {10ms, 1h},
                  u"Time for a whole head, from the connection on, TLS included; then 408."_s);
    http.duration(u"body_timeout"_s, &HttpLimits::bodyDeadline, {10ms, 1h},
                  u"Time for a whole body, from the end of the head on; then 408."_s);
    http.duration(u"keep_alive_timeout"_s, &HttpLimits::keepAliveIdle, {10ms, 24h},
                  u"Longest silence between two requests of a connection; then it is closed."_s);
    http.duration(u"write_timeout"_s, &HttpLimits::writeStall, {10ms, 1h},
                  u"How long a reader may take nothing of a response before it is cut."_s);
    http.duration(u"route_timeout"_s, &HttpLimits::routeDeadline, {10ms, 1h},
                  u"Longest time an ordinary route may take; then 504."_s);
}

void addWebSocketKeys(QList<SettingKey> &keys)
{
    SectionKeys socket(keys, u"websocket"_s, &Settings::webSocketLimits);
    socket.size(u"max_message_size"_s, &ConnectionLimits::messageBytesMax, {1 * kib, 64 * mib},
                u"Largest message of a client; a larger one closes with 1009."_s);
    socket.size(u"max_queue_size"_s, &ConnectionLimits::queueBeforeReadyBytesMax,
                {1 * kib, 64 * mib},
                u"Messages kept that arrive before the connection is ready."_s);
    socket.size(u"max_outgoing_size"_s, &ConnectionLimits::outgoingBytesMax, {64 * kib, 1 * gib},
                u"Unsent output that ends the connection of a slow reader."_s);
    socket.size(u"pause_outgoing_size"_s, &ConnectionLimits::outgoingPauseBytes,
                {4 * kib, 256 * mib}, u"Unsent output that pauses the runs of a connection."_s);
    socket.integer(u"messages_per_minute"_s, &ConnectionLimits::messagesPerMinute, {1, 100'000'000},
                   u"Messages of a client in a minute; more are answered `RATE_LIMITED`."_s);
    socket.integer(u"max_json_depth"_s, &ConnectionLimits::jsonDepthMax, {2, 512},
                   u"How deep the JSON of a message may nest."_s);
    socket.integer(u"max_runs"_s, &ConnectionLimits::runsMax, {1, 10'000},
                   u"Runs of one connection at the same time."_s);
    socket.duration(u"auth_timeout"_s, &ConnectionLimits::authentication, {10ms, 5min},
                    u"Time to a verdict over a token; then it is refused with `timeout`."_s);
    socket.duration(u"ping_interval"_s, &ConnectionLimits::pingInterval, {10ms, 1h},
                    u"Time between two pings of the server."_s);
    socket.duration(u"pong_timeout"_s, &ConnectionLimits::pongDeadline, {10ms, 24h},
                    u"How long a client may answer no ping; then it is closed with 1001."_s);
    socket.duration(u"close_timeout"_s, &ConnectionLimits::closing, {10ms, 1min},
                    u"How long to wait for the close frame of the client."_s);
}

void addStreamKeys(QList<SettingKey> &keys)
{
    SectionKeys stream(keys, u"stream"_s, &Settings::stream);
    stream.word(
        u"unavailable"_s, &StreamSettings::unavailable,
        {{u"event"_s, StreamUnavailable::Event}, {u"503"_s, StreamUnavailable::Status503}},
        u"What a stream answers when the agent service is not ready: an `event` that says so, or "
        u"the plain status `503`."_s);

    SectionKeys limits(keys, u"stream"_s, &Settings::streamLimits);
    limits
        .duration(u"timeout"_s, &StreamLimits::total, {10ms, 24h},
                  u"Longest stream; then it ends with an error event and `stream_end`."_s)
        .environment.prepend(u"STREAM_TIMEOUT_SECONDS"_s);
    limits.duration(u"events_timeout"_s, &StreamLimits::eventsTotal, {10ms, 24h},
                    u"After this time `/api/events/stream` ends by itself."_s);
    limits.duration(u"heartbeat_interval"_s, &StreamLimits::heartbeat, {10ms, 1h},
                    u"Time between two comment lines that keep proxies from closing a stream."_s);
    limits.duration(u"write_timeout"_s, &StreamLimits::writeStall, {10ms, 1h},
                    u"How long a reader may take nothing of a stream before it is cut."_s);
    limits.size(u"pause_outgoing_size"_s, &StreamLimits::pauseBytes, {4 * kib, 256 * mib},
                u"Unsent output that pauses the run behind a stream."_s);
}

void addProcessKeys(QList<SettingKey> &keys)
{
    SectionKeys limits(keys, u"limits"_s, &Settings::serverLimits);
    limits.integer(u"max_connections"_s, &ServerLimits::connectionsMax, {1, 1'000'000},
                   u"Connections at the same time."_s);
    limits.size(u"max_journal_size"_s, &ServerLimits::journalBytesMax, {1 * mib, 64 * gib},
                u"Memory for the journal; the oldest entries go first."_s);
    limits.size(u"max_payload_size"_s, &ServerLimits::payloadKeptBytesMax, {256, 16 * mib},
                u"Bytes kept of each message in the journal."_s);
    limits.integer(u"max_users"_s, &ServerLimits::usersMax, {1, 1'000'000},
                   u"Users whose threads are kept; the oldest are forgotten first."_s);
    limits.integer(u"max_threads_per_user"_s, &ServerLimits::threadsPerUserMax, {1, 100'000},
                   u"Threads kept of each user."_s);
    limits.integer(u"max_messages_per_thread"_s, &ServerLimits::messagesPerThreadMax, {1, 100'000},
                   u"Messages kept of each thread."_s);
    limits.size(u"max_threads_size"_s, &ServerLimits::threadBytesMax, {64 * kib, 64 * gib},
                u"Memory for the messages of all threads; the oldest go first."_s);
    limits.duration(u"shutdown_timeout"_s, &ServerLimits::shutdown, {10ms, 5min},
                    u"Time from the signal to the end of the process."_s);
}

} // namespace wirelamp::config
