// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entry.h"

#include <QJsonObject>

namespace wirelamp::journal {

/// The form in which entries leave the window, copied or saved. Members: `sequence`, `time`
/// (seconds since 1970), `at_ns` (since the start of the process), `connection`, `run`, `kind`,
/// `direction`, `name`, `size` (bytes), `truncated`, and `payload`: as JSON where it is a whole
/// JSON object, else as text. Zero connections and runs, empty payloads and a false `truncated` are
/// left out.
QJsonObject toJsonObject(const journal::Entry &entry);

/// The same as one line of NDJSON, with its line feed.
QByteArray toNdjsonLine(const journal::Entry &entry);

} // namespace wirelamp::journal
