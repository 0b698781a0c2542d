// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/config/settings.h"

#include <QStringList>

#include <functional>
#include <limits>
#include <optional>
#include <variant>

namespace wirelamp::config {

/// How the value of a key is written, checked and printed.
enum class ValueKind {
    Boolean,
    Integer, ///< Or one of the key's words.
    Duration,
    Size,
    Text,
    Path,
    Word, ///< One of the key's words.
    Url, ///< http or https, or empty.
    List, ///< Of text.
    PathList,
};

/// A value in the one form all sources are turned into: a bool, a whole number (a duration in
/// milliseconds, a size in bytes), text (a path, a word, a URL), or a list.
using SettingData = std::variant<bool, qint64, QString, QStringList>;

/// A value of the file that no key takes; `what` names it for people: `a table`.
struct OtherValue
{
    QString what;
};

/// A value as somebody wrote it: typed when it comes from TOML, always text from elsewhere.
using WrittenValue = std::variant<bool, qint64, double, QString, QStringList, OtherValue>;

/// A short option of the command line beside `--section.key VALUE`.
struct SettingFlag
{
    QString name; ///< Without dashes.
    /// What a switch stands for (`--no-auth`: `false`). nullopt: the option takes a value.
    std::optional<QString> impliedValue;
};

/// Everything there is to know about one key. Made once, by `settingKeys()`.
struct SettingKey
{
    QString name; ///< `section.key`
    ValueKind kind = ValueKind::Text;
    QString documentation; ///< One or two sentences.
    qint64 min = std::numeric_limits<qint64>::min(); ///< Milliseconds, bytes, or plain number.
    qint64 max = std::numeric_limits<qint64>::max();
    QStringList words;
    QStringList environment; ///< The last one wins: other people's names, then WIRELAMP_*.
    std::optional<SettingFlag> flag;
    bool isSecret = false;
    /// A rule of this key alone: empty, or what it asks for: `must be 401 or 403`.
    QString (*check)(const SettingData &) = nullptr;

    std::function<void(Settings &, const SettingData &)> write;
    std::function<SettingData(const Settings &)> read;
};

} // namespace wirelamp::config
