// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace wirelamp::app {

/// An option of the command line, as a parser and a help page need it.
struct OptionSpec
{
    QString name; ///< Without dashes.
    QString valueName; ///< `FILE`; empty: a switch.
    QString help; ///< A phrase without a final period.
    bool isRepeatable = false; ///< Else giving it twice is an error.
};

/// One option as it was given.
struct GivenOption
{
    QString name;
    QString value; ///< Empty for a switch.
};

/// A command line after parsing.
struct Arguments
{
    QStringList operands; ///< What is no option, in order.
    QList<GivenOption> options; ///< In order.

    bool has(const QString &name) const;
    /// The value given last, or `fallback`.
    QString value(const QString &name, const QString &fallback = {}) const;
    /// All values of a repeatable option, in order.
    QStringList values(const QString &name) const;
};

} // namespace wirelamp::app
