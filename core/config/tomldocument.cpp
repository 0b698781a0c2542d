// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/tomldocument.h"

#include <algorithm>
#include <string_view>
#include <toml++/toml.h>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace wirelamp::config {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

TomlPosition positionOf(const toml::source_position &position)
{
    return {static_cast<int>(position.line), static_cast<int>(position.column)};
}

WrittenValue listFrom(const toml::array &array)
{
    QStringList items;
    for (const toml::node &node : array) {
        const toml::value<std::string> *const text = node.as_string();
        if (text == nullptr)
            return OtherValue{u"a list of something else"_s};
        items << fromUtf8(text->get());
    }
    return items;
}

WrittenValue valueFrom(const toml::node &node)
{
    if (const auto *const boolean = node.as_boolean())
        return boolean->get();
    if (const auto *const number = node.as_integer())
        return qint64{number->get()};
    if (const auto *const fraction = node.as_floating_point())
        return fraction->get();
    if (const auto *const text = node.as_string())
        return fromUtf8(text->get());
    if (const auto *const array = node.as_array())
        return listFrom(*array);
    return OtherValue{node.is_table() ? u"a table"_s : u"a date or time"_s};
}

using KeyAndNode = std::pair<const toml::key *, const toml::node *>;

/// The library keeps tables sorted by name; people read a file from its first line.
std::vector<KeyAndNode> inFileOrder(const toml::table &table)
{
    std::vector<KeyAndNode> members;
    for (const auto &[key, node] : table)
        members.emplace_back(&key, &node);
    std::ranges::sort(members, {}, [](const KeyAndNode &member) {
        const TomlPosition at = positionOf(member.first->source().begin);
        return std::pair(at.line, at.column);
    });
    return members;
}

TomlEntry entryFrom(const KeyAndNode &member)
{
    return {fromUtf8(member.first->str()), valueFrom(*member.second),
            positionOf(member.first->source().begin), positionOf(member.second->source().begin),
            positionOf(member.second->source().end)};
}

QList<TomlSection> sectionsFrom(const toml::table &root)
{
    TomlSection outside;
    QList<TomlSection> sections;
    for (const KeyAndNode &member : inFileOrder(root)) {
        const toml::table *const table = member.second->as_table();
        if (table == nullptr) {
            outside.entries << entryFrom(member);
            continue;
        }
        TomlSection section{
            fromUtf8(member.first->str()), positionOf(member.first->source().begin), {}};
        for (const KeyAndNode &entry : inFileOrder(*table))
            section.entries << entryFrom(entry);
        sections << section;
    }
    sections.prepend(outside);
    return sections;
}

/// The library says `Error while parsing key: expected ...`; the second half is the sentence.
QString sentenceFrom(std::string_view description)
{
    QString sentence = fromUtf8(description);
    const qsizetype colon = sentence.indexOf(u": ");
    if (sentence.startsWith(u"Error while parsing") && colon > 0)
        sentence.remove(0, colon + 2);
    while (sentence.endsWith(u'.'))
        sentence.chop(1);
    return u"not valid TOML: "_s + sentence;
}

} // namespace

Result<QList<TomlSection>, TomlFault> readToml(const QByteArray &text)
{
    // The library reports by exception, as Debian builds it; it goes no further than here.
    try {
        const std::string_view view(text.constData(), static_cast<size_t>(text.size()));
        return sectionsFrom(toml::parse(view));
    } catch (const toml::parse_error &error) {
        return Failure{
            TomlFault{sentenceFrom(error.description()), positionOf(error.source().begin)}};
    }
}

} // namespace wirelamp::config
