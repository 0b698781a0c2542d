// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <variant>
#include <vector>

namespace wirelamp::agent {

struct TomlMember;

/// A value of a TOML document with the line it stands on. Dates and times are refused when reading:
/// nothing here has a use for them.
struct TomlValue
{
    using Array = std::vector<TomlValue>;
    using Table = std::vector<TomlMember>; ///< In the order of the file, without repetition.

    int line = 0; ///< 1, 2, 3 ...
    std::variant<QString, qint64, double, bool, Array, Table> content;
};

struct TomlMember
{
    QString key;
    int line = 0;
    TomlValue value;
};

struct TomlError
{
    int line = 0; ///< 1, 2, 3 ...; 0 when unknown.
    QString message; ///< One sentence.
};

/// Of brackets, and of dotted keys: without a bound a small file could nest deep enough to overflow
/// the stack of whoever walks over it.
inline constexpr int tomlDepthMax = 32;
inline constexpr int tomlKeyPartsMax = 8;

/// Reads a whole document from untrusted bytes (TOML 1.0, UTF-8).
Result<TomlValue, TomlError> parseToml(const QByteArray &bytes);

} // namespace wirelamp::agent
