// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/tablereader.h"

#include "core/base/suggestion.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

namespace {

const TomlValue::Table *emptyTable()
{
    static const TomlValue::Table table;
    return &table;
}

/// What somebody who wrote `key` may have meant.
QString hintFor(const QString &key, const QStringList &known)
{
    const QString nearest = nearestName(key, known);
    return nearest.isEmpty() ? u"there are %1"_s.arg(known.join(u", "))
                             : u"did you mean '%1'?"_s.arg(nearest);
}

} // namespace

TableReader::TableReader(const TomlValue &table, QString where, Reading &reading)
    : m_table(std::get_if<TomlValue::Table>(&table.content))
    , m_line(table.line)
    , m_where(std::move(where))
    , m_reading(reading)
{
    if (m_table == nullptr) {
        m_table = emptyTable();
        m_reading.report(m_line, u"%1 must be a table"_s.arg(m_where));
    }
}

const TomlValue *TableReader::find(QStringView key) const
{
    const auto found = std::ranges::find(*m_table, key, &TomlMember::key);
    return found == m_table->end() ? nullptr : &found->value;
}

QStringList TableReader::keys() const
{
    QStringList keys;
    for (const TomlMember &member : *m_table)
        keys << member.key;
    return keys;
}

int TableReader::lineOf(QStringView key) const
{
    const auto found = std::ranges::find(*m_table, key, &TomlMember::key);
    return found == m_table->end() ? m_line : found->line;
}

void TableReader::report(QStringView key, const QString &message) const
{
    m_reading.report(lineOf(key), message);
}

void TableReader::refuseOthers(const QStringList &known) const
{
    for (const TomlMember &member : *m_table) {
        if (known.contains(member.key))
            continue;
        m_reading.report(member.line,
                         u"unknown key '%1' in %2; %3"_s.arg(member.key.left(40), m_where,
                                                             hintFor(member.key, known)));
    }
}

template<typename T>
const T *TableReader::as(QStringView key, QStringView expected) const
{
    const TomlValue *const value = find(key);
    if (value == nullptr)
        return nullptr;
    const T *const typed = std::get_if<T>(&value->content);
    if (typed == nullptr)
        report(key, u"'%1' in %2 must be %3"_s.arg(key, m_where, expected));
    return typed;
}

QString TableReader::string(QStringView key, const QString &fallback) const
{
    const auto *text = as<QString>(key, u"a text");
    return text == nullptr ? fallback : *text;
}

QStringList TableReader::strings(QStringView key) const
{
    QStringList texts;
    const auto *items = as<TomlValue::Array>(key, u"a list of texts");
    for (const TomlValue &item : items == nullptr ? TomlValue::Array() : *items) {
        if (const auto *text = std::get_if<QString>(&item.content))
            texts << *text;
        else
            m_reading.report(item.line, u"'%1' in %2 must be a list of texts"_s.arg(key, m_where));
    }
    return texts;
}

bool TableReader::flag(QStringView key, bool fallback) const
{
    const auto *isSet = as<bool>(key, u"true or false");
    return isSet == nullptr ? fallback : *isSet;
}

TextTemplate TableReader::text(QStringView key) const
{
    const auto *text = as<QString>(key, u"a text");
    return text == nullptr ? TextTemplate() : textTemplateOf(*text, lineOf(key));
}

TextTemplate TableReader::textTemplateOf(const QString &text, int line) const
{
    const Result<TextTemplate> parsed = TextTemplate::parse(text, m_reading.valueNames());
    if (!parsed)
        m_reading.report(line, parsed.error().text);
    return parsed ? *parsed : TextTemplate();
}

TimeRange TableReader::time(QStringView key, TimeRange fallback) const
{
    const TomlValue *const value = find(key);
    if (value != nullptr && std::holds_alternative<TomlValue::Table>(value->content))
        return timeBetween(*value, fallback);
    const auto *text = as<QString>(key, u"a duration in quotes, as in \"40ms\"");
    if (text == nullptr)
        return fallback;
    const Result<TimeRange> range = parseTimeRange(*text);
    if (!range)
        report(key, range.error().text);
    return range ? *range : fallback;
}

/// `{ min = "30ms", max = "50ms" }`
TimeRange TableReader::timeBetween(const TomlValue &table, TimeRange fallback) const
{
    const TableReader ends(table, u"a duration"_s, m_reading);
    ends.refuseOthers({u"min"_s, u"max"_s});
    const Result<Instant> shortest = parseDuration(ends.string(u"min"));
    const Result<Instant> longest = parseDuration(ends.string(u"max"));
    if (!shortest || !longest) {
        m_reading.report(table.line, (shortest ? longest : shortest).error().text);
        return fallback;
    }
    if (*shortest > *longest)
        m_reading.report(table.line, u"the min of a duration must not be above its max"_s);
    return {*shortest, *longest};
}

Split TableReader::split(QStringView key, Split fallback) const
{
    static const QStringList names{u"whole"_s, u"word"_s, u"token"_s, u"char"_s};
    static constexpr std::array splits{Split::Whole, Split::Word, Split::Token, Split::Character};
    if (!has(key))
        return fallback;
    const qsizetype index = names.indexOf(string(key));
    if (index < 0)
        report(key, u"'%1' in %2 must be one of %3"_s.arg(key, m_where, names.join(u", ")));
    return index < 0 ? fallback : splits[static_cast<size_t>(index)];
}

ValueTemplate TableReader::value(QStringView key) const
{
    const TomlValue *const value = find(key);
    return value == nullptr ? ValueTemplate() : valueTemplateOf(*value);
}

ValueTemplate TableReader::object(QStringView key) const
{
    if (!has(key))
        return ValueTemplate::object({});
    const auto *table = as<TomlValue::Table>(key, u"a table, as in { limit = 5 }");
    return table == nullptr ? ValueTemplate::object({}) : value(key);
}

/// Recursion is bounded: a document nests at most tomlDepthMax levels.
ValueTemplate TableReader::valueTemplateOf(const TomlValue &value) const
{
    if (const auto *text = std::get_if<QString>(&value.content))
        return ValueTemplate(textTemplateOf(*text, value.line));
    if (const auto *integer = std::get_if<qint64>(&value.content))
        return ValueTemplate(QJsonValue(*integer));
    if (const auto *isSet = std::get_if<bool>(&value.content))
        return ValueTemplate(QJsonValue(*isSet));
    if (const auto *number = std::get_if<double>(&value.content)) {
        if (!std::isfinite(*number))
            m_reading.report(value.line, u"JSON knows neither nan nor inf; write a number"_s);
        return ValueTemplate(QJsonValue(*number));
    }
    if (const auto *items = std::get_if<TomlValue::Array>(&value.content)) {
        std::vector<ValueTemplate> list;
        for (const TomlValue &item : *items)
            list.push_back(valueTemplateOf(item));
        return ValueTemplate::list(std::move(list));
    }
    std::vector<ValueTemplate::Member> members;
    for (const TomlMember &member : std::get<TomlValue::Table>(value.content))
        members.push_back({member.key, valueTemplateOf(member.value)});
    return ValueTemplate::object(std::move(members));
}

} // namespace wirelamp::agent
