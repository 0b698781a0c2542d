// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/protocol/jsonwriter.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wirelamp::protocol {

void JsonWriter::begin(QByteArrayView name)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += '"';
    m_members += name;
    m_members += "\":";
}

void JsonWriter::text(QByteArrayView name, QStringView value)
{
    utf8(name, value.toUtf8()); // Replaces half a surrogate pair.
}

void JsonWriter::utf8(QByteArrayView name, QByteArrayView value)
{
    begin(name);
    appendJsonString(m_members, value);
}

void JsonWriter::word(QByteArrayView name, QByteArrayView value)
{
    begin(name);
    m_members += '"';
    m_members += value;
    m_members += '"';
}

void JsonWriter::flag(QByteArrayView name, bool value)
{
    begin(name);
    m_members += value ? "true" : "false";
}

void JsonWriter::integer(QByteArrayView name, qint64 value)
{
    begin(name);
    m_members += QByteArray::number(value);
}

void JsonWriter::number(QByteArrayView name, double value)
{
    begin(name);
    m_members += std::isfinite(value)
        ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest)
        : "null"_ba;
}

void JsonWriter::value(QByteArrayView name, const QJsonValue &value)
{
    if (value.isString())
        return text(name, value.toString());
    begin(name);
    if (value.isObject()) {
        m_members += toJson(value.toObject());
        return;
    }
    // A document needs brackets around anything else; what stands between them is the value.
    QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    m_members += list.sliced(1, list.size() - 2);
}

void JsonWriter::json(QByteArrayView name, QByteArrayView text)
{
    begin(name);
    m_members += text;
}

} // namespace wirelamp::protocol
