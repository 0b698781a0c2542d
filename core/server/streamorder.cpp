// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/streamorder.h"

#include "core/protocol/nativedecoder.h"
#include "core/server/thread.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

constexpr auto demonstrationMessage = "Show me what a run looks like";

QString queryText(const RouteRequest &request, QByteArrayView name)
{
    return QString::fromUtf8(request.head.queryValue(name).value_or(QByteArray()));
}

} // namespace

Result<RunOrder, Answer> streamOrderFrom(const RouteRequest &request, int jsonDepthMax)
{
    RunOrder order;
    order.connection = request.connection;
    order.path = request.head.path;
    order.userId = request.user;
    if (request.head.method == "POST") {
        const auto body = protocol::decodeClientBody(request.body, jsonDepthMax);
        if (!body)
            return Failure{Answer::error(400, "invalid_body", body.error().message)};
        order.message = body->text;
        order.agentName = body->firstString({u"agent", u"agent_type", u"agent_name"});
        order.threadId = body->firstString({u"thread_id"});
        order.parameters = body->fields;
    } else {
        order.message = queryText(request, "message");
        order.agentName = queryText(request, "agent");
        if (order.message.isEmpty())
            order.message = QString::fromLatin1(demonstrationMessage);
    }
    if (order.message.isEmpty()) {
        return Failure{
            Answer::error(422, "missing_field",
                          u"the body needs a \"message\" or \"content\" that is not empty"_s)};
    }
    if (order.threadId.size() > threadIdCharactersMax) {
        return Failure{
            Answer::error(422, "bad_field",
                          u"a thread_id has at most %1 characters"_s.arg(threadIdCharactersMax))};
    }
    return order;
}

} // namespace wirelamp::server
