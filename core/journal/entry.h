// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/base/redaction.h"
#include "core/events/ids.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace wirelamp::journal {

/// What happened. The comment says what `name` holds and which members the JSON in `payload` has;
/// `docs/journal.md` is the reference for readers.
enum class EntryKind : quint8 {
    ServerStarted, ///< name: first URL. payload: http, websocket, addresses
    ServerStopped, ///< name: reason
    ConnectionOpened, ///< name: `tcp` or `tls`. payload: peer, local
    RequestReceived, ///< name: `GET /ws`. payload: method, target, version, headers, transport,
                     ///< test, token_places
    RequestRejected, ///< name: fault (`head_too_large`). payload: status, message
    AuthJudged, ///< name: verdict code. payload: AuthOutcome
    StateChanged, ///< name: new state. payload: from, to
    ResponseSent, ///< name: status (`401`). payload: status, headers, body. size: bytes on the wire
    MessageReceived, ///< name: message type. payload: the text itself
    MessageIgnored, ///< name: `unknown_type`, `rate_limited`, `format_error`, ... payload: message,
                    ///< did_you_mean
    MessageSent, ///< name: message type. payload: the text itself
    RunOpened, ///< name: agent. payload: run_id, thread_id, user_id, deadline_ms, stall_ms
    AgentEvent, ///< name: event type. payload: the event as the client sees it; direction Out if
                ///< sent
    RunClosed, ///< name: `completed`, `failed`, `cancelled`. payload: code, message
    StreamOpened, ///< name: `sse` or `ndjson`. payload: route, deadline_ms
    StreamClosed, ///< name: `completed`, `timeout`, `client_left`, `stalled`, `shutdown`. payload:
                  ///< frames, bytes
    Heartbeat, ///< name: `ping`, `pong`, `comment`
    Backpressure, ///< name: `paused`, `resumed`. size: unsent bytes
    FaultInjected, ///< name: kind (`drop_event`). payload: fault_id, kind, title, message, preset
    Notice, ///< name: code (`illegal_move`, `jwks_unreachable`, ...). payload: message
    ConnectionClosed, ///< name: close code, or `tcp`. payload: code, reason, by, message
};

enum class Direction : quint8 {
    None, ///< Nothing crossed the wire.
    In, ///< From the client.
    Out, ///< To the client.
};

/// One fact. Immutable once appended; copies share their bytes.
struct Entry
{
    quint64 sequence = 0; ///< 1, 2, 3 ... without gaps, across all connections.
    Instant at{};
    WallTime wallAt{};
    ConnectionId connection; ///< 0: about the server itself.
    RunId run; ///< 0: about no run.
    EntryKind kind = EntryKind::Notice;
    Direction direction = Direction::None;
    bool isTruncated = false; ///< `payload` is only the beginning.
    qint64 size = 0; ///< True length in bytes, whatever was kept of it.
    QByteArray name; ///< UTF-8, short.
    QByteArray payload; ///< UTF-8 (mostly JSON), secrets removed, bounded.
};

/// What the writer of an entry knows; the journal adds the rest.
struct Draft
{
    ConnectionId connection;
    RunId run;
    EntryKind kind = EntryKind::Notice;
    Direction direction = Direction::None;
    QByteArray name;
    QByteArray payload;
    std::optional<qint64> size; ///< Length on the wire; that of `payload` if not given.
    /// Where a secret can be in `payload`; everywhere if not given.
    std::optional<TextRange> suspect;
};

/// What a reader gets for asking "what came after sequence n?".
struct Page
{
    QList<Entry> entries;
    quint64 lostCount = 0; ///< Entries that were evicted before this reader asked for them.
    quint64 newestSequence = 0; ///< Of the whole journal: how far behind the reader is.
};

/// `connection_opened`, `agent_event`, ...: the stable name of a kind in exports.
QByteArray codeOf(EntryKind kind);
std::optional<EntryKind> entryKindFromCode(const QByteArray &code);
/// `none`, `in`, `out`.
QByteArray codeOf(Direction direction);

} // namespace wirelamp::journal
