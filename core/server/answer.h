// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/jsonwriter.h"
#include "core/http/headers.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace wirelamp::server {

/// What a route answers, before the door adds what every answer carries (length, date, CORS,
/// connection).
struct Answer
{
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    http::Headers headers; ///< Beyond those two.

    static Answer json(const QJsonObject &object, int status = 200);
    static Answer json(const QJsonArray &array, int status = 200);
    static Answer json(const JsonWriter &object, int status = 200);
    /// `{"error":code,"message":sentence,"detail":sentence}`
    static Answer error(int status, const QByteArray &code, const QString &message);
};

} // namespace wirelamp::server
