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

namespace wirelamp {

/// Writes the members of one JSON object straight to compact UTF-8, in the order of the calls. For
/// what is sent often: many times as fast as building a QJsonObject and writing that, and without
/// an allocation up to the size of an ordinary event. Names are ours: ASCII that needs no escaping,
/// each once.
class JsonWriter
{
public:
    JsonWriter() = default;

    void text(QByteArrayView name, QStringView value);
    /// The same from UTF-8, which may be broken.
    void utf8(QByteArrayView name, QByteArrayView value);
    /// Text that is ours as well: ASCII that needs no escaping.
    void word(QByteArrayView name, QByteArrayView value);
    /// The same with a number behind it.
    void word(QByteArrayView name, QByteArrayView prefix, qint64 number);
    void flag(QByteArrayView name, bool value);
    void integer(QByteArrayView name, qint64 value);
    /// JSON knows no NaN and no infinity: they become null.
    void number(QByteArrayView name, double value);
    /// The same double as unixSeconds().
    void time(QByteArrayView name, WallTime at);
    /// Of a thousandth each, written as whole ones with their fraction: 12 is 0.012.
    void thousandths(QByteArrayView name, qint64 value);
    /// Undefined becomes null.
    void value(QByteArrayView name, const QJsonValue &value);
    /// A value that is JSON already.
    void json(QByteArrayView name, QByteArrayView text);
    void object(QByteArrayView name, const JsonWriter &members);
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

    char *room(qsizetype bytes);
    void took(const char *end) { m_size = end - m_bytes.data(); }
    char *begin(QByteArrayView name, qsizetype valueBytes);
    void put(char c);
    void put(QByteArrayView bytes);
    void putInteger(qint64 number);
    void putFraction(char *at, qint64 value, int digits); ///< 3 or 6.
    void putUtf8(QByteArrayView text);
    void putString(QStringView text);
    void putValue(const QJsonValue &value);
    void putNumber(double value);
    void putNumber(const QJsonValue &value);
    void putArray(const QJsonArray &array);
    void putObject(const QJsonObject &object);
    void putMembers(const QJsonObject &object);

    static constexpr qsizetype bytesAtFirst = 1024;
    QVarLengthArray<char, bytesAtFirst> m_bytes =
        QVarLengthArray<char, bytesAtFirst>(bytesAtFirst); ///< Uninitialized behind `m_size`.
    qsizetype m_size = 0;
};

} // namespace wirelamp
