// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/requestfields.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

/// What was sent, as far as an answer should repeat it.
QJsonValue shownInput(const QJsonValue &value)
{
    constexpr qsizetype charactersShownMax = 100;
    if (value.isString())
        return value.toString().left(charactersShownMax);
    return value.isArray() || value.isObject() ? QJsonValue::Null : value;
}

} // namespace

RequestFields::RequestFields(const RouteRequest &request)
    : m_head(request.head)
{
    if (request.body.trimmed().isEmpty())
        return;
    const Result<QJsonObject> parsed = parseJsonObject(request.body);
    if (parsed)
        m_body = *parsed;
    else
        m_bodyProblem = parsed.error().text;
}

QString RequestFields::requiredText(Names names, qsizetype charactersMax)
{
    return text(names, charactersMax, true);
}

QString RequestFields::optionalText(Names names, qsizetype charactersMax)
{
    return text(names, charactersMax, false);
}

QString RequestFields::text(Names names, qsizetype charactersMax, bool isRequired)
{
    const QString first = names.begin()->toString();
    for (const QStringView name : names) {
        const QJsonValue value = m_body.value(name);
        if (value.isUndefined() || value.isNull())
            continue;
        if (!value.isString()) {
            addProblemAt(u"body"_s, name.toString(), u"string_type"_s,
                         u"Input should be a valid string"_s, value);
            return {};
        }
        const QString found = value.toString();
        if (found.size() > charactersMax) {
            addProblemAt(u"body"_s, name.toString(), u"string_too_long"_s,
                         u"String should have at most %1 characters"_s.arg(charactersMax), value);
            return {};
        }
        if (!found.isEmpty())
            return found;
    }
    if (isRequired) {
        addProblemAt(u"body"_s, first, u"missing"_s, u"Field required"_s, m_body.value(first));
    }
    return {};
}

QJsonObject RequestFields::optionalObject(QStringView name)
{
    const QJsonValue value = m_body.value(name);
    if (!value.isUndefined() && !value.isNull() && !value.isObject()) {
        addProblemAt(u"body"_s, name.toString(), u"dict_type"_s,
                     u"Input should be a valid dictionary"_s, value);
    }
    return value.toObject();
}

bool RequestFields::optionalFlag(QStringView name)
{
    const QJsonValue value = m_body.value(name);
    if (!value.isUndefined() && !value.isNull() && !value.isBool()) {
        addProblemAt(u"body"_s, name.toString(), u"bool_type"_s,
                     u"Input should be a valid boolean"_s, value);
    }
    return value.toBool();
}

bool RequestFields::has(QStringView name) const
{
    const QJsonValue value = m_body.value(name);
    return !value.isUndefined() && !value.isNull();
}

qsizetype RequestFields::queryNumber(const QByteArray &name, qsizetype fallback, qsizetype lowest,
                                     qsizetype highest)
{
    const std::optional<QByteArray> sent = m_head.queryValue(name);
    if (!sent)
        return fallback;
    bool isNumber = false;
    const qlonglong number = sent->toLongLong(&isNumber);
    if (isNumber && number >= lowest && number <= highest)
        return static_cast<qsizetype>(number);
    addProblemAt(u"query"_s, QString::fromUtf8(name),
                 isNumber ? u"out_of_range"_s : u"int_parsing"_s,
                 u"Input should be a whole number from %1 to %2"_s.arg(lowest).arg(highest),
                 QString::fromUtf8(*sent));
    return fallback;
}

QString RequestFields::queryText(const QByteArray &name) const
{
    return QString::fromUtf8(m_head.queryValue(name).value_or(QByteArray()));
}

void RequestFields::addProblem(QStringView field, const QString &type, const QString &message)
{
    addProblemAt(u"body"_s, field.toString(), type, message, m_body.value(field));
}

void RequestFields::addProblemAt(const QString &place, const QString &field, const QString &type,
                                 const QString &message, const QJsonValue &input)
{
    m_problems << QJsonObject{{u"type"_s, type},
                              {u"loc"_s, QJsonArray{place, field}},
                              {u"msg"_s, message},
                              {u"input"_s, shownInput(input)}};
}

std::optional<Answer> RequestFields::refusal() const
{
    if (!m_bodyProblem.isEmpty())
        return Answer::error(400, "invalid_json", m_bodyProblem);
    if (m_problems.isEmpty())
        return std::nullopt;
    const QJsonObject first = m_problems.first().toObject();
    const bool isMissing = first.value(u"type") == u"missing"_s;
    const QString field = first.value(u"loc").toArray().last().toString();
    const QString message = isMissing
        ? u"the field \"%1\" is missing or empty"_s.arg(field)
        : u"the field \"%1\" is wrong: %2"_s.arg(field, first.value(u"msg").toString());
    return Answer::json(
        QJsonObject{{u"error"_s, isMissing ? u"missing_field"_s : u"invalid_field"_s},
                    {u"message"_s, message},
                    {u"detail"_s, m_problems}},
        422);
}

} // namespace wirelamp::server
