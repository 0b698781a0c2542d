// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/routetable.h"

#include "core/base/suggestion.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

QStringList segmentsOf(const QString &path)
{
    return path.split(u'/', Qt::SkipEmptyParts);
}

bool isPlaceholder(const QString &segment)
{
    return segment.startsWith(u'{');
}

std::optional<QStringList> argumentsOf(const QString &pattern, const QStringList &segments)
{
    const QStringList wanted = segmentsOf(pattern);
    if (wanted.size() != segments.size())
        return std::nullopt;
    QStringList arguments;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (isPlaceholder(wanted[i]))
            arguments << segments[i];
        else if (wanted[i] != segments[i])
            return std::nullopt;
    }
    return arguments;
}

} // namespace

void RouteTable::add(Route route)
{
    m_routes.push_back(std::move(route));
}

RouteTable::Outcome RouteTable::find(const QByteArray &method, const QByteArray &path) const
{
    const QString decoded = QString::fromUtf8(path);
    const QStringList segments = segmentsOf(decoded);
    const QByteArray wanted = method == "HEAD" ? "GET"_ba : method;
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        const auto arguments = argumentsOf(route.pattern, segments);
        if (!arguments)
            continue;
        if (route.methods.contains(wanted))
            return Match{&route, *arguments};
        for (const QByteArray &candidate : route.methods) {
            if (!allowed.contains(candidate))
                allowed << candidate;
        }
    }
    if (!allowed.isEmpty()) {
        if (allowed.contains("GET"))
            allowed << "HEAD"_ba;
        allowed << "OPTIONS"_ba;
        return WrongMethod{allowed};
    }
    QStringList known;
    for (const Route &route : m_routes)
        known << route.pattern;
    return NoRoute{nearestName(decoded, known)};
}

} // namespace wirelamp::server
