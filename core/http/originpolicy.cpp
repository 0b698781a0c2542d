// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/originpolicy.h"

#include "core/http/grammar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::http {

OriginPolicy::OriginPolicy(const QStringList &allowed)
    : m_allowsLoopback(allowed.contains(u"loopback"_s))
    , m_allowsAll(allowed.contains(u"*"_s))
{
    for (const QString &entry : allowed) {
        QByteArray text = entry.toUtf8();
        // People copy the address of a page; its final slash means nothing here.
        if (text.endsWith('/'))
            text.chop(1);
        if (const std::optional<Origin> origin = parseOrigin(text))
            m_listed << *origin;
    }
}

bool OriginPolicy::isAllowed(QByteArrayView origin) const
{
    return m_allowsAll || isListed(origin);
}

bool OriginPolicy::isListed(QByteArrayView origin) const
{
    const std::optional<Origin> parsed = parseOrigin(origin);
    if (!parsed)
        return false;
    return (m_allowsLoopback && isLoopbackHost(parsed->authority.host))
        || m_listed.contains(*parsed);
}

/// Echoes only what was parsed and found listed, so nothing foreign gets into a header.
Headers OriginPolicy::permission(QByteArrayView origin) const
{
    Headers headers{{"Vary"_ba, "Origin"_ba}};
    if (isListed(origin)) {
        headers.append("Access-Control-Allow-Origin"_ba, origin.toByteArray());
        headers.append("Access-Control-Allow-Credentials"_ba, "true"_ba);
    } else if (m_allowsAll) {
        headers.append("Access-Control-Allow-Origin"_ba, "*"_ba);
    }
    return headers;
}

Headers OriginPolicy::responseHeaders(QByteArrayView origin) const
{
    Headers headers = permission(origin);
    if (isAllowed(origin)) {
        // What our answers say in headers that scripts can't read unless told so.
        headers.append("Access-Control-Expose-Headers"_ba,
                       "Allow, Retry-After, WWW-Authenticate"_ba);
    }
    return headers;
}

bool OriginPolicy::isPreflight(const RequestHead &head)
{
    return head.method == "OPTIONS" && head.headers.contains("Origin")
        && head.headers.contains("Access-Control-Request-Method");
}

Headers OriginPolicy::preflightHeaders(const RequestHead &head) const
{
    const QByteArray origin = head.headers.value("Origin");
    Headers headers = permission(origin);
    if (!isAllowed(origin))
        return headers;
    headers.append("Access-Control-Allow-Methods"_ba,
                   "GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS"_ba);
    headers.append("Access-Control-Max-Age"_ba, "600"_ba);
    QByteArrayList names = head.headers.listItems("Access-Control-Request-Headers");
    names.removeIf([](const QByteArray &name) { return !isToken(name); });
    if (!names.isEmpty())
        headers.append("Access-Control-Allow-Headers"_ba, names.join(", "));
    if (equalsIgnoringCase(head.headers.value("Access-Control-Request-Private-Network"), "true"))
        headers.append("Access-Control-Allow-Private-Network"_ba, "true"_ba);
    return headers;
}

HostPolicy::HostPolicy(const QStringList &configured)
    : m_allowsAll(configured.contains(u"*"_s))
{
    for (const QString &entry : configured) {
        const QByteArray name = entry.toUtf8();
        const bool isBareAddress = name.count(':') > 1 && !name.startsWith('[');
        const std::optional<Authority> authority =
            parseAuthority(isBareAddress ? '[' + name + ']' : name);
        if (authority)
            m_names << authority->host;
    }
}

bool HostPolicy::isAllowed(QByteArrayView host) const
{
    const std::optional<Authority> authority = parseAuthority(host);
    return authority && isAllowed(*authority);
}

bool HostPolicy::isAllowed(const Authority &host) const
{
    return m_allowsAll || isLoopbackHost(host.host) || m_names.contains(host.host);
}

} // namespace wirelamp::http
