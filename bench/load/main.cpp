// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
// A load on one server for a moment, and what it cost the server. `./dev bench` calls it.

#include <iostream>
#include <sys/resource.h>

#include "bench/load/failure.h"
#include "bench/load/load.h"

using namespace wirelamp::bench;

namespace {

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        failWithErrno("getrlimit");
    limit.rlim_cur = limit.rlim_max;
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
        failWithErrno("setrlimit");
}

void print(const Measurement &result)
{
    const double seconds = result.time.count();
    std::cout << "{\"operations\":" << result.operations << ",\"messages\":" << result.messages
              << ",\"bytes\":" << result.bytes << ",\"seconds\":" << seconds
              << ",\"server_cpu_seconds\":" << result.serverCpuTime.count()
              << ",\"load_cpu_share\":" << result.ownCpuTime.count() / seconds;
    if (result.bytesPerIdleConnection)
        std::cout << ",\"bytes_per_idle_connection\":" << *result.bytesPerIdleConnection;
    std::cout << "}\n";
}

} // namespace

int main(int argc, char **argv)
{
    const Options options = readOptions(argc, argv);
    raiseDescriptorLimit();
    Load load(options);
    const Measurement result = load.run();
    if (result.operations == 0)
        fail("the server did nothing");
    print(result);
}
