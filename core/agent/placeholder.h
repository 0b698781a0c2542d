// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <variant>
#include <vector>

namespace wirelamp::agent {

/// A placeholder that names a value: `{{message|upper|words:5}}`.
struct ValuePlaceholder
{
    enum class Name {
        Message,
        User,
        Agent,
        Thread,
        Run,
        Seed,
        Said,
        Own, ///< One that the scenario defines.
    };
    enum class Filter {
        Upper,
        Lower,
        Trim,
        Words,
        Characters,
    };
    struct Step
    {
        Filter filter = Filter::Upper;
        int count = 0; ///< Of Words and Characters.
    };

    Name name = Name::Message;
    QString ownName; ///< Of Own.
    std::vector<Step> steps;
};
/// `{{random:1:100}}`
struct RandomPlaceholder
{
    qint64 lowest = 0;
    qint64 highest = 0;
};
/// `{{pick:red|green|blue}}`
struct PickPlaceholder
{
    QStringList options;
};
/// A text as it stands, or one of the placeholders.
using TemplatePart = std::variant<QString, ValuePlaceholder, RandomPlaceholder, PickPlaceholder>;

/// Reads what stands between `{{` and `}}`. `ownNames` are the values that the scenario defines.
/// The error is a sentence with the nearest known name.
Result<TemplatePart> parsePlaceholder(const QString &inside, const QStringList &ownNames);

/// The names that have a meaning already: a scenario cannot define them.
QStringList placeholderNames();

} // namespace wirelamp::agent
