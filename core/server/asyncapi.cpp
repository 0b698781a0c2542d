// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/apidocuments.h"
#include "core/server/vocabulary.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

QJsonObject typed(const QString &jsonType)
{
    return {{u"type"_s, jsonType}};
}

/// One message: its name is the value of its `type`.
QJsonObject messageOf(const QString &type, const QJsonObject &properties,
                      const QJsonArray &required)
{
    QJsonObject all = properties;
    all.insert(u"type"_s, QJsonObject{{u"const"_s, type}});
    QJsonArray names = required;
    names.prepend(u"type"_s);
    return {
        {u"name"_s, type},
        {u"contentType"_s, u"application/json"_s},
        {u"payload"_s,
         QJsonObject{{u"type"_s, u"object"_s}, {u"required"_s, names}, {u"properties"_s, all}}}};
}

QJsonObject clientMessage(const QString &type)
{
    const QJsonObject text = typed(u"string"_s);
    return messageOf(type,
                     {{u"content"_s, text},
                      {u"thread_id"_s, text},
                      {u"payload"_s, typed(u"object"_s)},
                      {u"data"_s, typed(u"object"_s)}},
                     {});
}

QJsonObject agentEvent(const QString &type)
{
    const QJsonObject text = typed(u"string"_s);
    return messageOf(type,
                     {{u"event"_s, QJsonObject{{u"const"_s, type}}},
                      {u"timestamp"_s, typed(u"number"_s)},
                      {u"sequence"_s, typed(u"integer"_s)},
                      {u"run_id"_s, text},
                      {u"thread_id"_s, text},
                      {u"user_id"_s, text},
                      {u"agent_name"_s, text},
                      {u"data"_s, typed(u"object"_s)},
                      {u"payload"_s, typed(u"object"_s)}},
                     {u"timestamp"_s, u"sequence"_s, u"run_id"_s});
}

QJsonObject serverMessage(const QString &type)
{
    return messageOf(type, {{u"timestamp"_s, typed(u"number"_s)}, {u"data"_s, typed(u"object"_s)}},
                     {u"timestamp"_s});
}

/// The messages that go one way: as references of a channel, and of an operation.
struct Way
{
    QString prefix; ///< Keeps names apart: both sides may say `ping`.
    QJsonObject components;
    QJsonObject channelMessages;
    QJsonArray operationMessages;

    void add(const QString &type, const QJsonObject &message)
    {
        const QString name = prefix + type;
        components.insert(name, message);
        channelMessages.insert(name, QJsonObject{{u"$ref"_s, u"#/components/messages/"_s + name}});
        operationMessages << QJsonObject{{u"$ref"_s, u"#/channels/websocket/messages/"_s + name}};
    }
};

QJsonObject merged(QJsonObject first, const QJsonObject &second)
{
    for (auto it = second.begin(); it != second.end(); ++it)
        first.insert(it.key(), it.value());
    return first;
}

QJsonObject operation(const QString &action, const Way &way)
{
    return {{u"action"_s, action},
            {u"channel"_s, QJsonObject{{u"$ref"_s, u"#/channels/websocket"_s}}},
            {u"messages"_s, way.operationMessages}};
}

} // namespace

QJsonObject asyncApiDocument(const agent::Router &router, const ServerUrls &urls)
{
    Way in{.prefix = u"client."_s};
    for (const QString &type : router.types())
        in.add(type, clientMessage(type));
    Way out{.prefix = u"server."_s};
    for (const QString &type : agentEventTypes())
        out.add(type, agentEvent(type));
    for (const QString &type : serverMessageTypes())
        out.add(type, serverMessage(type));

    const QJsonObject server{{u"host"_s, urls.webSocket.authority()},
                             {u"protocol"_s, urls.webSocket.scheme()}};
    const QJsonObject channel{{u"address"_s, u"/ws"_s},
                              {u"messages"_s, merged(in.channelMessages, out.channelMessages)}};
    return {
        {u"asyncapi"_s, u"3.0.0"_s},
        {u"info"_s, QJsonObject{{u"title"_s, u"Wirelamp"_s}, {u"version"_s, serverVersion()}}},
        {u"servers"_s, QJsonObject{{u"here"_s, server}}},
        {u"channels"_s, QJsonObject{{u"websocket"_s, channel}}},
        // As AsyncAPI sees it: what this application receives and what it sends.
        {u"operations"_s,
         QJsonObject{{u"receive"_s, operation(u"receive"_s, in)},
                     {u"send"_s, operation(u"send"_s, out)}}},
        {u"components"_s, QJsonObject{{u"messages"_s, merged(in.components, out.components)}}},
    };
}

} // namespace wirelamp::server
