// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/requestfields.h"
#include "core/server/routes.h"
#include "core/server/threadjson.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

using Handler = Answer (*)(ThreadStore &, const RouteRequest &);

Answer noThread(const QString &threadId)
{
    return Answer::error(
        404, "unknown_thread",
        u"there is no thread %1 of this user"_s.arg(threadId.left(threadIdCharactersMax)));
}

Answer threadAnswer(const std::optional<Thread> &thread, const QString &threadId)
{
    return thread ? Answer::json(toJsonObject(*thread)) : noThread(threadId);
}

Slice sliceOf(RequestFields &fields, qsizetype fallbackLimit)
{
    return {.limit = fields.queryNumber("limit", fallbackLimit, 1, listItemsMax),
            .offset = fields.queryNumber("offset", 0, 0, std::numeric_limits<int>::max())};
}

Answer list(ThreadStore &threads, const RouteRequest &request)
{
    RequestFields fields(request);
    const Slice slice = sliceOf(fields, 20);
    if (const auto refusal = fields.refusal())
        return *refusal;
    return Answer::json(toJsonArray(threads.threads(request.user, slice).threads));
}

Answer create(ThreadStore &threads, const RouteRequest &request)
{
    RequestFields fields(request);
    const QString title = fields.optionalText({u"title", u"name"});
    const QJsonObject metadata = fields.optionalObject(u"metadata");
    if (const auto refusal = fields.refusal())
        return *refusal;
    return Answer::json(toJsonObject(threads.create(request.user, title, metadata)));
}

Answer show(ThreadStore &threads, const RouteRequest &request)
{
    const QString &id = request.arguments.first();
    return threadAnswer(threads.find(request.user, id), id);
}

Answer update(ThreadStore &threads, const RouteRequest &request)
{
    RequestFields fields(request);
    std::optional<QString> title;
    std::optional<QJsonObject> metadata;
    if (fields.has(u"title"))
        title = fields.optionalText({u"title"});
    if (fields.has(u"metadata"))
        metadata = fields.optionalObject(u"metadata");
    if (const auto refusal = fields.refusal())
        return *refusal;
    const QString &id = request.arguments.first();
    return threadAnswer(threads.update(request.user, id, title, metadata), id);
}

Answer remove(ThreadStore &threads, const RouteRequest &request)
{
    const QString &id = request.arguments.first();
    if (!threads.remove(request.user, id))
        return noThread(id);
    return Answer::json(QJsonObject{
        {u"id"_s, id}, {u"deleted"_s, true}, {u"message"_s, u"the thread is deleted"_s}});
}

Answer autoRename(ThreadStore &threads, const RouteRequest &request)
{
    const QString &id = request.arguments.first();
    return threadAnswer(threads.autoTitle(request.user, id), id);
}

Answer history(ThreadStore &threads, const RouteRequest &request)
{
    RequestFields fields(request);
    const Slice slice = sliceOf(fields, 50);
    if (const auto refusal = fields.refusal())
        return *refusal;
    const QString &id = request.arguments.first();
    const std::optional<MessagePage> page = threads.history(request.user, id, slice);
    if (!page)
        return noThread(id);
    return Answer::json(QJsonObject{{u"messages"_s, toJsonArray(page->messages, request.user)},
                                    {u"thread_id"_s, id},
                                    {u"total"_s, static_cast<qint64>(page->total)},
                                    {u"limit"_s, static_cast<qint64>(slice.limit)},
                                    {u"offset"_s, static_cast<qint64>(slice.offset)}});
}

Answer append(ThreadStore &threads, const RouteRequest &request)
{
    RequestFields fields(request);
    const QString content = fields.requiredText({u"message", u"content", u"text"});
    const QJsonObject metadata = fields.optionalObject(u"metadata");
    if (const auto refusal = fields.refusal())
        return *refusal;
    const QString &id = request.arguments.first();
    if (!threads.find(request.user, id))
        return noThread(id);
    const ThreadMessage message =
        threads.append(request.user, id, MessageRole::User, content, {metadata});
    return Answer::json(toJsonObject(message, request.user));
}

QJsonObject threadBody()
{
    return {{u"type"_s, u"object"_s},
            {u"properties"_s,
             QJsonObject{{u"title"_s, QJsonObject{{u"type"_s, u"string"_s}}},
                         {u"metadata"_s, QJsonObject{{u"type"_s, u"object"_s}}}}}};
}

QJsonObject messageBody()
{
    return {{u"type"_s, u"object"_s},
            {u"required"_s, QJsonArray{u"message"_s}},
            {u"properties"_s,
             QJsonObject{{u"message"_s, QJsonObject{{u"type"_s, u"string"_s}}},
                         {u"metadata"_s, QJsonObject{{u"type"_s, u"object"_s}}}}}};
}

} // namespace

void addThreadRoutes(RouteTable &table, const RouteServices &services)
{
    ThreadStore &threads = services.threads;
    const auto add = [&](const QByteArrayList &methods, const QString &pattern,
                         const QString &summary, Handler handler, const QJsonObject &body = {}) {
        table.add(
            {.methods = methods,
             .pattern = pattern,
             .access = RouteAccess::Required,
             .summary = summary,
             .handler = [&threads, handler](
                            const RouteRequest &request) { return handler(threads, request); },
             .bodySchema = body});
    };
    const QString all = u"/api/threads"_s;
    const QString one = u"/api/threads/{id}"_s;
    const QString messages = u"/api/threads/{id}/messages"_s;
    add({"GET"}, all, u"The threads of this user, last used first."_s, list);
    add({"POST"}, all, u"Makes a thread."_s, create, threadBody());
    add({"GET"}, one, u"One thread."_s, show);
    add({"PUT", "PATCH"}, one, u"Renames a thread or replaces its metadata."_s, update,
        threadBody());
    add({"DELETE"}, one, u"Deletes a thread with its messages."_s, remove);
    add({"GET"}, messages, u"The messages of a thread, oldest first."_s, history);
    add({"POST"}, messages, u"Adds a message of the user to a thread; runs nothing."_s, append,
        messageBody());
    add({"POST"}, u"/api/threads/{id}/auto-rename"_s,
        u"Titles a thread after what its user said first."_s, autoRename);
}

} // namespace wirelamp::server
