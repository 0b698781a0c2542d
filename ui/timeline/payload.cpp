// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/payload.h"

#include "core/base/json.h"

#include <algorithm>

namespace wirelamp::ui {

QJsonObject payloadOf(const journal::Entry &entry)
{
    if (entry.isTruncated)
        return {};
    const Result<QJsonObject> payload = parseJsonObject(entry.payload);
    return payload ? *payload : QJsonObject();
}

Instant millisecondsOf(const QJsonObject &payload, const QString &key)
{
    constexpr double dayInMilliseconds = 24.0 * 3600 * 1000;
    const double value = std::clamp(payload.value(key).toDouble(), 0.0, dayInMilliseconds);
    return std::chrono::milliseconds(static_cast<qint64>(value));
}

} // namespace wirelamp::ui
