// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/protocol/servermessages.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "core/events/agentevent.h"

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace wirelamp::protocol {

namespace {

/// Of a type that a client made up, when we repeat it.
constexpr qsizetype receivedTypeCharsMax = 256;

/// JSON cannot say "undefined"; inside an object it would drop the member.
QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// Puts `fields` at top level, in `data` and in `payload`, as agent events have them.
QByteArray inUnionEnvelope(const QJsonObject &fields)
{
    QJsonObject message = fields;
    message[u"data"] = fields;
    message[u"payload"] = fields;
    return toJson(message);
}

/// `2026-11-23T10:00:00`
QString isoSecond(std::chrono::sys_seconds at)
{
    using namespace std::chrono;
    const sys_days day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss time{at - day};
    // Not QString::asprintf(): it costs more than the rest of a welcome.
    std::array<char, 64> text{};
    const int size = std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
        static_cast<int>(time.seconds().count()));
    return QString::fromLatin1(text.data(), size);
}

} // namespace

QByteArray encode(const Welcome &welcome)
{
    JsonWriter config;
    config.integer("heartbeat_interval", welcome.heartbeatSeconds);
    config.integer("max_message_size", welcome.messageBytesMax);
    JsonWriter data;
    data.object("config", config);
    data.utf8("connection_id", welcome.connectionName);
    data.flag("connection_ready", true);
    data.text("environment", welcome.environment);
    data.word("event", "connection_established");
    data.text("server_time", isoTime(welcome.at));
    data.flag("startup_complete", true);
    data.text("user_id", welcome.userId);
    JsonWriter message;
    message.utf8("connection_id", welcome.connectionName);
    message.value("correlation_id", QJsonValue());
    message.object("data", data);
    message.word("event", "connection_established");
    message.object("payload", data);
    message.value("server_id", textOrNull(welcome.serverId));
    message.time("timestamp", welcome.at);
    message.word("type", "system_message");
    return message.object();
}

QByteArray serverMessage(const QByteArray &type, const QJsonObject &data, WallTime at,
                         const QJsonValue &correlationId)
{
    return toJson({
        {u"type"_s, QString::fromUtf8(type)},
        {u"data"_s, data},
        {u"timestamp"_s, unixSeconds(at)},
        {u"server_id"_s, QJsonValue::Null},
        {u"correlation_id"_s, orNull(correlationId)},
    });
}

KnownMessage pong(const QString &userId, WallTime at, const QJsonValue &correlationId)
{
    JsonWriter data;
    data.text("user_id", userId);
    const qsizetype userBytes = data.members().size();
    data.time("timestamp", at);
    const qsizetype timeBytes = data.members().size() - userBytes;
    JsonWriter message;
    // What others gave comes first.
    message.value("correlation_id", correlationId);
    message.object("data", data);
    const qsizetype suspectBytes = message.members().size() - timeBytes;
    message.json("server_id", "null");
    message.time("timestamp", at);
    message.word("type", "pong");
    return {message.object(), {0, suspectBytes}};
}

QByteArray errorMessage(const QByteArray &code, const QString &message, WallTime at,
                        std::optional<double> retryAfterSeconds)
{
    QJsonObject error{
        {u"type"_s, u"error_message"_s},
        {u"error_code"_s, QString::fromUtf8(code)},
        {u"error_message"_s, message},
        // Later clients of the original read the sentence here.
        {u"message"_s, message},
        {u"details"_s, QJsonObject()},
        {u"timestamp"_s, unixSeconds(at)},
        {u"recovery_suggestions"_s, QJsonValue::Null},
    };
    if (retryAfterSeconds)
        error[u"retry_after"] = *retryAfterSeconds;
    return toJson(error);
}

QByteArray errorEvent(const QByteArray &code, const QString &message, WallTime at,
                      const QJsonObject &details)
{
    return inUnionEnvelope({
        {u"type"_s, u"error"_s},
        {u"event"_s, u"error"_s},
        {u"error_code"_s, QString::fromUtf8(code)},
        {u"error_message"_s, message},
        {u"message"_s, message},
        {u"details"_s, details},
        {u"timestamp"_s, unixSeconds(at)},
    });
}

QByteArray acknowledgement(const QString &receivedType, const QString &userId,
                           const QString &didYouMean, WallTime at)
{
    return toJson({
        {u"type"_s, u"ack"_s},
        {u"received_type"_s, receivedType.left(receivedTypeCharsMax)},
        {u"timestamp"_s, unixSeconds(at)},
        {u"user_id"_s, userId},
        {u"status"_s, u"acknowledged"_s},
        {u"routed"_s, false},
        {u"did_you_mean"_s, textOrNull(didYouMean)},
    });
}

QByteArray rpcResult(const QJsonObject &result, const QJsonValue &id)
{
    return toJson({{u"jsonrpc"_s, u"2.0"_s}, {u"result"_s, result}, {u"id"_s, orNull(id)}});
}

QByteArray rpcError(int code, const QString &message, const QJsonValue &id)
{
    const QJsonObject error{{u"code"_s, code}, {u"message"_s, message}};
    return toJson({{u"jsonrpc"_s, u"2.0"_s}, {u"error"_s, error}, {u"id"_s, orNull(id)}});
}

QByteArray streamFrame(const QByteArray &type, const QJsonObject &fields, WallTime at)
{
    QJsonObject frame = fields;
    frame[u"type"] = QString::fromUtf8(type);
    frame[u"event"] = QString::fromUtf8(type);
    frame[u"timestamp"] = unixSeconds(at);
    return toJson(frame);
}

QByteArray streamStart(const RunContext &run, WallTime at)
{
    // As streamFrame() writes it, members in the same order.
    JsonWriter frame;
    frame.text("agent_name", run.agentName);
    frame.word("event", "stream_start");
    frame.utf8("run_id", run.runName);
    frame.text("thread_id", run.threadId);
    frame.time("timestamp", at);
    frame.word("type", "stream_start");
    frame.text("user_id", run.userId);
    return frame.object();
}

QByteArray streamEnd(const RunContext &run, QStringView status, WallTime at)
{
    JsonWriter frame;
    frame.word("event", "stream_end");
    frame.utf8("run_id", run.runName);
    frame.text("status", status);
    frame.time("timestamp", at);
    frame.word("type", "stream_end");
    return frame.object();
}

QString isoTime(WallTime at)
{
    struct Second
    {
        std::chrono::sys_seconds at;
        QString text;
    };
    thread_local Second last; // Welcomes come many to a second.
    using namespace std::chrono;
    const sys_time<milliseconds> millisecond = floor<milliseconds>(at);
    const sys_seconds second = floor<seconds>(millisecond);
    if (last.text.isEmpty() || last.at != second)
        last = {second, isoSecond(second)};
    const auto fraction = static_cast<int>((millisecond - second).count());
    QString text = last.text;
    text.reserve(text.size() + 5);
    text += u'.';
    for (const int scale : {100, 10, 1})
        text += QChar(u'0' + fraction / scale % 10);
    return text + u'Z';
}

} // namespace wirelamp::protocol
