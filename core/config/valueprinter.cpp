// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/valueprinter.h"

#include "core/config/units.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace wirelamp::config {

namespace {

QString printedNumber(ValueKind kind, qint64 number)
{
    if (kind == ValueKind::Duration)
        return printDuration(std::chrono::milliseconds{number});
    if (kind == ValueKind::Size)
        return printSize(number);
    return QString::number(number);
}

/// A basic string of TOML 1.0. What is not plain ASCII is escaped only where TOML asks for it.
QString tomlString(const QString &text)
{
    QString literal = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            literal += u'\\';
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            literal += u"\\u%1"_s.arg(uint{c.unicode()}, 4, 16, QChar(u'0'));
        else
            literal += c;
    }
    return literal + u'"';
}

QString joinedWords(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted << u'`' + word + u'`';
    return quoted.join(u", "_s);
}

QString describedRange(const SettingKey &key, const QString &name)
{
    const SettingKey unlimited;
    const bool isUnlimited = key.min == unlimited.min && key.max == unlimited.max;
    QString range = name;
    if (!isUnlimited) {
        range += u", "_s + printedNumber(key.kind, key.min);
        range +=
            key.max == unlimited.max ? u" or more"_s : u" to "_s + printedNumber(key.kind, key.max);
    }
    if (!key.words.isEmpty())
        range += u", or "_s + joinedWords(key.words);
    return range;
}

} // namespace

QString plainText(const SettingKey &key, const SettingData &data)
{
    if (const auto *const boolean = std::get_if<bool>(&data))
        return *boolean ? u"true"_s : u"false"_s;
    if (const auto *const number = std::get_if<qint64>(&data))
        return printedNumber(key.kind, *number);
    if (const auto *const list = std::get_if<QStringList>(&data))
        return list->join(u", "_s);
    return std::get<QString>(data);
}

QString tomlText(const SettingKey &key, const SettingData &data)
{
    if (const auto *const list = std::get_if<QStringList>(&data)) {
        QStringList items;
        for (const QString &item : *list)
            items << tomlString(item);
        return u'[' + items.join(u", "_s) + u']';
    }
    const bool isBare = std::holds_alternative<bool>(data)
        || (std::holds_alternative<qint64>(data) && key.kind == ValueKind::Integer);
    return isBare ? plainText(key, data) : tomlString(plainText(key, data));
}

QJsonValue jsonValue(const SettingKey &key, const SettingData &data)
{
    if (const auto *const boolean = std::get_if<bool>(&data))
        return *boolean;
    if (const auto *const list = std::get_if<QStringList>(&data))
        return QJsonArray::fromStringList(*list);
    const auto *const number = std::get_if<qint64>(&data);
    if (number != nullptr && key.kind == ValueKind::Integer)
        return *number;
    return plainText(key, data);
}

QString describedKind(const SettingKey &key)
{
    switch (key.kind) {
    case ValueKind::Boolean:
        return u"`true` or `false`"_s;
    case ValueKind::Integer:
        return describedRange(key, u"number"_s);
    case ValueKind::Duration:
        return describedRange(key, u"duration"_s);
    case ValueKind::Size:
        return describedRange(key, u"size"_s);
    case ValueKind::Text:
        return u"text"_s;
    case ValueKind::Path:
        return u"path"_s;
    case ValueKind::Word:
        return joinedWords(key.words);
    case ValueKind::Url:
        return u"http or https URL"_s;
    case ValueKind::List:
        return u"list of text"_s;
    case ValueKind::PathList:
        return u"list of paths"_s;
    }
    Q_UNREACHABLE();
}

} // namespace wirelamp::config
