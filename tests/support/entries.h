// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/json.h"
#include "core/events/authoutcome.h"
#include "core/journal/entry.h"

namespace wirelamp::tests {

/// An entry as the journal would have stamped it: one millisecond after the one before.
inline journal::Entry entryOf(quint64 sequence,
                              journal::EntryKind kind = journal::EntryKind::MessageReceived,
                              const QByteArray &name = "ping", const QByteArray &payload = "{}")
{
    journal::Entry entry;
    entry.sequence = sequence;
    entry.at = std::chrono::milliseconds(sequence);
    entry.wallAt = WallTime(std::chrono::seconds(1'767'225'600)) + entry.at;
    entry.connection = {1};
    entry.kind = kind;
    entry.direction = kind == journal::EntryKind::MessageReceived ? journal::Direction::In
                                                                  : journal::Direction::None;
    entry.name = name;
    entry.payload = payload;
    entry.size = payload.size();
    return entry;
}

/// `count` messages with the sequences from `first` on.
inline QList<journal::Entry> entriesFrom(quint64 first, qsizetype count)
{
    QList<journal::Entry> entries;
    entries.reserve(count);
    for (qsizetype i = 0; i < count; ++i)
        entries.append(entryOf(first + static_cast<quint64>(i)));
    return entries;
}

/// The entry of a verdict.
inline journal::Entry authEntryOf(quint64 sequence, ConnectionId connection,
                                  const AuthOutcome &outcome)
{
    journal::Entry entry =
        entryOf(sequence, journal::EntryKind::AuthJudged, codeOf(outcome.verdict), toJson(outcome));
    entry.connection = connection;
    return entry;
}

} // namespace wirelamp::tests
