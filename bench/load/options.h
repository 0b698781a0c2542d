// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace wirelamp::bench {

enum class Work {
    Connect, ///< Upgrade with token, welcome, close; over and over.
    Ping, ///< JSON ping and pong on connections that stay.
    Run, ///< execute_agent until agent_completed.
    Stream, ///< One server-sent event stream per connection.
    Health, ///< GET /health on connections that stay.
};

/// What to do to which server.
struct Options
{
    Work work = Work::Ping;
    std::uint16_t port = 0;
    /// Process whose CPU time and memory are reported.
    int serverProcess = 0;
    int connections = 1;
    /// Pings in flight per connection.
    int depth = 1;
    /// Connections that are opened before and then say nothing.
    int idleConnections = 0;
    /// Events that each run or stream must have; anything else is a failure.
    std::uint64_t events = 0;
    std::chrono::duration<double> warmup{0.3};
    std::chrono::duration<double> duration{1};
    /// From the environment (WIRELAMP_TOKEN): a command line is for everybody to read.
    std::string token;
};

Options readOptions(int argumentCount, char **arguments);

} // namespace wirelamp::bench
