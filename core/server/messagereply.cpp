// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/messagereply.h"

#include "core/protocol/servermessages.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

// JSON-RPC 2.0, section 5.1.
constexpr int rpcMethodNotFound = -32601;
constexpr int rpcServerError = -32000;

} // namespace

MessageReply::MessageReply(const ClientMessage &message, WebSocketContext &context,
                           const Clock &clock)
    : m_message(message)
    , m_context(context)
    , m_at(clock.wallNow())
{
}

void MessageReply::send(const QByteArray &type, const QJsonObject &data) const
{
    if (!answerRpc(data))
        m_context.send(type, protocol::serverMessage(type, data, m_at, m_message.correlationId));
}

void MessageReply::sendEverywhere(const QByteArray &type, const QJsonObject &fields) const
{
    if (answerRpc(fields))
        return;
    QJsonObject everywhere = fields;
    everywhere.insert(u"data"_s, fields);
    everywhere.insert(u"payload"_s, fields);
    everywhere.insert(u"correlation_id"_s, m_message.correlationId);
    m_context.send(type, protocol::streamFrame(type, everywhere, m_at));
}

void MessageReply::pong() const
{
    const QString user = m_context.userId();
    if (m_message.isJsonRpc) {
        answerRpc({{u"timestamp"_s, unixSeconds(m_at)}, {u"user_id"_s, user}});
        return;
    }
    const protocol::KnownMessage pong = protocol::pong(user, m_at, m_message.correlationId);
    m_context.sendKnown("pong"_ba, pong.json, pong.suspect);
}

void MessageReply::done(const QJsonObject &result) const
{
    answerRpc(result);
}

void MessageReply::refuse(const QByteArray &code, const QString &text,
                          const QJsonObject &details) const
{
    if (!refuseRpc(rpcServerError, text))
        m_context.send("error", protocol::errorEvent(code, text, m_at, details));
}

void MessageReply::unknown(const QString &didYouMean) const
{
    const QString text = u"there is no method of this name"_s
        + (didYouMean.isEmpty() ? QString() : u"; did you mean %1?"_s.arg(didYouMean));
    if (!refuseRpc(rpcMethodNotFound, text)) {
        m_context.send(
            "ack", protocol::acknowledgement(m_message.type, m_context.userId(), didYouMean, m_at));
    }
}

void MessageReply::acknowledge() const
{
    if (!answerRpc({{u"status"_s, u"acknowledged"_s}}))
        m_context.send("ack",
                       protocol::acknowledgement(m_message.type, m_context.userId(), {}, m_at));
}

bool MessageReply::answerRpc(QJsonObject result) const
{
    if (!m_message.isJsonRpc)
        return false;
    if (m_message.rpcId.isUndefined())
        return true;
    if (!result.contains(u"status"))
        result.insert(u"status"_s, u"processed"_s);
    result.insert(u"method"_s, m_message.type);
    m_context.send("jsonrpc_response", protocol::rpcResult(result, m_message.rpcId));
    return true;
}

bool MessageReply::refuseRpc(int code, const QString &text) const
{
    if (!m_message.isJsonRpc)
        return false;
    if (!m_message.rpcId.isUndefined())
        m_context.send("jsonrpc_response", protocol::rpcError(code, text, m_message.rpcId));
    return true;
}

} // namespace wirelamp::server
