// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/tomldocument.h"

#include <algorithm>
#include <string_view>
#include <toml++/toml.h>

using namespace Qt::StringLiterals;

namespace wirelamp::config {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

TomlPosition positionOf(const toml::source_region &region)
{
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
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

QList<TomlSection> sectionsFrom(const toml::table &root)
{
    TomlSection outside;
    QList<TomlSection> sections;
    for (const auto &[name, node] : root) {
        const toml::table *const table = node.as_table();
        if (table == nullptr) {
            outside.entries << TomlEntry{fromUtf8(name.str()), valueFrom(node),
                                         positionOf(name.source())};
            continue;
        }
        TomlSection section{fromUtf8(name.str()), positionOf(name.source()), {}};
        for (const auto &[key, value] : *table) {
            section.entries << TomlEntry{fromUtf8(key.str()), valueFrom(value),
                                         positionOf(key.source())};
        }
        sections << section;
    }
    // The library keeps tables sorted by name; people read a file from its first line.
    for (TomlSection &section : sections)
        std::ranges::sort(section.entries, {}, [](const auto &entry) { return entry.position; });
    std::ranges::sort(outside.entries, {}, [](const auto &entry) { return entry.position; });
    std::ranges::sort(sections, {}, [](const auto &section) { return section.position; });
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
    // Whether the library throws is decided by whoever built it; Debian's does.
    try {
        const std::string_view view(text.constData(), static_cast<size_t>(text.size()));
        return sectionsFrom(toml::parse(view));
    } catch (const toml::parse_error &error) {
        return Failure{TomlFault{sentenceFrom(error.description()), positionOf(error.source())}};
    }
}

} // namespace wirelamp::config
