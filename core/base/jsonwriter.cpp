// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/jsonwriter.h"

#include "core/base/json.h"

#include <QCborValue>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wirelamp {

namespace {

/// True for what is written as it is.
bool isPlain(QChar c)
{
    return c.unicode() < 0x80 && !needsJsonEscape(static_cast<char>(c.unicode()));
}

// Not std::ranges::copy(): GCC's moves byte by byte from const bytes to others.
char *copyTo(char *at, QByteArrayView bytes)
{
    return std::copy(bytes.begin(), bytes.end(), at);
}

} // namespace

/// Uninitialized, behind what is there.
char *JsonWriter::room(qsizetype bytes)
{
    const qsizetype before = m_members.size();
    m_members.resize(before + bytes);
    return m_members.data() + before;
}

void JsonWriter::begin(QByteArrayView name)
{
    const bool isFirst = m_members.isEmpty();
    char *at = room(name.size() + (isFirst ? 3 : 4));
    if (!isFirst)
        *at++ = ',';
    *at++ = '"';
    at = copyTo(at, name);
    *at++ = '"';
    *at = ':';
}

void JsonWriter::putString(QStringView text)
{
    const qsizetype before = m_members.size();
    char *at = room(text.size() + 2);
    *at++ = '"';
    const QChar *from = text.cbegin();
    for (; from != text.cend() && isPlain(*from); ++from)
        *at++ = static_cast<char>(from->unicode());
    if (from == text.cend()) {
        *at = '"';
        return;
    }
    const qsizetype plain = from - text.cbegin();
    m_members.resize(before + 1 + plain);
    appendJsonEscaped(m_members, text.sliced(plain).toUtf8()); // Replaces half a surrogate pair.
    put('"');
}

void JsonWriter::text(QByteArrayView name, QStringView value)
{
    begin(name);
    putString(value);
}

void JsonWriter::utf8(QByteArrayView name, QByteArrayView value)
{
    begin(name);
    appendJsonString(m_members, value);
}

void JsonWriter::word(QByteArrayView name, QByteArrayView value)
{
    begin(name);
    putWord(value);
}

void JsonWriter::word(QByteArrayView name, QByteArrayView prefix, qint64 number)
{
    begin(name);
    put('"');
    put(prefix);
    putWithFraction(number, 0, 0);
    put('"');
}

void JsonWriter::putWord(QByteArrayView value)
{
    char *at = room(value.size() + 2);
    *at++ = '"';
    *copyTo(at, value) = '"';
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
    putNumber(value);
}

void JsonWriter::putNumber(double value)
{
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
    std::array<char, 32> number; // 20 for the longest whole one, a point, and six digits.
    char *end = std::to_chars(number.data(), number.data() + number.size(), whole).ptr;
    if (fraction != 0) {
        *end++ = '.';
        auto rest = static_cast<quint32>(fraction);
        for (char *at = end + digits; at > end; rest /= 10)
            *--at = static_cast<char>('0' + rest % 10);
        end += digits;
        while (end[-1] == '0')
            --end;
    }
    put(QByteArrayView(number.data(), end));
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
        return putNumber(value);
    case QJsonValue::Array:
        return putArray(value.toArray());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return put(QByteArrayView("null"));
    }
    Q_UNREACHABLE();
}

/// Whole numbers keep their digits, also those that no double can tell apart.
void JsonWriter::putNumber(const QJsonValue &value)
{
    const QCborValue number = QCborValue::fromJsonValue(value);
    if (number.isInteger())
        putWithFraction(number.toInteger(), 0, 0);
    else
        putNumber(number.toDouble());
}

void JsonWriter::putArray(const QJsonArray &array)
{
    put('[');
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0)
            put(',');
        putValue(array.at(i));
    }
    put(']');
}

/// Goes no deeper than whoever parsed or made the object allowed.
void JsonWriter::putObject(const QJsonObject &object)
{
    put('{');
    putMembers(object);
    put('}');
}

void JsonWriter::putMembers(const QJsonObject &object)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member != object.begin())
            put(',');
        putString(member.key());
        put(':');
        putValue(member.value());
    }
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

void JsonWriter::append(const QJsonObject &object)
{
    if (!m_members.isEmpty() && !object.isEmpty())
        put(',');
    putMembers(object);
}

QByteArray JsonWriter::object() const
{
    QByteArray json(m_members.size() + 2, Qt::Uninitialized);
    char *at = json.data();
    *at++ = '{';
    *copyTo(at, members()) = '}';
    return json;
}

} // namespace wirelamp
