// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/requesthead.h"
#include "core/http/requesttarget.h"

namespace wirelamp::http {

/// What can be judged only when every header line is known: the host, the framing of the body, the
/// fate of the connection. Expects `head` with its method, version and headers and fills in the
/// rest. nullopt: the head is sound.
std::optional<HeadFailure> applyHeadRules(RequestHead &head, const std::optional<Origin> &origin,
                                          const HttpLimits &limits);

} // namespace wirelamp::http
