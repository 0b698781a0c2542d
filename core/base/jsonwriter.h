// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonValue>
#include <QStringView>
#include <QVarLengthArray>

#include <algorithm>
#include <charconv>

namespace wirelamp {

/// Writes the members of one JSON object straight to compact UTF-8, in the order of the calls. For
/// what is sent often: many times as fast as building a QJsonObject and writing that, and without
/// an allocation up to the size of an ordinary event. Names are ours: ASCII that needs no escaping,
/// each once. What takes a name is inline, so that a literal is copied as a number of known size.
class JsonWriter
{
public:
    JsonWriter() = default;

    void text(QByteArrayView name, QStringView value)
    {
        begin(name, value.size() + 2);
        putString(value);
    }
    /// The same from UTF-8, which may be broken.
    void utf8(QByteArrayView name, QByteArrayView value)
    {
        begin(name, value.size() + 2);
        putUtf8String(value);
    }
    /// Text that is ours as well: ASCII that needs no escaping.
    void word(QByteArrayView name, QByteArrayView value)
    {
        char *at = begin(name, value.size() + 2);
        *at++ = '"';
        at = copied(at, value);
        *at++ = '"';
        took(at);
    }
    /// The same with a number behind it.
    void word(QByteArrayView name, QByteArrayView prefix, qint64 number)
    {
        char *at = begin(name, prefix.size() + numberBytesMax);
        *at++ = '"';
        at = copied(at, prefix);
        at = std::to_chars(at, at + numberBytesMax, number).ptr;
        *at++ = '"';
        took(at);
    }
    void flag(QByteArrayView name, bool value)
    {
        char *at = begin(name, sizeof "false");
        took(value ? copied(at, "true") : copied(at, "false"));
    }
    void integer(QByteArrayView name, qint64 value)
    {
        char *at = begin(name, numberBytesMax);
        took(std::to_chars(at, at + numberBytesMax, value).ptr);
    }
    /// JSON knows no NaN and no infinity: they become null.
    void number(QByteArrayView name, double value)
    {
        begin(name, numberBytesMax);
        putNumber(value);
    }
    /// The same double as unixSeconds().
    void time(QByteArrayView name, WallTime at)
    {
        begin(name, numberBytesMax);
        putTime(at);
    }
    /// Of a thousandth each, written as whole ones with their fraction: 12 is 0.012.
    void thousandths(QByteArrayView name, qint64 value)
    {
        begin(name, numberBytesMax);
        putThousandths(value);
    }
    /// Undefined becomes null.
    void value(QByteArrayView name, const QJsonValue &value)
    {
        begin(name, 0);
        putValue(value);
    }
    /// A value that is JSON already.
    void json(QByteArrayView name, QByteArrayView text)
    {
        took(copied(begin(name, text.size()), text));
    }
    void object(QByteArrayView name, const JsonWriter &members)
    {
        const QByteArrayView inside = members.members();
        char *at = begin(name, inside.size() + 2);
        *at++ = '{';
        at = copied(at, inside);
        *at++ = '}';
        took(at);
    }
    /// What members() of another writer gave.
    void append(QByteArrayView members);
    /// All members of an object, whatever their names.
    void append(const QJsonObject &object);

    /// `"a":1,"b":2`: what stands between the braces. Valid until more is written.
    QByteArrayView members() const
    {
        // The comma before the first one is never shown.
        return m_size == 0 ? QByteArrayView() : QByteArrayView(m_bytes.data() + 1, m_size - 1);
    }
    /// `{"a":1,"b":2}`
    QByteArray object() const;
    /// Just one value, as it stands in JSON.
    static QByteArray valueText(const QJsonValue &value);
    static QByteArray stringText(QStringView text);

private:
    Q_DISABLE_COPY_MOVE(JsonWriter)

    // Not std::ranges::copy(): GCC's moves byte by byte from const bytes to others.
    static char *copied(char *at, QByteArrayView bytes)
    {
        return std::copy(bytes.begin(), bytes.end(), at);
    }
    /// At least so many bytes behind what is there.
    char *room(qsizetype bytes)
    {
        if (m_bytes.size() - m_size < bytes)
            grow(bytes);
        return m_bytes.data() + m_size;
    }
    void took(const char *end) { m_size = end - m_bytes.data(); }
    /// Writes the name of a member, and returns where its value goes: there is room for so much.
    Q_ALWAYS_INLINE char *begin(QByteArrayView name, qsizetype valueBytes)
    {
        constexpr qsizetype punctuation = 4;
        char *at = room(name.size() + punctuation + valueBytes);
        *at++ = ',';
        *at++ = '"';
        at = copied(at, name);
        *at++ = '"';
        *at++ = ':';
        took(at);
        return at;
    }
    void grow(qsizetype bytes);
    void put(char c);
    void put(QByteArrayView bytes);
    void putInteger(qint64 number);
    void putTime(WallTime at);
    void putThousandths(qint64 value);
    template<int Digits>
    void putFraction(qint64 value); ///< 3 or 6.
    void putUtf8(QByteArrayView text);
    void putUtf8String(QByteArrayView text);
    void putString(QStringView text);
    void putValue(const QJsonValue &value);
    void putNumber(double value);
    void putNumber(const QJsonValue &value);
    void putArray(const QJsonArray &array);
    void putObject(const QJsonObject &object);
    void putMembers(const QJsonObject &object);

    /// For a whole number of 64 bits, or seconds with six digits behind the point.
    static constexpr qsizetype numberBytesMax = 32;
    static constexpr qsizetype bytesAtFirst = 1024;
    QVarLengthArray<char, bytesAtFirst> m_bytes =
        QVarLengthArray<char, bytesAtFirst>(bytesAtFirst); ///< Uninitialized behind `m_size`.
    qsizetype m_size = 0;
};

} // namespace wirelamp
