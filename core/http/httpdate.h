// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"

#include <QByteArray>

namespace wirelamp::http {

/// `Mon, 23 Nov 2026 10:00:00 GMT` (RFC 9110 section 5.6.7)
QByteArray httpDate(WallTime at);

} // namespace wirelamp::http
