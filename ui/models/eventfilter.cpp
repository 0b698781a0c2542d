// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/eventfilter.h"

#include "core/base/suggestion.h"
#include "ui/models/entrytext.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using journal::Direction;
using journal::Entry;
using journal::EntryKind;

namespace {

const QStringList &knownKeys()
{
    static const QStringList keys{u"type"_s, u"kind"_s, u"dir"_s, u"conn"_s,
                                  u"run"_s,  u"user"_s, u"is"_s};
    return keys;
}

QStringList kindCodes()
{
    QStringList codes;
    for (int i = 0; i <= static_cast<int>(EntryKind::ConnectionClosed); ++i)
        codes << QString::fromLatin1(journal::codeOf(static_cast<EntryKind>(i)));
    return codes;
}

/// Whatever the case; a `*` at the end of the pattern stands for any rest.
bool matchesPattern(const QByteArray &name, const QByteArray &pattern)
{
    if (!pattern.endsWith('*'))
        return name.compare(pattern, Qt::CaseInsensitive) == 0;
    const QByteArrayView beginning = QByteArrayView(pattern).chopped(1);
    return QByteArrayView(name)
               .first(std::min(name.size(), beginning.size()))
               .compare(beginning, Qt::CaseInsensitive)
        == 0;
}

} // namespace

Result<EventFilter> EventFilter::parse(const QString &line)
{
    const Result<QList<FilterToken>> tokens = filterTokens(line);
    if (!tokens)
        return Failure{tokens.error()};
    EventFilter filter;
    for (const FilterToken &token : *tokens) {
        const Result<void> added = filter.add(token);
        if (!added)
            return Failure{added.error()};
    }
    return filter;
}

EventFilter EventFilter::restrictedTo(ConnectionId connection) const
{
    EventFilter filter = *this;
    filter.m_onlyConnection = connection;
    return filter;
}

bool EventFilter::matches(const Entry &entry, const ConnectionUsers &users) const
{
    // Ordered by what a condition costs.
    if (m_onlyConnection && *m_onlyConnection != entry.connection)
        return false;
    if (!m_kinds.admitsValue(entry.kind) || !m_directions.admitsValue(entry.direction)
        || !m_connections.admitsValue(entry.connection) || !m_runs.admitsValue(entry.run))
        return false;
    if (!m_names.admits(
            [&](const QByteArray &pattern) { return matchesPattern(entry.name, pattern); }))
        return false;
    if (m_problems != Choice<bool>() && !m_problems.admitsValue(isProblem(entry)))
        return false;
    if (m_users != Choice<QString>() && !m_users.admitsValue(users.userOf(entry)))
        return false;
    return matchesTexts(entry);
}

bool EventFilter::matchesTexts(const Entry &entry) const
{
    const auto isFound = [&](const TextMatcher &text) {
        return text.isFoundIn(entry.name) || text.isFoundIn(entry.payload);
    };
    return std::all_of(m_texts.cbegin(), m_texts.cend(), isFound)
        && std::none_of(m_unwantedTexts.cbegin(), m_unwantedTexts.cend(), isFound);
}

Result<void> EventFilter::add(const FilterToken &token)
{
    if (token.key.isEmpty())
        (token.isUnwanted ? m_unwantedTexts : m_texts).append(TextMatcher(token.value));
    else if (token.key == u"type")
        m_names.add(token.value.toUtf8(), token.isUnwanted);
    else if (token.key == u"user")
        m_users.add(token.value, token.isUnwanted);
    else if (token.key == u"conn")
        return addNumber(m_connections, token);
    else if (token.key == u"run")
        return addNumber(m_runs, token);
    else if (token.key == u"kind")
        return addKinds(token);
    else if (token.key == u"dir")
        return addDirection(token);
    else if (token.key == u"is")
        return addState(token);
    else
        return unknownKey(token);
    return {};
}

template<typename Id>
Result<void> EventFilter::addNumber(Choice<Id> &choice, const FilterToken &token)
{
    bool isNumber = false;
    const QString digits = token.value.startsWith(u'#') ? token.value.mid(1) : token.value;
    const quint64 number = digits.toULongLong(&isNumber);
    if (!isNumber) {
        return Failure{Error{
            tr(R"("%1:" takes a number, as in %1:12, not "%2")").arg(token.key, token.value)}};
    }
    choice.add(Id{number}, token.isUnwanted);
    return {};
}

Result<void> EventFilter::addKinds(const FilterToken &token)
{
    const QStringList codes = kindCodes();
    bool isKnown = false;
    for (const QString &code : codes) {
        const std::optional<EntryKind> kind = journal::entryKindFromCode(code.toLatin1());
        if (!kind || !matchesPattern(code.toLatin1(), token.value.toUtf8()))
            continue;
        m_kinds.add(*kind, token.isUnwanted);
        isKnown = true;
    }
    if (isKnown)
        return {};
    const QString nearest = nearestName(token.value, codes);
    return Failure{Error{
        nearest.isEmpty()
            ? tr(R"(there is no kind "%1"; a kind is a word such as message_sent)").arg(token.value)
            : tr(R"(there is no kind "%1"; did you mean "%2"?)").arg(token.value, nearest)}};
}

Result<void> EventFilter::addDirection(const FilterToken &token)
{
    for (const Direction direction : {Direction::None, Direction::In, Direction::Out}) {
        if (token.value.compare(QLatin1StringView(journal::codeOf(direction)), Qt::CaseInsensitive)
            == 0) {
            m_directions.add(direction, token.isUnwanted);
            return {};
        }
    }
    return Failure{Error{tr(R"("dir:" takes in, out or none, not "%1")").arg(token.value)}};
}

Result<void> EventFilter::addState(const FilterToken &token)
{
    if (token.value.compare(u"error", Qt::CaseInsensitive) != 0)
        return Failure{Error{tr(R"("is:" takes error, not "%1")").arg(token.value)}};
    m_problems.add(true, token.isUnwanted);
    return {};
}

Result<void> EventFilter::unknownKey(const FilterToken &token)
{
    const QString nearest = nearestName(token.key, knownKeys());
    return Failure{Error{
        nearest.isEmpty()
            ? tr(R"(there is no filter "%1:"; put text with a colon in quotation marks)")
                  .arg(token.key)
            : tr(R"(there is no filter "%1:"; did you mean "%2:"?)").arg(token.key, nearest)}};
}

} // namespace wirelamp::ui
