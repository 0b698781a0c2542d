// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonValue>

namespace wirelamp::ui {

/// What could be read of a payload.
struct PartialJson
{
    QJsonValue value;
    bool isWhole = true; ///< False: the bytes ended early and what was open has been closed.
};

/// Reads any JSON value from untrusted bytes. `isTruncated` says that the bytes are only the
/// beginning: then strings, arrays and objects that were still open are closed where the bytes end,
/// and a member that had only just begun is left out. Nesting beyond 64 levels is refused.
Result<PartialJson> parsePartialJson(const QByteArray &bytes, bool isTruncated);

} // namespace wirelamp::ui
