// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
#include "bench/load/processusage.h"

#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

#include "bench/load/failure.h"

namespace wirelamp::bench {

namespace {

std::string procFile(int process, const char *name)
{
    std::ifstream file("/proc/" + std::to_string(process) + '/' + name);
    std::string text;
    std::getline(file, text);
    if (text.empty())
        fail("the server is gone");
    return text;
}

} // namespace

std::chrono::duration<double> cpuTimeOf(int process)
{
    // proc(5): the name in parentheses may contain anything; utime and stime are fields 14 and 15.
    const std::string text = procFile(process, "stat");
    std::istringstream fields(text.substr(text.rfind(')') + 1));
    std::string skipped;
    for (int field = 3; field < 14; ++field)
        fields >> skipped;
    long long user = 0;
    long long system = 0;
    fields >> user >> system;
    return std::chrono::duration<double>(static_cast<double>(user + system)
                                         / static_cast<double>(sysconf(_SC_CLK_TCK)));
}

std::uint64_t residentBytesOf(int process)
{
    std::istringstream fields(procFile(process, "statm"));
    std::uint64_t size = 0;
    std::uint64_t resident = 0;
    fields >> size >> resident;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

} // namespace wirelamp::bench
