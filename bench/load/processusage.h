// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <chrono>
#include <cstdint>

namespace wirelamp::bench {

/// CPU time that all threads of `process` have used so far, user and system, from /proc; it counts
/// in steps of 10 ms.
std::chrono::duration<double> cpuTimeOf(int process);

/// Memory of `process` that is resident, in bytes.
std::uint64_t residentBytesOf(int process);

} // namespace wirelamp::bench
