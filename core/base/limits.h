// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QtGlobal>

#include <chrono>

/// Every bound the server keeps, with its default and the reason for it. The configuration fills
/// these structs; the code that enforces a bound takes the struct, never a number of its own.
namespace wirelamp {

/// What one HTTP request may cost. The status in the comment is the answer to one that goes over.
struct HttpLimits
{
    qsizetype headBytesMax = 16 * 1024; ///< 431. Four times what browsers send with a large token.
    qsizetype targetBytesMax = 8 * 1024; ///< 414. A token in the query still fits.
    qsizetype bodyBytesMax = 1024 * 1024; ///< 413
    std::chrono::milliseconds headDeadline{10'000}; ///< 408. Total, from accept, TLS included.
    std::chrono::milliseconds bodyDeadline{30'000}; ///< 408. Total, from the end of the head.
    std::chrono::milliseconds keepAliveIdle{60'000}; ///< Closed in silence between two requests.
    std::chrono::milliseconds writeStall{30'000}; ///< Cut when a reader takes nothing for so long.
    /// 504. A little longer than a run may take, so that a run that is too late answers for itself.
    std::chrono::milliseconds routeDeadline{31'000};
};

/// What one WebSocket may cost.
struct ConnectionLimits
{
    qsizetype messageBytesMax = 1024 * 1024; ///< Over it: close 1009 (RFC 6455 section 7.4.1).
    qsizetype queueBeforeReadyBytesMax = 64 * 1024; ///< Messages that arrive before `ready`.
    qsizetype outgoingBytesMax = 4 * 1024 * 1024; ///< Unsent output that ends the connection.
    qsizetype outgoingPauseBytes = 256 * 1024; ///< Unsent output that pauses the runs.
    int messagesPerMinute = 600; ///< Over it: `RATE_LIMITED`, the excess is not processed.
    int jsonDepthMax = 64;
    int runsMax = 32; ///< Runs that one connection may have open at the same time.
    std::chrono::milliseconds authentication{5'000}; ///< A verdict is reached in time or `timeout`.
    std::chrono::milliseconds pingInterval{25'000};
    std::chrono::milliseconds pongDeadline{60'000}; ///< No pong for so long: close 1001.
    std::chrono::milliseconds closing{2'000}; ///< Wait for the peer's close frame.
};

/// What a stream (SSE, NDJSON) may cost.
struct StreamLimits
{
    std::chrono::milliseconds total{30'000}; ///< STREAM_TIMEOUT_SECONDS of the original.
    std::chrono::milliseconds eventsTotal{8'000}; ///< `/api/events/stream` ends by itself.
    std::chrono::milliseconds heartbeat{5'000}; ///< A comment line, so that proxies keep it open.
    std::chrono::milliseconds writeStall{30'000}; ///< A reader that takes nothing is cut.
    qsizetype pauseBytes = 256 * 1024; ///< Unsent output that pauses the run.
};

/// What one run of an agent may take.
struct RunLimits
{
    std::chrono::milliseconds total{30'000}; ///< Then `agent_error` with `timeout`.
    std::chrono::milliseconds stall{10'000}; ///< Silent for so long: a `progress` event.
};

/// What the process may hold.
struct ServerLimits
{
    int connectionsMax = 20'000;
    qsizetype journalBytesMax = 256LL * 1024 * 1024;
    qsizetype payloadKeptBytesMax = 16 * 1024; ///< Per journal entry; the true length is kept.
    int usersMax = 1'000; ///< Users whose threads are kept, oldest forgotten first.
    int threadsPerUserMax = 200;
    int messagesPerThreadMax = 1'000;
    qsizetype threadBytesMax = 64LL * 1024 * 1024; ///< All kept messages, oldest forgotten first.
    std::chrono::milliseconds shutdown{3'000}; ///< From the signal to the end of the process.
};

} // namespace wirelamp
