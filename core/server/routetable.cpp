// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/routetable.h"

#include "core/base/suggestion.h"

#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

/// Point into the path or the pattern they were taken from.
using Segments = QVarLengthArray<QByteArrayView, 16>;

Segments segmentsOf(QByteArrayView path)
{
    Segments segments;
    for (qsizetype begin = 0; begin < path.size();) {
        const qsizetype slash = path.indexOf('/', begin);
        const qsizetype end = slash < 0 ? path.size() : slash;
        if (end > begin)
            segments.append(path.sliced(begin, end - begin));
        begin = end + 1;
    }
    return segments;
}

bool isPlaceholder(const QByteArray &segment)
{
    return segment.startsWith('{');
}

bool isMatch(const QByteArrayList &wanted, const Segments &segments)
{
    return std::ranges::equal(wanted, segments, [](const QByteArray &one, QByteArrayView other) {
        return isPlaceholder(one) || one == other;
    });
}

QStringList argumentsOf(const QByteArrayList &wanted, const Segments &segments)
{
    QStringList arguments;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (isPlaceholder(wanted[i]))
            arguments << QString::fromUtf8(segments[i]);
    }
    return arguments;
}

} // namespace

void RouteTable::add(Route route)
{
    const QByteArray pattern = route.pattern.toUtf8(); // The segments point into it.
    QByteArrayList segments;
    for (const QByteArrayView segment : segmentsOf(pattern))
        segments << segment.toByteArray();
    m_segments.push_back(std::move(segments));
    m_routes.push_back(std::move(route));
}

RouteTable::Outcome RouteTable::find(const QByteArray &method, const QByteArray &path) const
{
    const Segments segments = segmentsOf(path);
    const QByteArray wanted = method == "HEAD" ? "GET"_ba : method;
    QByteArrayList allowed;
    for (size_t i = 0; i < m_routes.size(); ++i) {
        if (!isMatch(m_segments[i], segments))
            continue;
        const Route &route = m_routes[i];
        if (route.methods.contains(wanted))
            return Match{&route, argumentsOf(m_segments[i], segments)};
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
    return NoRoute{nearestName(QString::fromUtf8(path), known)};
}

} // namespace wirelamp::server
