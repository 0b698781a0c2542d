// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/payloadfield.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wirelamp::journal {

namespace {

constexpr qsizetype cut = -1;

/// The position behind the string that begins at `from`; `cut` when it does not end.
qsizetype stringEnd(QByteArrayView json, qsizetype from)
{
    for (qsizetype at = from + 1; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return cut;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

qsizetype skipSpace(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && isSpace(json[at]))
        ++at;
    return at;
}

/// What begins behind the colon that is expected at `at`; empty when there is none.
QByteArrayView valueAt(QByteArrayView json, qsizetype at)
{
    at = skipSpace(json, at);
    if (at >= json.size() || json[at] != ':')
        return {};
    return json.sliced(skipSpace(json, at + 1));
}

/// The rest of the object, from the value of its top-level member `name` on; empty when absent.
QByteArrayView valueOf(QByteArrayView json, QByteArrayView name)
{
    int depth = 0;
    bool isKeyNext = false;
    qsizetype at = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            const qsizetype end = stringEnd(json, at);
            if (end == cut)
                return {};
            if (isKeyNext && json.sliced(at + 1, end - at - 2) == name)
                return valueAt(json, end);
            isKeyNext = false;
            at = end;
            continue;
        }
        if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        if (!isSpace(c))
            isKeyNext = depth == 1 && (c == '{' || c == ',');
        ++at;
    }
    return {};
}

} // namespace

std::optional<QString> stringField(QByteArrayView json, QByteArrayView name)
{
    const QByteArrayView value = valueOf(json, name);
    if (!value.startsWith('"'))
        return std::nullopt;
    const qsizetype end = stringEnd(value, 0);
    if (end == cut)
        return std::nullopt;
    const QByteArrayView quoted = value.first(end);
    if (!quoted.contains('\\'))
        return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
    const QJsonValue decoded =
        QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().at(0);
    return decoded.isString() ? std::optional(decoded.toString()) : std::nullopt;
}

std::optional<double> numberField(QByteArrayView json, QByteArrayView name)
{
    const QByteArrayView value = valueOf(json, name);
    const auto isInNumber = [](char c) {
        return (c >= '0' && c <= '9') || QByteArrayView("+-.eE").contains(c);
    };
    const auto end = std::ranges::find_if_not(value, isInNumber);
    // A number that ends where the payload was cut may have lost digits.
    if (end == value.end())
        return std::nullopt;
    bool isNumber = false;
    const double number = value.first(end - value.begin()).toByteArray().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace wirelamp::journal
