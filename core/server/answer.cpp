// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/answer.h"

#include "core/base/json.h"
#include "core/http/response.h"

#include <QJsonDocument>

namespace wirelamp::server {

Answer Answer::json(const QJsonObject &object, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = toJson(object);
    return answer;
}

Answer Answer::json(const QJsonArray &array, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = QJsonDocument(array).toJson(QJsonDocument::Compact);
    return answer;
}

Answer Answer::json(const JsonWriter &object, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = object.object();
    return answer;
}

Answer Answer::error(int status, const QByteArray &code, const QString &message)
{
    Answer answer;
    answer.status = status;
    answer.body = http::errorBody(code, message);
    return answer;
}

} // namespace wirelamp::server
