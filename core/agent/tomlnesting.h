// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/tomlvalue.h"

namespace wirelamp::agent {

/// Refuses a document whose brackets or dotted keys nest too deep, before a parser sees it. Reads
/// strings and comments as TOML does and checks nothing else: whatever is malformed is the parser's
/// business, which stops at the first mistake.
Result<void, TomlError> checkTomlNesting(QByteArrayView bytes);

} // namespace wirelamp::agent
