// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/entryjson.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace wirelamp::journal {

namespace {

QJsonValue payloadOf(const journal::Entry &entry)
{
    if (!entry.isTruncated) {
        if (const Result<QJsonObject> object = parseJsonObject(entry.payload))
            return *object;
    }
    return QString::fromUtf8(entry.payload);
}

} // namespace

QJsonObject toJsonObject(const journal::Entry &entry)
{
    QJsonObject object{
        {u"sequence"_s, static_cast<qint64>(entry.sequence)},
        {u"time"_s, unixSeconds(entry.wallAt)},
        {u"at_ns"_s, static_cast<qint64>(entry.at.count())},
        {u"kind"_s, QString::fromLatin1(journal::codeOf(entry.kind))},
        {u"direction"_s, QString::fromLatin1(journal::codeOf(entry.direction))},
        {u"name"_s, QString::fromUtf8(entry.name)},
        {u"size"_s, entry.size},
    };
    if (entry.connection != ConnectionId())
        object.insert(u"connection"_s, static_cast<qint64>(entry.connection.value));
    if (entry.run != RunId())
        object.insert(u"run"_s, static_cast<qint64>(entry.run.value));
    if (entry.isTruncated)
        object.insert(u"truncated"_s, true);
    if (!entry.payload.isEmpty())
        object.insert(u"payload"_s, payloadOf(entry));
    return object;
}

QByteArray toNdjsonLine(const journal::Entry &entry)
{
    return toJson(toJsonObject(entry)) + '\n';
}

} // namespace wirelamp::journal
