// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/arguments.h"

#include <algorithm>

namespace wirelamp::app {

bool Arguments::has(const QString &name) const
{
    return std::ranges::any_of(options,
                               [&name](const GivenOption &given) { return given.name == name; });
}

QString Arguments::value(const QString &name, const QString &fallback) const
{
    const QStringList all = values(name);
    return all.isEmpty() ? fallback : all.last();
}

QStringList Arguments::values(const QString &name) const
{
    QStringList all;
    for (const GivenOption &given : options) {
        if (given.name == name)
            all << given.value;
    }
    return all;
}

} // namespace wirelamp::app
