// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/entryjson.h"

#include "core/base/json.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace wirelamp::journal {

namespace {

QJsonValue payloadOf(const Entry &entry)
{
    if (!entry.isTruncated) {
        if (const Result<QJsonObject> object = parseJsonObject(entry.payload))
            return *object;
    }
    return QString::fromUtf8(entry.payload);
}

QString isoOf(WallTime at)
{
    const auto millis = std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(millis.count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

QJsonObject toJsonObject(const Entry &entry)
{
    QJsonObject object{
        {u"seq"_s, static_cast<qint64>(entry.sequence)},
        {u"time"_s, isoOf(entry.wallAt)},
        {u"t_ns"_s, static_cast<qint64>(entry.at.count())},
        {u"kind"_s, QString::fromLatin1(codeOf(entry.kind))},
        {u"dir"_s, QString::fromLatin1(codeOf(entry.direction))},
        {u"name"_s, QString::fromUtf8(entry.name)},
        {u"size"_s, entry.size},
    };
    if (entry.connection.value != 0)
        object.insert(u"conn"_s, static_cast<qint64>(entry.connection.value));
    if (entry.run.value != 0)
        object.insert(u"run"_s, static_cast<qint64>(entry.run.value));
    if (!entry.payload.isEmpty())
        object.insert(u"payload"_s, payloadOf(entry));
    if (entry.isTruncated)
        object.insert(u"truncated"_s, true);
    return object;
}

QByteArray toNdjsonLine(const Entry &entry)
{
    return toJson(toJsonObject(entry)) + '\n';
}

} // namespace wirelamp::journal
