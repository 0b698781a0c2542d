// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/router.h"

#include "core/base/suggestion.h"

namespace wirelamp::agent {

void Router::add(const QStringList &types, const Handler &handler)
{
    for (const QString &type : types) {
        Q_ASSERT_X(!m_handlers.contains(type), "Router::add", qPrintable(type));
        m_handlers.insert(type, handler);
        m_typesAsAdded << type;
    }
}

const Router::Handler *Router::find(const QString &type) const
{
    const auto found = m_handlers.constFind(type);
    return found == m_handlers.cend() ? nullptr : &found.value();
}

QString Router::suggestionFor(const QString &type) const
{
    return nearestName(type, m_typesAsAdded);
}

QStringList Router::types() const
{
    QStringList sorted = m_typesAsAdded;
    sorted.sort();
    return sorted;
}

} // namespace wirelamp::agent
