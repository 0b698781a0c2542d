// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace wirelamp::ui {

/// One condition of a filter line, before anybody asks what its key means.
struct FilterToken
{
    bool isUnwanted = false; ///< Stood behind a `-`.
    QString key; ///< `type` of `type:ping`, in lower case; empty for text.
    QString value; ///< Without the quotation marks; never empty.

    friend bool operator==(const FilterToken &, const FilterToken &) = default;
};

/// More than anybody types; a pasted document is not a filter.
inline constexpr qsizetype filterCharactersMax = 2'000;

/// Splits `type:agent_* -ping "two words"`. Conditions stand between spaces; a value with spaces
/// stands in quotation marks, in which `\"` and `\\` mean the character itself. Letters in front of
/// the first colon are a key, so `10:30` is text.
Result<QList<FilterToken>> filterTokens(const QString &line);

} // namespace wirelamp::ui
