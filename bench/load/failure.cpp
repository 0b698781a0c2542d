// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
#include "bench/load/failure.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <iostream>

namespace wirelamp::bench {

void fail(std::string_view sentence)
{
    std::cerr << "bench_load: " << sentence << '\n';
    std::exit(EXIT_FAILURE);
}

void failWithErrno(std::string_view sentence)
{
    std::cerr << "bench_load: " << sentence << ": " << std::strerror(errno) << '\n';
    std::exit(EXIT_FAILURE);
}

} // namespace wirelamp::bench
