// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/routes.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

/// Nothing from elsewhere, nothing inline, in no frame: what a client sends us and the page shows
/// can run nothing.
constexpr const char *contentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws: wss:; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// A file of the page, read once.
struct Asset
{
    QByteArray contentType;
    QByteArray body;
    QByteArray entityTag;
};

Asset loadAsset(const QString &name, const QByteArray &contentType)
{
    QFile file(u":/wirelamp/page/"_s + name);
    Asset asset{.contentType = contentType};
    if (file.open(QIODevice::ReadOnly))
        asset.body = file.readAll();
    const QByteArray hash = QCryptographicHash::hash(asset.body, QCryptographicHash::Sha256);
    asset.entityTag = '"' + hash.toHex().left(32) + '"';
    return asset;
}

/// True when the client has this version already (RFC 9110 section 13.1.2).
bool isKnown(const RouteRequest &request, const Asset &asset)
{
    const QByteArrayList tags = request.head.headers.listItems("If-None-Match");
    return tags.contains(asset.entityTag) || tags.contains("W/" + asset.entityTag)
        || tags.contains("*");
}

Answer serve(const Asset &asset, const RouteRequest &request)
{
    if (asset.body.isEmpty()) {
        return Answer::error(
            404, "page_missing",
            u"this build comes without its page; GET /openapi.json lists all routes"_s);
    }
    Answer answer;
    answer.contentType = asset.contentType;
    answer.headers = {{"ETag", asset.entityTag},
                      {"Cache-Control", "no-cache"},
                      {"Content-Security-Policy", contentSecurityPolicy},
                      {"Referrer-Policy", "no-referrer"}};
    if (isKnown(request, asset))
        answer.status = 304;
    else
        answer.body = asset.body;
    return answer;
}

} // namespace

void addPageRoutes(RouteTable &table)
{
    const auto add = [&table](const QString &pattern, const QString &name,
                              const QByteArray &contentType, const QString &summary) {
        table.add({.methods = {"GET"},
                   .pattern = pattern,
                   .summary = summary,
                   .handler = [asset = loadAsset(name, contentType)](const RouteRequest &request) {
                       return serve(asset, request);
                   }});
    };
    add(u"/"_s, u"index.html"_s, "text/html; charset=utf-8",
        u"A page for people: where to connect, and a client to try it."_s);
    add(u"/page.css"_s, u"page.css"_s, "text/css; charset=utf-8", u"The look of the page."_s);
    add(u"/page.js"_s, u"page.js"_s, "text/javascript; charset=utf-8", u"What the page does."_s);
}

} // namespace wirelamp::server
