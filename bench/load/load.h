// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "bench/load/client.h"

namespace wirelamp::bench {

/// What was measured between the end of the warm-up and the end.
struct Measurement
{
    std::uint64_t operations = 0;
    std::uint64_t messages = 0;
    std::uint64_t bytes = 0;
    std::chrono::duration<double> time{0};
    std::chrono::duration<double> serverCpuTime{0};
    std::chrono::duration<double> ownCpuTime{0};
    /// Growth of the server's resident memory, if there were idle connections.
    std::optional<double> bytesPerIdleConnection;
};

/// All clients of one measurement, on one epoll instance and one thread.
class Load
{
public:
    explicit Load(const Options &options);
    ~Load();
    Load(const Load &) = delete;
    Load &operator=(const Load &) = delete;

    Measurement run();

private:
    void openIdleConnections();
    void openClients();
    void addIdle(int count);
    Measurement snapshot() const;
    void runFor(std::chrono::duration<double> duration);
    void waitUntil(const std::function<bool()> &isDone);
    void handleEvents(std::chrono::milliseconds patience);

    const Options &m_options;
    Field m_field;
    std::vector<std::unique_ptr<Client>> m_idle;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::optional<double> m_bytesPerIdleConnection;
};

} // namespace wirelamp::bench
