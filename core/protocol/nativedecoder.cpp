// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/protocol/nativedecoder.h"

#include "core/base/json.h"

#include <algorithm>
#include <array>

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

/// The members that decide how a message is read.
enum Member : size_t {
    Type,
    JsonRpc,
    Payload,
    Data,
    Content, ///< The first that may hold the text.
    Id = Content + 4, ///< The first that may hold what an answer repeats.
    End = Id + 3,
};
constexpr std::array<QStringView, End> memberNames{
    u"type", u"jsonrpc",      u"payload", u"data",       u"content",   u"message",
    u"text", u"user_request", u"id",      u"message_id", u"request_id"};

/// Where they are in an object, found in one walk: most of them are not there, and to look for each
/// costs more than the parser.
class Members
{
public:
    /// `object` outlives this.
    explicit Members(const QJsonObject &object)
        : m_object(object)
    {
        m_places.fill(-1);
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            const QString key = member.key();
            const auto name = std::ranges::find(memberNames, QStringView(key));
            if (name != memberNames.end())
                m_places.at(static_cast<size_t>(name - memberNames.begin())) =
                    member - object.constBegin();
        }
    }

    bool has(size_t member) const { return m_places.at(member) >= 0; }
    /// Undefined for what is not there.
    QJsonValue value(size_t member) const
    {
        return has(member) ? (m_object.constBegin() + m_places.at(member)).value()
                           : QJsonValue(QJsonValue::Undefined);
    }

private:
    const QJsonObject &m_object;
    std::array<qsizetype, End> m_places{};
};

QString textIn(const Members &members)
{
    for (size_t member = Content; member < Id; ++member) {
        if (!members.has(member))
            continue;
        if (const QString text = members.value(member).toString(); !text.isEmpty())
            return text;
    }
    return {};
}

QJsonValue correlationIdIn(const Members &members)
{
    for (size_t member = Id; member < End; ++member) {
        if (!members.has(member))
            continue;
        if (const QJsonValue id = members.value(member); id.isString() || id.isDouble())
            return id;
    }
    return {};
}

QJsonObject flattened(const QJsonObject &object, const Members &members)
{
    QJsonObject fields = object;
    for (const Member wrapper : {Payload, Data}) {
        const QJsonValue inner = members.value(wrapper);
        if (!inner.isObject())
            continue;
        fields.remove(memberNames.at(wrapper));
        overlay(fields, inner.toObject());
    }
    return fields;
}

ClientMessage messageFrom(const QString &type, const QJsonObject &object, const Members &members)
{
    ClientMessage message;
    message.type = type;
    const bool isWrapped = members.has(Payload) || members.has(Data);
    message.fields = isWrapped ? flattened(object, members) : object;
    const Members fields = isWrapped ? Members(message.fields) : members;
    message.text = textIn(fields);
    message.correlationId = correlationIdIn(fields);
    return message;
}

Decoded decodeRpc(const QJsonObject &object, const Members &members)
{
    const QString method = object.value(u"method").toString();
    if (method.isEmpty())
        return formatError(u"a JSON-RPC message needs a 'method' that is a string"_s);
    const QJsonValue id = members.value(Id);
    if (id.isObject() || id.isArray() || id.isBool())
        return formatError(u"the 'id' of a JSON-RPC message must be a string or a number"_s);
    const QJsonValue params = object.value(u"params");
    QJsonObject fields = params.toObject();
    if (!params.isObject() && !params.isUndefined())
        fields.insert(u"params", params);
    ClientMessage message = messageFrom(method, fields, Members(fields));
    message.isJsonRpc = true;
    message.rpcId = id;
    return message;
}

/// What both kinds of message have in common: everything but JSON-RPC.
Decoded decodePlain(const QJsonObject &object, const Members &members)
{
    const QJsonValue type = members.value(Type);
    if (!type.isString() && !type.isUndefined() && !type.isNull())
        return formatError(u"'type' must be a string"_s);
    return messageFrom(type.toString(), object, members);
}

} // namespace

Decoded decodeClientMessage(const QByteArray &text, int jsonDepthMax)
{
    const auto object = parseObject(text, jsonDepthMax);
    if (!object)
        return Failure{object.error()};
    const Members members(*object);
    if (members.value(JsonRpc).toString() == u"2.0")
        return decodeRpc(*object, members);
    Decoded decoded = decodePlain(*object, members);
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
    return decodePlain(*object, Members(*object));
}

} // namespace wirelamp::protocol
