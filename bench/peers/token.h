// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <string>
#include <string_view>

namespace wirelamp::bench {

/// The user an HS256 token names, or nothing if its signature is wrong or it has expired. `value`
/// is what stands behind `Authorization:`. As little as is needed to measure, not to be copied.
std::string userOf(std::string_view value, std::string_view secret);

} // namespace wirelamp::bench
