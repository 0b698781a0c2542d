// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/protocol/nativedecoder.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace wirelamp::protocol {

namespace {

using Decoded = Result<ClientMessage, DecodeFault>;

Failure<DecodeFault> formatError(const QString &message)
{
    return Failure{DecodeFault{"FORMAT_ERROR"_ba, message}};
}

Result<QJsonObject, DecodeFault> parseObject(const QByteArray &bytes, int jsonDepthMax)
{
    if (QByteArrayView(bytes).trimmed().startsWith('['))
        return formatError(u"a list (a JSON-RPC batch, say) is not taken; send one object each"_s);
    const Result<QJsonObject> object = parseJsonObject(bytes, jsonDepthMax);
    if (!object)
        return formatError(object.error().text);
    return *object;
}

void overlay(QJsonObject &fields, const QJsonObject &upper)
{
    for (auto field = upper.begin(); field != upper.end(); ++field) {
        if (!field.value().isNull())
            fields.insert(field.key(), field.value());
    }
}

QJsonObject flattened(const QJsonObject &object)
{
    QJsonObject fields = object;
    for (const QString &wrapper : {u"payload"_s, u"data"_s}) {
        const QJsonValue inner = object.value(wrapper);
        if (!inner.isObject())
            continue;
        fields.remove(wrapper);
        overlay(fields, inner.toObject());
    }
    return fields;
}

ClientMessage messageFrom(const QString &type, const QJsonObject &object)
{
    ClientMessage message;
    message.type = type;
    message.fields = flattened(object);
    message.text = message.firstString({u"content", u"message", u"text", u"user_request"});
    return message;
}

Decoded decodeRpc(const QJsonObject &object)
{
    const QString method = object.value(u"method").toString();
    if (method.isEmpty())
        return formatError(u"a JSON-RPC message needs a 'method' that is a string"_s);
    const QJsonValue id = object.value(u"id");
    if (id.isObject() || id.isArray() || id.isBool())
        return formatError(u"the 'id' of a JSON-RPC message must be a string or a number"_s);
    const QJsonValue params = object.value(u"params");
    QJsonObject fields = params.toObject();
    if (!params.isObject() && !params.isUndefined())
        fields.insert(u"params", params);
    ClientMessage message = messageFrom(method, fields);
    message.isJsonRpc = true;
    message.rpcId = id;
    return message;
}

/// What both kinds of message have in common: everything but JSON-RPC.
Decoded decodePlain(const QJsonObject &object)
{
    const QJsonValue type = object.value(u"type");
    if (!type.isString() && !type.isUndefined() && !type.isNull())
        return formatError(u"'type' must be a string"_s);
    return messageFrom(type.toString(), object);
}

} // namespace

Decoded decodeClientMessage(const QByteArray &text, int jsonDepthMax)
{
    const auto object = parseObject(text, jsonDepthMax);
    if (!object)
        return Failure{object.error()};
    if (object->value(u"jsonrpc").toString() == u"2.0")
        return decodeRpc(*object);
    Decoded decoded = decodePlain(*object);
    if (!decoded || !decoded->type.isEmpty())
        return decoded;
    ClientMessage message = std::move(decoded).value();
    if (message.text.isEmpty())
        return formatError(u"the message has no 'type' and no text; send {\"type\":…}"_s);
    message.type = u"user_message"_s;
    return message;
}

Decoded decodeClientBody(const QByteArray &body, int jsonDepthMax)
{
    const auto object = parseObject(body, jsonDepthMax);
    if (!object)
        return Failure{object.error()};
    return decodePlain(*object);
}

} // namespace wirelamp::protocol
