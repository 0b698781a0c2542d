// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/journal/entry.h"
#include "ui/models/connectionusers.h"
#include "ui/models/filtertokens.h"
#include "ui/models/textmatcher.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace wirelamp::ui {

/// Which values of one property may pass: any of the wanted (all, if none was named), but none of
/// the unwanted.
template<typename T>
struct Choice
{
    QList<T> wanted;
    QList<T> unwanted;

    template<typename Matches>
    bool admits(Matches matches) const
    {
        return (wanted.isEmpty() || std::any_of(wanted.cbegin(), wanted.cend(), matches))
            && std::none_of(unwanted.cbegin(), unwanted.cend(), matches);
    }
    bool admitsValue(const T &value) const
    {
        return admits([&](const T &listed) { return listed == value; });
    }
    void add(const T &value, bool isUnwanted) { (isUnwanted ? unwanted : wanted).append(value); }

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// Which entries a table shows. A value; the empty filter admits everything.
///
/// Written as a line such as `type:agent_* dir:in conn:12 run:3 user:ana "free text" -ping`:
///
/// | condition        | admits entries                                                   |
/// |------------------|------------------------------------------------------------------|
/// | `text`           | with this text in name or payload, whatever the case             |
/// | `type:ping`      | with this name; `*` at the end stands for any rest               |
/// | `kind:message_*` | of this kind (the codes of journal::codeOf())                    |
/// | `dir:in`         | of this direction: `in`, `out`, `none`                           |
/// | `conn:12`        | of this connection, also `#12`; 0 is the server itself           |
/// | `run:3`          | of this run; 0 is outside of every run                           |
/// | `user:ana`       | of connections this user is behind, from the verdict on          |
/// | `is:error`       | that tell of something wrong                                     |
///
/// Conditions with the same key are alternatives, those with different keys must all hold; of texts
/// each must be found. A `-` in front turns a condition around.
class EventFilter
{
    Q_DECLARE_TR_FUNCTIONS(EventFilter)

public:
    /// The error is a sentence for the filter bar.
    static Result<EventFilter> parse(const QString &line);

    bool isEmpty() const { return *this == EventFilter(); }
    bool matches(const journal::Entry &entry, const ConnectionUsers &users) const;

    /// The same, and only entries of this connection: a page that shows one connection combines its
    /// selection with what stands in the filter bar.
    EventFilter restrictedTo(ConnectionId connection) const;

    friend bool operator==(const EventFilter &, const EventFilter &) = default;

private:
    Result<void> add(const FilterToken &token);
    template<typename Id>
    static Result<void> addNumber(Choice<Id> &choice, const FilterToken &token);
    Result<void> addKinds(const FilterToken &token);
    Result<void> addDirection(const FilterToken &token);
    Result<void> addState(const FilterToken &token);
    static Result<void> unknownKey(const FilterToken &token);
    bool matchesTexts(const journal::Entry &entry) const;

    Choice<QByteArray> m_names;
    Choice<journal::EntryKind> m_kinds;
    Choice<journal::Direction> m_directions;
    Choice<ConnectionId> m_connections;
    Choice<RunId> m_runs;
    Choice<QString> m_users;
    Choice<bool> m_problems;
    QList<TextMatcher> m_texts;
    QList<TextMatcher> m_unwantedTexts;
    std::optional<ConnectionId> m_onlyConnection;
};

} // namespace wirelamp::ui
