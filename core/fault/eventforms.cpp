// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/eventforms.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace wirelamp::fault {

QByteArray corrupted(const QByteArray &json)
{
    qsizetype end = json.size() / 2;
    // Not within a character: bytes of the form 10xxxxxx continue one (RFC 3629 section 3).
    const auto continues = [&json](qsizetype index) {
        return (static_cast<unsigned char>(json[index]) & 0xc0U) == 0x80U;
    };
    while (end > 0 && continues(end))
        --end;
    return json.left(end);
}

QByteArray inWrongEnvelope(const QByteArray &json)
{
    const Result<QJsonObject> parsed = parseJsonObject(json);
    QJsonObject body = parsed ? *parsed : QJsonObject();
    const QJsonValue name = body.take(u"type"_s);
    const QJsonValue sameName = body.take(u"event"_s);
    for (const QString &copy : {u"data"_s, u"payload"_s})
        body.remove(copy);
    return toJson({{u"name"_s, name.isString() ? name : sameName}, {u"body"_s, body}});
}

QByteArray inForm(EventForm form, const QByteArray &json)
{
    switch (form) {
    case EventForm::AsIs:
        return json;
    case EventForm::Corrupted:
        return corrupted(json);
    case EventForm::WrongEnvelope:
        return inWrongEnvelope(json);
    }
    Q_UNREACHABLE();
}

} // namespace wirelamp::fault
