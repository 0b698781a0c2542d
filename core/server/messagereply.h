// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/messagehandlers.h"

namespace wirelamp::server {

/// Answers one message in the way it was asked: a plain message with messages of ours, a JSON-RPC
/// request with its one result or error, a JSON-RPC notification with nothing. Lives no longer than
/// the handler that makes it.
class MessageReply
{
public:
    MessageReply(const ClientMessage &message, WebSocketContext &context, const Clock &clock);

    /// The original's ServerMessage: fields in `data`.
    void send(const QByteArray &type, const QJsonObject &data) const;
    /// Fields at top level, in `data` and in `payload`.
    void sendEverywhere(const QByteArray &type, const QJsonObject &fields) const;
    void pong() const;
    /// Nothing for a plain message: what it started speaks for itself.
    void done(const QJsonObject &result) const;
    /// `error`, or the JSON-RPC error -32000.
    void refuse(const QByteArray &code, const QString &text, const QJsonObject &details = {}) const;
    /// `ack` with `routed: false`, or the JSON-RPC error -32601.
    void unknown(const QString &didYouMean) const;
    /// `ack`, or a result that says no more than that.
    void acknowledge() const;

private:
    /// True when it was JSON-RPC: there is nothing more to send.
    bool answerRpc(QJsonObject result) const;
    bool refuseRpc(int code, const QString &text) const;

    const ClientMessage &m_message;
    WebSocketContext &m_context;
    WallTime m_at;
};

/// A handler of ours, as the router takes it.
template<typename Handle>
agent::Router::Handler handlerFor(const MessageServices &services, const Handle &handle)
{
    return [services, handle](const ClientMessage &message, agent::MessageContext &context) {
        auto &socket = static_cast<WebSocketContext &>(context);
        handle(services, message, socket, MessageReply(message, socket, services.clock));
    };
}

} // namespace wirelamp::server
