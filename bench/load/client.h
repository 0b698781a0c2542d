// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bench/load/options.h"

namespace wirelamp::bench {

/// What all clients of a load share.
struct Field
{
    const Options &options;
    int epoll;
    /// Whether a finished request is followed by a new one.
    bool isOpen = false;
    std::uint64_t operations = 0;
    std::uint64_t messages = 0;
    std::uint64_t bytes = 0;
    std::vector<char> buffer = std::vector<char>(256 * 1024);
};

/// One connection to the server: its socket, and the bytes that are not understood yet.
class Client
{
public:
    explicit Client(Field &field)
        : m_field(field)
    {
    }
    virtual ~Client();
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// Does what must be done once, before the first request: connects, if connections stay.
    virtual void prepare() = 0;
    virtual bool isReady() const = 0;
    /// Sends the first request; the following ones send themselves while the field is open.
    virtual void begin() = 0;
    /// Whether an answer is missing.
    virtual bool isBusy() const = 0;

    /// Reads once; the socket must be readable.
    void readAvailable();

protected:
    Field &field() { return m_field; }
    void openSocket();
    void closeSocket();
    void send(std::string_view bytes);

    /// Takes off `bytes` what is complete.
    virtual void receive(std::string_view &bytes) = 0;
    /// The server has closed the connection.
    virtual void finish() = 0;

private:
    Field &m_field;
    int m_socket = -1;
    std::string m_pending;
};

} // namespace wirelamp::bench
