// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/jsonwriter.h"

#include "core/base/json.h"

#include <QCborValue>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wirelamp {

namespace {

/// Copies the beginning that is written as it is, and returns how long that is.
qsizetype copyPlain(const char16_t *from, qsizetype size, char *to)
{
    constexpr qsizetype blockSize = 16; // Fixed: the compiler compares all of them at once.
    qsizetype at = 0;
    for (; size - at >= blockSize; at += blockSize) {
        char16_t other = 0;
        for (qsizetype i = 0; i < blockSize; ++i) {
            const char16_t c = from[at + i];
            other = static_cast<char16_t>(other | int(c < 0x20) | int(c >= 0x80) | int(c == u'"')
                                          | int(c == u'\\'));
            to[at + i] = static_cast<char>(c);
        }
        if (other != 0)
            break;
    }
    for (; at < size && from[at] < 0x80 && !needsJsonEscape(static_cast<char>(from[at])); ++at)
        to[at] = static_cast<char>(from[at]);
    return at;
}

} // namespace

void JsonWriter::grow(qsizetype bytes)
{
    m_bytes.resize(std::max(2 * m_bytes.size(), m_size + bytes));
}

void JsonWriter::put(char c)
{
    *room(1) = c;
    ++m_size;
}

void JsonWriter::put(QByteArrayView bytes)
{
    took(copied(room(bytes.size()), bytes));
}

void JsonWriter::putString(QStringView text)
{
    char *at = room(text.size() + 2);
    *at++ = '"';
    const qsizetype plain = copyPlain(text.utf16(), text.size(), at);
    at += plain;
    if (plain == text.size()) {
        *at++ = '"';
        took(at);
        return;
    }
    took(at);
    putUtf8(text.sliced(plain).toUtf8()); // Replaces half a surrogate pair.
    put('"');
}

/// Escaped, without quotes.
void JsonWriter::putUtf8(QByteArrayView text)
{
    if (nextJsonEscape(text, 0) == text.size())
        return put(text);
    QVarLengthArray<char, 256> escaped;
    appendJsonEscaped(escaped, text);
    put(QByteArrayView(escaped.data(), escaped.size()));
}

void JsonWriter::putUtf8String(QByteArrayView text)
{
    put('"');
    if (text.isValidUtf8())
        putUtf8(text);
    else
        putUtf8(QString::fromUtf8(text).toUtf8());
    put('"');
}

void JsonWriter::putInteger(qint64 number)
{
    char *at = room(numberBytesMax);
    took(std::to_chars(at, at + numberBytesMax, number).ptr);
}

void JsonWriter::putNumber(double value)
{
    put(std::isfinite(value) ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest)
                             : "null"_ba);
}

/// So many digits of `value` stand behind the point; zeros at the end are left out.
template<int Digits>
void JsonWriter::putFraction(qint64 value)
{
    constexpr qint64 scale = Digits == 3 ? 1'000 : 1'000'000;
    char *const at = room(numberBytesMax);
    char *end = std::to_chars(at, at + numberBytesMax, value / scale).ptr;
    if (auto rest = static_cast<quint32>(value % scale); rest != 0) {
        *end = '.';
        for (int digit = Digits; digit > 0; --digit, rest /= 10)
            end[digit] = static_cast<char>('0' + rest % 10);
        end += Digits + 1;
        while (end[-1] == '0')
            --end;
    }
    took(end);
}

void JsonWriter::putTime(WallTime at)
{
    const auto micros = std::chrono::floor<std::chrono::microseconds>(at.time_since_epoch());
    if (micros.count() < 0)
        putNumber(unixSeconds(at));
    else
        putFraction<6>(micros.count());
}

void JsonWriter::putThousandths(qint64 value)
{
    if (value < 0)
        putNumber(static_cast<double>(value) / 1000);
    else
        putFraction<3>(value);
}

QByteArray JsonWriter::stringText(QStringView text)
{
    JsonWriter writer;
    writer.putString(text);
    return {writer.m_bytes.data(), writer.m_size};
}

QByteArray JsonWriter::valueText(const QJsonValue &value)
{
    JsonWriter writer;
    writer.putValue(value);
    return {writer.m_bytes.data(), writer.m_size};
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
        putInteger(number.toInteger());
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

void JsonWriter::append(QByteArrayView members)
{
    if (members.isEmpty())
        return;
    char *at = room(members.size() + 1);
    *at++ = ',';
    took(copied(at, members));
}

void JsonWriter::append(const QJsonObject &object)
{
    if (object.isEmpty())
        return;
    put(',');
    putMembers(object);
}

QByteArray JsonWriter::object() const
{
    const QByteArrayView inside = members();
    QByteArray json(inside.size() + 2, Qt::Uninitialized);
    char *at = json.data();
    *at++ = '{';
    *copied(at, inside) = '}';
    return json;
}

} // namespace wirelamp
