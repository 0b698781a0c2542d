// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entry.h"

#include <QHash>
#include <QString>

#include <utility>
#include <vector>

namespace wirelamp::ui {

/// The words of a timeline, each kept once: a hundred thousand records say a few dozen different
/// things. Bounded, because clients choose the names of their messages.
class NameTable
{
public:
    using Id = quint16;

    static constexpr Id none = 0; ///< The empty text.
    static constexpr size_t namesMax = 4096;

    /// What the record is called beside its mark.
    Id idOf(const journal::Entry &entry);
    /// Any other word, as UTF-8 that came from outside. An ellipsis once the table is full.
    Id idOf(const QByteArray &word);

    /// What is said of that which was open until something larger ended.
    Id idOfUnfinished();

    const QString &text(Id id) const { return m_texts.at(id); }

private:
    using Key = std::pair<int, QByteArray>;
    Id add(const Key &key, const QString &text);

    QHash<Key, Id> m_ids;
    std::vector<QString> m_texts{QString(), QStringLiteral("…")};
};

} // namespace wirelamp::ui
