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

namespace {

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

/// RFC 8259 section 7.
QByteArray escaped(char c)
{
    switch (c) {
    case '"':
        return R"(\")"_ba;
    case '\\':
        return R"(\\)"_ba;
    case '\n':
        return R"(\n)"_ba;
    case '\r':
        return R"(\r)"_ba;
    case '\t':
        return R"(\t)"_ba;
    default:
        return R"(\u00)"_ba + QByteArray::number(c, 16).rightJustified(2, '0');
    }
}

} // namespace

void JsonWriter::begin(QByteArrayView name)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += '"';
    m_members += name;
    m_members += "\":";
}

void JsonWriter::appendString(QStringView text)
{
    const QByteArray bytes = text.toUtf8(); // Replaces half a surrogate pair.
    m_members += '"';
    qsizetype copied = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (!needsEscape(bytes[at]))
            continue;
        m_members += QByteArrayView(bytes).sliced(copied, at - copied);
        m_members += escaped(bytes[at]);
        copied = at + 1;
    }
    m_members += QByteArrayView(bytes).sliced(copied);
    m_members += '"';
}

void JsonWriter::text(QByteArrayView name, QStringView value)
{
    begin(name);
    appendString(value);
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

} // namespace wirelamp::protocol
