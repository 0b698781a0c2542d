// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/requestfields.h"
#include "core/server/routes.h"
#include "core/server/threadjson.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

using Handler = Answer (*)(ThreadStore &, const RouteRequest &);

constexpr qsizetype contentCharactersMax = 8000;

Answer list(ThreadStore &threads, const RouteRequest &request)
{
    RequestFields fields(request);
    const Slice slice{.limit = fields.queryNumber("limit", 50, 1, listItemsMax),
                      .offset =
                          fields.queryNumber("offset", 0, 0, std::numeric_limits<int>::max())};
    if (const auto refusal = fields.refusal())
        return *refusal;
    const QString threadId = fields.queryText("thread_id");
    // A thread that nobody wrote to has no messages: the original does not call that an error.
    const MessagePage page = threadId.isEmpty()
        ? threads.messages(request.user, slice)
        : threads.history(request.user, threadId, slice).value_or(MessagePage());
    const qsizetype end = slice.offset + page.messages.size();
    return Answer::json(
        QJsonObject{{u"messages"_s, toJsonArray(page.messages, request.user)},
                    {u"total_count"_s, static_cast<qint64>(page.total)},
                    {u"page"_s, static_cast<qint64>(slice.offset / slice.limit + 1)},
                    {u"page_size"_s, static_cast<qint64>(slice.limit)},
                    {u"has_more"_s, end < page.total}});
}

Answer create(ThreadStore &threads, const RouteRequest &request)
{
    RequestFields fields(request);
    const QString content =
        fields.requiredText({u"content", u"message", u"text"}, contentCharactersMax);
    const QString threadId = fields.requiredText({u"thread_id"}, threadIdCharactersMax);
    const QString type = fields.optionalText({u"message_type", u"role"});
    const QJsonObject metadata = fields.optionalObject(u"metadata");
    const auto role = messageRoleFromCode(type.isEmpty() ? "user"_ba : type.toUtf8());
    if (!role) {
        fields.addProblem(u"message_type", u"enum"_s,
                          u"Input should be 'user', 'assistant' or 'system'"_s);
    }
    if (const auto refusal = fields.refusal())
        return *refusal;
    const ThreadMessage message =
        threads.append(request.user, threadId, *role, content, {metadata});
    return Answer::json(QJsonObject{{u"message"_s, toJsonObject(message, request.user)},
                                    {u"status"_s, u"created"_s}});
}

Answer noMessage()
{
    return Answer::error(404, "unknown_message", u"this user has no message with this id"_s);
}

Answer show(ThreadStore &threads, const RouteRequest &request)
{
    const auto message = threads.findMessage(request.user, request.arguments.first());
    return message ? Answer::json(toJsonObject(*message, request.user)) : noMessage();
}

Answer remove(ThreadStore &threads, const RouteRequest &request)
{
    const QString &id = request.arguments.first();
    if (!threads.removeMessage(request.user, id))
        return noMessage();
    return Answer::json(QJsonObject{{u"status"_s, u"deleted"_s}, {u"message_id"_s, id}});
}

QJsonObject messageBody()
{
    const QJsonObject text{{u"type"_s, u"string"_s}};
    return {{u"type"_s, u"object"_s},
            {u"required"_s, QJsonArray{u"content"_s, u"thread_id"_s}},
            {u"properties"_s,
             QJsonObject{{u"content"_s, text},
                         {u"thread_id"_s, text},
                         {u"message_type"_s, text},
                         {u"metadata"_s, QJsonObject{{u"type"_s, u"object"_s}}}}}};
}

} // namespace

void addMessageRoutes(RouteTable &table, const RouteServices &services)
{
    ThreadStore &threads = services.threads;
    const auto add = [&](const QByteArray &method, const QString &pattern, const QString &summary,
                         Handler handler, const QJsonObject &body = {}) {
        table.add(
            {.methods = {method},
             .pattern = pattern,
             .access = RouteAccess::Required,
             .summary = summary,
             .handler = [&threads, handler](
                            const RouteRequest &request) { return handler(threads, request); },
             .bodySchema = body});
    };
    for (const QString &all : {u"/api/messages"_s, u"/api/chat/messages"_s}) {
        const QString one = all + u"/{id}"_s;
        add("GET", all, u"The messages of a thread, or of this user, newest first."_s, list);
        add("POST", all, u"Adds a message to a thread; runs nothing."_s, create, messageBody());
        add("GET", one, u"One message."_s, show);
        add("DELETE", one, u"Deletes a message."_s, remove);
    }
}

} // namespace wirelamp::server
