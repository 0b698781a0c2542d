// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/protocol/jsonwriter.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wirelamp::protocol {

namespace {

/// How many characters from the beginning on are written as they are.
qsizetype plainLength(QStringView text)
{
    const auto isPlain = [](QChar c) {
        return c.unicode() < 0x80 && !needsJsonEscape(static_cast<char>(c.unicode()));
    };
    return std::ranges::find_if_not(text, isPlain) - text.begin();
}

} // namespace

void JsonWriter::begin(QByteArrayView name)
{
    if (!m_members.isEmpty())
        put(',');
    put('"');
    put(name);
    put("\":");
}

void JsonWriter::putString(QStringView text)
{
    put('"');
    const qsizetype plain = plainLength(text);
    const qsizetype before = m_members.size();
    m_members.resize(before + plain);
    std::ranges::transform(text.first(plain), m_members.data() + before,
                           [](QChar c) { return static_cast<char>(c.unicode()); });
    if (plain < text.size())
        appendJsonEscaped(m_members,
                          text.sliced(plain).toUtf8()); // Replaces half a surrogate pair.
    put('"');
}

void JsonWriter::text(QByteArrayView name, QStringView value)
{
    begin(name);
    putString(value);
}

void JsonWriter::utf8(QByteArrayView name, QByteArrayView value)
{
    if (!value.isValidUtf8()) {
        text(name, QString::fromUtf8(value));
        return;
    }
    begin(name);
    put('"');
    appendJsonEscaped(m_members, value);
    put('"');
}

void JsonWriter::word(QByteArrayView name, QByteArrayView value)
{
    begin(name);
    put('"');
    put(value);
    put('"');
}

void JsonWriter::flag(QByteArrayView name, bool value)
{
    begin(name);
    put(value ? QByteArrayView("true") : QByteArrayView("false"));
}

void JsonWriter::integer(QByteArrayView name, qint64 value)
{
    begin(name);
    putWithFraction(value, 0, 0);
}

void JsonWriter::number(QByteArrayView name, double value)
{
    begin(name);
    put(std::isfinite(value) ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest)
                             : "null"_ba);
}

void JsonWriter::time(QByteArrayView name, WallTime at)
{
    constexpr qint64 perSecond = 1'000'000;
    const auto micros = std::chrono::floor<std::chrono::microseconds>(at.time_since_epoch());
    if (micros.count() < 0)
        return number(name, unixSeconds(at));
    begin(name);
    putWithFraction(micros.count() / perSecond, micros.count() % perSecond, 6);
}

void JsonWriter::thousandths(QByteArrayView name, qint64 value)
{
    if (value < 0)
        return number(name, static_cast<double>(value) / 1000);
    begin(name);
    putWithFraction(value / 1000, value % 1000, 3);
}

/// `fraction` has so many digits; zeros at its end are left out.
void JsonWriter::putWithFraction(qint64 whole, qint64 fraction, int digits)
{
    std::array<char, 20> number; // As long as the longest of 64 bits.
    const auto end = std::to_chars(number.data(), number.data() + number.size(), whole).ptr;
    put(QByteArrayView(number.data(), end));
    if (fraction == 0)
        return;
    put('.');
    for (char *at = number.data() + digits; at > number.data(); fraction /= 10)
        *--at = static_cast<char>('0' + fraction % 10);
    while (number.at(static_cast<size_t>(digits) - 1) == '0')
        --digits;
    put(QByteArrayView(number.data(), digits));
}

void JsonWriter::value(QByteArrayView name, const QJsonValue &value)
{
    begin(name);
    putValue(value);
}

void JsonWriter::putValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return putString(value.toString());
    case QJsonValue::Bool:
        return put(value.toBool() ? QByteArrayView("true") : QByteArrayView("false"));
    case QJsonValue::Object:
        return putObject(value.toObject());
    case QJsonValue::Double:
    case QJsonValue::Array: {
        // A document needs brackets around anything else; what stands between them is the value.
        const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return put(QByteArrayView(list).sliced(1, list.size() - 2));
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return put(QByteArrayView("null"));
    }
    Q_UNREACHABLE();
}

/// Goes no deeper than whoever parsed or made the object allowed.
void JsonWriter::putObject(const QJsonObject &object)
{
    put('{');
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member != object.begin())
            put(',');
        putString(member.key());
        put(':');
        putValue(member.value());
    }
    put('}');
}

void JsonWriter::json(QByteArrayView name, QByteArrayView text)
{
    begin(name);
    put(text);
}

void JsonWriter::object(QByteArrayView name, const JsonWriter &members)
{
    begin(name);
    put('{');
    put(members.members());
    put('}');
}

void JsonWriter::append(QByteArrayView members)
{
    if (!m_members.isEmpty() && !members.isEmpty())
        put(',');
    put(members);
}

QByteArray JsonWriter::object() const
{
    QByteArray json(m_members.size() + 2, Qt::Uninitialized);
    json.front() = '{';
    std::ranges::copy(m_members, json.begin() + 1);
    json.back() = '}';
    return json;
}

} // namespace wirelamp::protocol
