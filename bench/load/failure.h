// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <string_view>

namespace wirelamp::bench {

/// Ends the program with a sentence on the error output: a measurement in which anything went wrong
/// is none.
[[noreturn]] void fail(std::string_view sentence);

/// The same with what the system says about `errno`.
[[noreturn]] void failWithErrno(std::string_view sentence);

} // namespace wirelamp::bench
