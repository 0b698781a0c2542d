// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/config/settingkey.h"

#include <QByteArray>
#include <QList>

/// A configuration file as sections of written values: the only place that knows the TOML library.
namespace wirelamp::config {

/// Counted from 1, as editors do; columns count code points.
struct TomlPosition
{
    int line = 0;
    int column = 0;
};

struct TomlEntry
{
    QString key;
    WrittenValue value;
    TomlPosition position; ///< Of the key.
    TomlPosition valueBegin;
    TomlPosition valueEnd; ///< Just behind the value.
};

struct TomlSection
{
    QString name; ///< Empty for what stands before the first section.
    TomlPosition position;
    QList<TomlEntry> entries;
};

struct TomlFault
{
    QString text; ///< A sentence without a final period.
    TomlPosition position;
};

/// Reads TOML 1.0, in the order of the file, what stands outside of sections first. Tables inside
/// of sections come out as `OtherValue`, as no key takes one.
Result<QList<TomlSection>, TomlFault> readToml(const QByteArray &text);

} // namespace wirelamp::config
