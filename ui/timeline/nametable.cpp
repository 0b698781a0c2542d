// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/nametable.h"

#include "ui/models/entrytext.h"
#include "ui/models/formatting.h"

#include <QCoreApplication>

namespace wirelamp::ui {

namespace {

constexpr qsizetype charactersMax = 60;
constexpr NameTable::Id ellipsis = 1;
constexpr int plainWord = -1;

/// Where the lane and the shape say already what kind of record it is, its name is enough.
bool needsItsKind(journal::EntryKind kind)
{
    switch (kind) {
    case journal::EntryKind::AuthJudged:
    case journal::EntryKind::FaultInjected:
    case journal::EntryKind::Heartbeat:
    case journal::EntryKind::StateChanged:
    case journal::EntryKind::RunOpened:
    case journal::EntryKind::RunClosed:
    case journal::EntryKind::StreamOpened:
    case journal::EntryKind::StreamClosed:
        return false;
    default:
        return true;
    }
}

} // namespace

NameTable::Id NameTable::idOf(const journal::Entry &entry)
{
    const Key key{static_cast<int>(entry.kind), entry.name};
    if (const auto found = m_ids.constFind(key); found != m_ids.cend())
        return *found;
    const bool isNameEnough = !needsItsKind(entry.kind) && !entry.name.isEmpty();
    return add(key,
               isNameEnough ? oneLine(wordText(entry).toUtf8(), charactersMax)
                            : oneLine(nameText(entry).toUtf8(), charactersMax));
}

NameTable::Id NameTable::idOf(const QByteArray &word)
{
    if (word.isEmpty())
        return none;
    const Key key{plainWord, word.first(std::min(word.size(), 4 * charactersMax))};
    if (const auto found = m_ids.constFind(key); found != m_ids.cend())
        return *found;
    return add(key, oneLine(key.second, charactersMax));
}

NameTable::Id NameTable::idOfUnfinished()
{
    return idOf(QCoreApplication::translate("NameTable", "never completed").toUtf8());
}

NameTable::Id NameTable::add(const Key &key, const QString &text)
{
    if (m_texts.size() >= namesMax)
        return ellipsis;
    const Id id = static_cast<Id>(m_texts.size());
    m_texts.push_back(text);
    m_ids.insert(key, id);
    return id;
}

} // namespace wirelamp::ui
