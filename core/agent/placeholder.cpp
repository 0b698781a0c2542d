// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/placeholder.h"

#include "core/base/suggestion.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

namespace {

using Name = ValuePlaceholder::Name;
using Filter = ValuePlaceholder::Filter;

struct NamedValue
{
    QStringView word;
    Name name;
};
constexpr std::array namedValues{
    NamedValue{u"message", Name::Message}, NamedValue{u"user", Name::User},
    NamedValue{u"agent", Name::Agent},     NamedValue{u"thread", Name::Thread},
    NamedValue{u"run", Name::Run},         NamedValue{u"seed", Name::Seed},
    NamedValue{u"said", Name::Said},
};

struct NamedFilter
{
    QStringView word;
    Filter filter;
    bool hasCount;
};
constexpr std::array namedFilters{
    NamedFilter{u"upper", Filter::Upper, false},     NamedFilter{u"lower", Filter::Lower, false},
    NamedFilter{u"trim", Filter::Trim, false},       NamedFilter{u"words", Filter::Words, true},
    NamedFilter{u"chars", Filter::Characters, true},
};

/// The row of `table` with that word, or nullptr.
template<typename Row, size_t count>
const Row *rowOf(const std::array<Row, count> &table, QStringView word)
{
    const auto found = std::ranges::find(table, word, &Row::word);
    return found == table.end() ? nullptr : &*found;
}

template<typename Row, size_t count>
Failure<Error> unknownWord(QStringView what, const QString &word,
                           const std::array<Row, count> &table, const QStringList &others = {})
{
    QStringList known = others;
    for (const Row &row : table)
        known << row.word.toString();
    const QString nearest = nearestName(word, known);
    const QString hint = nearest.isEmpty() ? u"there are "_s + known.join(u", ")
                                           : u"did you mean %1?"_s.arg(nearest);
    return Failure{Error{u"unknown %1 '%2'; %3"_s.arg(what, word.left(40), hint)}};
}

Result<ValuePlaceholder::Step> parseFilter(const QString &text)
{
    const QString word = text.section(u':', 0, 0).trimmed();
    const NamedFilter *const row = rowOf(namedFilters, word);
    if (row == nullptr)
        return unknownWord(u"filter", word, namedFilters);
    ValuePlaceholder::Step step{row->filter, 0};
    const QString argument = text.section(u':', 1).trimmed();
    if (row->hasCount)
        step.count = argument.toInt();
    if (row->hasCount ? step.count < 1 : text.contains(u':')) {
        return Failure{Error{row->hasCount
                                 ? u"the filter %1 needs a number, as in %1:5"_s.arg(word)
                                 : u"the filter %1 takes nothing after a colon"_s.arg(word)}};
    }
    return step;
}

Result<TemplatePart> parseValue(const QString &inside, const QStringList &ownNames)
{
    const QStringList words = inside.split(u'|');
    const QString name = words.first().trimmed();
    const NamedValue *const row = rowOf(namedValues, name);
    if (row == nullptr && !ownNames.contains(name)) {
        return unknownWord(u"placeholder", name.section(u':', 0, 0), namedValues,
                           QStringList{u"random"_s, u"pick"_s} + ownNames);
    }
    ValuePlaceholder value{row == nullptr ? Name::Own : row->name, name, {}};
    for (const QString &word : words.sliced(1)) {
        const auto step = parseFilter(word);
        if (!step)
            return Failure{step.error()};
        value.steps.push_back(*step);
    }
    return TemplatePart{std::move(value)};
}

Result<TemplatePart> parseRandom(const QString &arguments)
{
    constexpr qint64 numberMax = 1'000'000'000'000;
    const QStringList ends = arguments.split(u':');
    bool isLowestNumber = false;
    bool isHighestNumber = false;
    const qint64 lowest = ends.first().trimmed().toLongLong(&isLowestNumber);
    const qint64 highest = ends.last().trimmed().toLongLong(&isHighestNumber);
    if (ends.size() != 2 || !isLowestNumber || !isHighestNumber || lowest > highest
        || lowest < -numberMax || highest > numberMax) {
        return Failure{Error{u"random needs two whole numbers, the smaller one first, "
                             "as in {{random:1:100}}"_s}};
    }
    return TemplatePart{RandomPlaceholder{lowest, highest}};
}

TemplatePart parsePick(const QString &arguments)
{
    PickPlaceholder pick{arguments.split(u'|')};
    for (QString &option : pick.options)
        option = option.trimmed();
    return pick;
}

} // namespace

Result<TemplatePart> parsePlaceholder(const QString &inside, const QStringList &ownNames)
{
    const QString text = inside.trimmed();
    if (text.size() >= 2 && text.startsWith(u'\'') && text.endsWith(u'\''))
        return TemplatePart{text.sliced(1, text.size() - 2)};
    const QString word = text.section(u':', 0, 0).trimmed();
    if (word == u"random")
        return parseRandom(text.section(u':', 1));
    if (word == u"pick" && text.contains(u':'))
        return parsePick(text.section(u':', 1));
    return parseValue(text, ownNames);
}

QStringList placeholderNames()
{
    QStringList names{u"random"_s, u"pick"_s};
    for (const NamedValue &value : namedValues)
        names << value.word.toString();
    return names;
}

} // namespace wirelamp::agent
