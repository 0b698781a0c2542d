// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/arguments.h"
#include "core/base/result.h"

namespace wirelamp::app {

/// Splits the words of a command line into options and operands. `--name VALUE` and `--name=VALUE`
/// are the same; `--` ends the options; a single dash is an operand. Pure.
class ArgumentParser
{
public:
    /// What happens to `--section.key`.
    enum class Settings {
        Refused,
        Accepted, ///< With a value, whatever the name: the settings loader judges it.
    };

    ArgumentParser(QList<OptionSpec> options, Settings settings);

    /// The error is a sentence that names the word and the way out.
    Result<Arguments> parse(const QStringList &words) const;

private:
    const OptionSpec *find(const QString &name) const;
    Result<OptionSpec> specOf(const QString &name) const;
    Error unknownOption(const QString &name) const;

    QList<OptionSpec> m_options;
    Settings m_settings;
};

} // namespace wirelamp::app
