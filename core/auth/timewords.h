// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QString>

/// Times as people say them. For the sources of core/auth.
namespace wirelamp::auth {

/// `less than 1 s`, `42 s`, `3 min`, `2 h`, `5 days`, `4 years`, rounded down; any number is fine,
/// the sign does not count.
QString durationInWords(double seconds);

/// `2026-01-01T00:00:00Z`, rounded down to the second; the bare number outside of the years 1 to
/// 9999.
QString dateInWords(double unixSeconds);

} // namespace wirelamp::auth
