// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QtGlobal>

#include <chrono>

namespace wirelamp::bench {

/// Of this process, as Linux counts it; 0 on other systems.
qint64 residentBytes();

/// What the calling thread has worked so far, without the time in which others had the processor.
std::chrono::nanoseconds threadCpuTime();

} // namespace wirelamp::bench
