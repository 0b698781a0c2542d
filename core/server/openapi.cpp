// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/apidocuments.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

QJsonObject reference(const QString &name)
{
    return {{u"$ref"_s, u"#/components/schemas/"_s + name}};
}

QJsonObject content(const QString &mediaType, const QJsonObject &schema)
{
    return {{mediaType, QJsonObject{{u"schema"_s, schema}}}};
}

QJsonObject response(const QString &description, const QJsonObject &responseContent = {})
{
    QJsonObject object{{u"description"_s, description}};
    if (!responseContent.isEmpty())
        object.insert(u"content"_s, responseContent);
    return object;
}

QJsonObject errorResponse(const QString &description)
{
    return response(description, content(u"application/json"_s, reference(u"Error"_s)));
}

QJsonObject streamContent()
{
    const QJsonObject text{{u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
    return {{u"text/event-stream"_s, text}, {u"application/x-ndjson"_s, text}};
}

bool isGuarded(const Route &route)
{
    return route.access == RouteAccess::Required || route.access == RouteAccess::Optional
        || route.access == RouteAccess::LoopbackWithToken;
}

QJsonObject responsesOf(const Route &route)
{
    QJsonObject responses;
    switch (route.kind) {
    case RouteKind::Ordinary:
        responses.insert(u"200"_s, response(u"The answer."_s));
        break;
    case RouteKind::Stream:
        responses.insert(u"200"_s, response(u"Events, until `stream_end`."_s, streamContent()));
        break;
    case RouteKind::WebSocket:
        responses.insert(u"101"_s, response(u"The WebSocket is open; see /asyncapi.json."_s));
        break;
    }
    if (isGuarded(route))
        responses.insert(u"401"_s, errorResponse(u"The token was refused."_s));
    if (route.access == RouteAccess::LoopbackOnly || route.access == RouteAccess::LoopbackWithToken)
        responses.insert(u"403"_s, errorResponse(u"The client is not on this machine."_s));
    if (!route.bodySchema.isEmpty())
        responses.insert(u"422"_s, errorResponse(u"A field is missing or wrong."_s));
    return responses;
}

QJsonArray securityOf(const Route &route, const config::AuthSettings &auth)
{
    const QJsonObject bearer{{u"bearer"_s, QJsonArray()}};
    const bool mayGoWithout = (!auth.required && route.access != RouteAccess::LoopbackWithToken)
        || (route.access == RouteAccess::Optional && auth.http == config::HttpAuth::Optional);
    if (!isGuarded(route))
        return {};
    return mayGoWithout ? QJsonArray{QJsonObject(), bearer} : QJsonArray{bearer};
}

/// `{id}` of the pattern.
QJsonArray parametersOf(const Route &route)
{
    QJsonArray parameters;
    for (const QString &segment : route.pattern.split(u'/', Qt::SkipEmptyParts)) {
        if (!segment.startsWith(u'{'))
            continue;
        parameters << QJsonObject{{u"name"_s, segment.mid(1, segment.size() - 2)},
                                  {u"in"_s, u"path"_s},
                                  {u"required"_s, true},
                                  {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
    }
    return parameters;
}

QJsonObject operationOf(const Route &route, const config::AuthSettings &auth)
{
    QJsonObject operation{{u"summary"_s, route.summary},
                          {u"responses"_s, responsesOf(route)},
                          {u"security"_s, securityOf(route, auth)}};
    const QJsonArray parameters = parametersOf(route);
    if (!parameters.isEmpty())
        operation.insert(u"parameters"_s, parameters);
    if (!route.bodySchema.isEmpty()) {
        operation.insert(
            u"requestBody"_s,
            QJsonObject{{u"required"_s, route.bodySchema.contains(u"required")},
                        {u"content"_s, content(u"application/json"_s, route.bodySchema)}});
    }
    return operation;
}

QJsonObject errorSchema()
{
    const QJsonObject text{{u"type"_s, u"string"_s}};
    const QJsonObject properties{
        {u"error"_s,
         QJsonObject{{u"type"_s, u"string"_s}, {u"description"_s, u"A stable word."_s}}},
        {u"message"_s,
         QJsonObject{{u"type"_s, u"string"_s}, {u"description"_s, u"A sentence for people."_s}}},
        {u"detail"_s,
         QJsonObject{{u"description"_s,
                      u"The sentence again, or a list of what is wrong with which field."_s}}},
    };
    return {{u"type"_s, u"object"_s},
            {u"required"_s, QJsonArray{u"error"_s, u"message"_s, u"detail"_s}},
            {u"properties"_s, properties}};
}

} // namespace

QJsonObject openApiDocument(const RouteTable &table, const config::AuthSettings &auth,
                            const ServerUrls &urls)
{
    QJsonObject paths;
    for (const Route &route : table.routes()) {
        QJsonObject path = paths.value(route.pattern).toObject();
        for (const QByteArray &method : route.methods)
            path.insert(QString::fromLatin1(method.toLower()), operationOf(route, auth));
        paths.insert(route.pattern, path);
    }
    const QJsonObject bearer{
        {u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s}, {u"bearerFormat"_s, u"JWT"_s}};
    return {
        {u"openapi"_s, u"3.1.0"_s},
        {u"info"_s, QJsonObject{{u"title"_s, u"Wirelamp"_s}, {u"version"_s, serverVersion()}}},
        {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, urls.http.toString()}}}},
        {u"paths"_s, paths},
        {u"components"_s,
         QJsonObject{{u"schemas"_s, QJsonObject{{u"Error"_s, errorSchema()}}},
                     {u"securitySchemes"_s, QJsonObject{{u"bearer"_s, bearer}}}}},
    };
}

} // namespace wirelamp::server
