// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/http/requesthead.h"

namespace wirelamp::http {

/// The 101 to a valid handshake (RFC 6455 section 4.2.2), with the empty line. `subprotocol` is the
/// one that was chosen, or empty.
QByteArray upgradeAnswer(const RequestHead &head, QByteArrayView subprotocol, WallTime at);

} // namespace wirelamp::http
