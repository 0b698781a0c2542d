// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/tomlvalue.h"

#include "core/agent/tomlnesting.h"

#include <algorithm>
#include <toml++/toml.h>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

namespace {

int lineOf(const toml::source_region &region)
{
    return static_cast<int>(region.begin.line);
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Result<TomlValue, TomlError> valueFrom(const toml::node &node);

Result<TomlValue, TomlError> valueFrom(const toml::array &array)
{
    TomlValue::Array items;
    for (const toml::node &node : array) {
        Result<TomlValue, TomlError> item = valueFrom(node);
        if (!item)
            return item;
        items.push_back(std::move(item).value());
    }
    return TomlValue{lineOf(array.source()), std::move(items)};
}

Result<TomlValue, TomlError> valueFrom(const toml::table &table)
{
    TomlValue::Table members;
    for (const auto &[key, node] : table) {
        Result<TomlValue, TomlError> value = valueFrom(node);
        if (!value)
            return value;
        members.push_back({textOf(key.str()), lineOf(key.source()), std::move(value).value()});
    }
    // The parser sorts by name; whoever reads the file expects its own order.
    std::ranges::stable_sort(members, {}, &TomlMember::line);
    return TomlValue{lineOf(table.source()), std::move(members)};
}

/// Recursion is bounded: checkTomlNesting() has seen the document.
Result<TomlValue, TomlError> valueFrom(const toml::node &node)
{
    const int line = lineOf(node.source());
    if (const auto *table = node.as_table())
        return valueFrom(*table);
    if (const auto *array = node.as_array())
        return valueFrom(*array);
    if (const auto *string = node.as_string())
        return TomlValue{line, textOf(string->get())};
    if (const auto *integer = node.as_integer())
        return TomlValue{line, qint64{integer->get()}};
    if (const auto *number = node.as_floating_point())
        return TomlValue{line, number->get()};
    if (const auto *boolean = node.as_boolean())
        return TomlValue{line, boolean->get()};
    return Failure{TomlError{line, u"dates and times have no meaning here; put it in quotes"_s}};
}

} // namespace

Result<TomlValue, TomlError> parseToml(const QByteArray &bytes)
{
    if (const auto nesting = checkTomlNesting(bytes); !nesting)
        return Failure{nesting.error()};
    // The parser reports by exception; this is the one place that knows.
    try {
        return valueFrom(
            toml::parse(std::string_view(bytes.data(), static_cast<size_t>(bytes.size()))));
    } catch (const toml::parse_error &problem) {
        return Failure{TomlError{lineOf(problem.source()),
                                 u"not valid TOML: "_s + textOf(problem.description())}};
    }
}

} // namespace wirelamp::agent
