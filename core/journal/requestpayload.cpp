// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/requestpayload.h"

#include <QJsonArray>

#include <algorithm>

namespace wirelamp::journal {

QStringList headerValues(const QJsonObject &request, QStringView name)
{
    QStringList values;
    const QJsonArray headers = request.value(u"headers").toArray();
    for (const QJsonValue &header : headers) {
        if (header[0].toString().compare(name, Qt::CaseInsensitive) == 0)
            values << header[1].toString();
    }
    return values;
}

bool asksForWebSocket(const QJsonObject &request)
{
    const QStringList upgrades = headerValues(request, u"upgrade");
    return request.value(u"transport").toString() == u"websocket"
        || std::ranges::any_of(upgrades, [](const QString &value) {
               return value.contains(u"websocket", Qt::CaseInsensitive);
           });
}

} // namespace wirelamp::journal
