// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/valuereader.h"

#include "core/config/units.h"
#include "core/config/valueprinter.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wirelamp::config {

namespace {

/// What the key asks for, as the rest of a sentence that begins with its name.
QString demandOf(const SettingKey &key)
{
    switch (key.kind) {
    case ValueKind::Boolean:
        return u"must be true or false"_s;
    case ValueKind::Integer:
    case ValueKind::Duration:
    case ValueKind::Size: {
        const bool hasUpperEnd = key.max != std::numeric_limits<qint64>::max();
        QString demand = key.kind == ValueKind::Integer ? u"must be a whole number"_s
            : key.kind == ValueKind::Duration ? u"must be a duration like 250ms, 30s or 5m"_s
                                              : u"must be a size like 64 KiB or 1 MiB"_s;
        demand += u" from "_s + plainText(key, key.min);
        demand += hasUpperEnd ? u" to "_s + plainText(key, key.max) : u" on"_s;
        return key.words.isEmpty() ? demand : demand + u", or "_s + key.words.join(u" or "_s);
    }
    case ValueKind::Text:
    case ValueKind::Path:
        return u"must be text on one line, at most %1 characters"_s.arg(textLengthMax);
    case ValueKind::Word:
        return u"must be "_s + key.words.join(u" or "_s);
    case ValueKind::Url:
        return u"must be an http or https address without user name and password"_s;
    case ValueKind::List:
    case ValueKind::PathList:
        return u"must be a list of at most %1 texts"_s.arg(listLengthMax);
    }
    Q_UNREACHABLE();
}

/// What was written, for the end of a sentence.
QString describedWritten(const WrittenValue &written)
{
    if (const auto *const other = std::get_if<OtherValue>(&written))
        return other->what;
    if (const auto *const boolean = std::get_if<bool>(&written))
        return *boolean ? u"true"_s : u"false"_s;
    if (const auto *const number = std::get_if<qint64>(&written))
        return QString::number(*number);
    if (const auto *const fraction = std::get_if<double>(&written))
        return QString::number(*fraction);
    if (std::holds_alternative<QStringList>(written))
        return u"a list"_s;
    return quotedForMessage(std::get<QString>(written));
}

std::optional<SettingData> booleanFrom(const WrittenValue &written)
{
    if (const auto *const boolean = std::get_if<bool>(&written))
        return *boolean;
    if (const auto *const text = std::get_if<QString>(&written)) {
        const QString word = text->trimmed().toLower();
        if (QStringList{u"true"_s, u"1"_s, u"yes"_s, u"on"_s}.contains(word))
            return true;
        if (QStringList{u"false"_s, u"0"_s, u"no"_s, u"off"_s}.contains(word))
            return false;
    }
    return std::nullopt;
}

std::optional<SettingData> integerFrom(const SettingKey &key, const WrittenValue &written)
{
    if (const auto *const number = std::get_if<qint64>(&written))
        return *number;
    const auto *const text = std::get_if<QString>(&written);
    if (text == nullptr)
        return std::nullopt;
    if (key.words.contains(text->trimmed()))
        return text->trimmed();
    bool isNumber = false;
    const qint64 number = text->trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional<SettingData>(number) : std::nullopt;
}

/// Numbers without a unit go through the same reading as text, so that `30` and `"30"` agree.
QString textOfNumber(const WrittenValue &written)
{
    if (const auto *const number = std::get_if<qint64>(&written))
        return QString::number(*number);
    if (const auto *const fraction = std::get_if<double>(&written))
        return QString::number(*fraction, 'f', QLocale::FloatingPointShortest);
    const auto *const text = std::get_if<QString>(&written);
    return text != nullptr ? *text : QString();
}

std::optional<SettingData> durationFrom(const WrittenValue &written)
{
    const auto duration = parseDuration(textOfNumber(written));
    return duration ? std::optional<SettingData>(qint64{duration->count()}) : std::nullopt;
}

std::optional<SettingData> sizeFrom(const WrittenValue &written)
{
    const auto size = parseSize(textOfNumber(written));
    return size ? std::optional<SettingData>(*size) : std::nullopt;
}

bool isPlainText(const QString &text)
{
    return text.size() <= textLengthMax
        && std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

std::optional<SettingData> textFrom(const WrittenValue &written)
{
    const auto *const text = std::get_if<QString>(&written);
    return text != nullptr && isPlainText(*text) ? std::optional<SettingData>(*text) : std::nullopt;
}

std::optional<SettingData> wordFrom(const SettingKey &key, const WrittenValue &written)
{
    const QString word = textOfNumber(written).trimmed();
    return key.words.contains(word) ? std::optional<SettingData>(word) : std::nullopt;
}

std::optional<SettingData> urlFrom(const WrittenValue &written)
{
    const auto *const text = std::get_if<QString>(&written);
    if (text == nullptr || !isPlainText(*text))
        return std::nullopt;
    if (text->isEmpty())
        return QString();
    const QUrl url(*text, QUrl::StrictMode);
    const bool isGood = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (url.scheme() == u"http" || url.scheme() == u"https");
    return isGood ? std::optional<SettingData>(url.toString(QUrl::FullyEncoded)) : std::nullopt;
}

std::optional<SettingData> listFrom(const WrittenValue &written)
{
    QStringList items;
    if (const auto *const list = std::get_if<QStringList>(&written)) {
        items = *list;
    } else if (const auto *const text = std::get_if<QString>(&written)) {
        for (const QString &item : text->split(u',')) {
            if (!item.trimmed().isEmpty())
                items << item.trimmed();
        }
    } else {
        return std::nullopt;
    }
    const bool isGood = items.size() <= listLengthMax && std::ranges::all_of(items, isPlainText);
    return isGood ? std::optional<SettingData>(items) : std::nullopt;
}

std::optional<SettingData> dataFrom(const SettingKey &key, const WrittenValue &written)
{
    switch (key.kind) {
    case ValueKind::Boolean:
        return booleanFrom(written);
    case ValueKind::Integer:
        return integerFrom(key, written);
    case ValueKind::Duration:
        return durationFrom(written);
    case ValueKind::Size:
        return sizeFrom(written);
    case ValueKind::Text:
    case ValueKind::Path:
        return textFrom(written);
    case ValueKind::Word:
        return wordFrom(key, written);
    case ValueKind::Url:
        return urlFrom(written);
    case ValueKind::List:
    case ValueKind::PathList:
        return listFrom(written);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<SettingData> readValue(const SettingKey &key, const WrittenValue &written)
{
    const auto refused = [&key, &written](const QString &demand) {
        // A URL may carry a password.
        const bool isHidden = key.isSecret || key.kind == ValueKind::Url;
        return Failure{Error{isHidden ? demand : demand + u", not "_s + describedWritten(written)}};
    };
    const std::optional<SettingData> data = dataFrom(key, written);
    if (!data)
        return refused(demandOf(key));
    const QString rule = key.check != nullptr ? key.check(*data) : QString();
    if (!rule.isEmpty())
        return refused(rule);
    const auto *const number = std::get_if<qint64>(&*data);
    if (number != nullptr && (*number < key.min || *number > key.max))
        return refused(demandOf(key));
    return *data;
}

QString quotedForMessage(const QString &text)
{
    constexpr qsizetype shownLengthMax = 60;
    QString shown;
    for (const QChar c : text.first(std::min(text.size(), shownLengthMax)))
        shown += c.isPrint() ? c : QChar(u'?');
    return u'"' + shown + (text.size() > shownLengthMax ? u"..."_s : QString()) + u'"';
}

} // namespace wirelamp::config
