// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entry.h"

#include <QJsonObject>

namespace wirelamp::journal {

/// One entry as exports show it: `seq`, `time` (ISO, UTC), `t_ns`, `conn`, `run`, `kind`, `dir`,
/// `name`, `size`, `payload` (as JSON where it is a whole JSON object, else as text), `truncated`.
/// docs/journal.md is the reference.
QJsonObject toJsonObject(const Entry &entry);

/// The same as one line, with a line feed.
QByteArray toNdjsonLine(const Entry &entry);

} // namespace wirelamp::journal
