// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/base/redaction.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace wirelamp {

struct RunContext;

} // namespace wirelamp

/// Everything this server says that is not an agent event, one function for each shape. Protocol
/// section 2 and facts of the original. All return compact UTF-8.
namespace wirelamp::protocol {

struct Welcome
{
    QByteArray connectionName; ///< `ws_...`
    QString userId;
    QString environment;
    QString serverId;
    int heartbeatSeconds = 25;
    qsizetype messageBytesMax = 0;
    WallTime at;
};
QByteArray encode(const Welcome &welcome);

/// `{"type":type,"data":{...},"timestamp":...,"server_id":null,"correlation_id":...}`, the
/// original's ServerMessage. `correlationId` repeats the client's `id`, `message_id` or
/// `request_id`.
QByteArray serverMessage(const QByteArray &type, const QJsonObject &data, WallTime at,
                         const QJsonValue &correlationId = QJsonValue::Null);

/// A message and the part of it in which a secret can be.
struct KnownMessage
{
    QByteArray json;
    TextRange suspect;
};

/// `pong` with `data` {timestamp, user_id}.
KnownMessage pong(const QString &userId, WallTime at, const QJsonValue &correlationId);

/// `error_message` of the original: connection-level errors.
QByteArray errorMessage(const QByteArray &code, const QString &message, WallTime at,
                        std::optional<double> retryAfterSeconds = {});

/// `error`: an order that could not be carried out (unknown agent, unknown thread, no service).
QByteArray errorEvent(const QByteArray &code, const QString &message, WallTime at,
                      const QJsonObject &details = {});

/// The answer to an unknown type.
QByteArray acknowledgement(const QString &receivedType, const QString &userId,
                           const QString &didYouMean, WallTime at);

/// `{"jsonrpc":"2.0","result":...,"id":...}` and its error form (-32601 unknown method, ...).
QByteArray rpcResult(const QJsonObject &result, const QJsonValue &id);
QByteArray rpcError(int code, const QString &message, const QJsonValue &id);

/// Frames that surround the events of a stream. `stream_start` has run_id and user_id; the others
/// as protocol section 3. Each has `type` and `event` equal, and `timestamp`.
QByteArray streamFrame(const QByteArray &type, const QJsonObject &fields, WallTime at);
/// The same bytes for the two that nearly every stream has: `stream_start` with run_id, thread_id,
/// user_id and agent_name; `stream_end` with status and run_id.
QByteArray streamStart(const RunContext &run, WallTime at);
QByteArray streamEnd(const RunContext &run, QStringView status, WallTime at);

/// `2026-11-23T10:00:00.000Z`
QString isoTime(WallTime at);

} // namespace wirelamp::protocol
