// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
#include "bench/load/client.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bench/load/failure.h"

namespace wirelamp::bench {

namespace {

// Every address has its own 28 000 ports; closed connections keep theirs for a while.
constexpr std::uint32_t sourceAddresses = 16;

sockaddr_in loopback(std::uint32_t last, std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK - 1 + last);
    return address;
}

const sockaddr *generic(const sockaddr_in &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

void setOption(int socket, int level, int option)
{
    const int on = 1;
    if (setsockopt(socket, level, option, &on, sizeof on) != 0)
        failWithErrno("setsockopt");
}

int connectedSocket(std::uint16_t port)
{
    static std::uint32_t turn = 0;
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        failWithErrno("socket");
    setOption(socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT);
    setOption(socket, IPPROTO_TCP, TCP_NODELAY);
    const timeval patience{5, 0};
    if (setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience) != 0)
        failWithErrno("setsockopt");
    const sockaddr_in source = loopback(1 + turn++ % sourceAddresses, 0);
    const sockaddr_in target = loopback(1, port);
    // On loopback this returns at once, unless the queue of the listening socket is full.
    if (bind(socket, generic(source), sizeof source) != 0
        || connect(socket, generic(target), sizeof target) != 0)
        failWithErrno("connect");
    return socket;
}

} // namespace

Client::~Client()
{
    closeSocket();
}

void Client::openSocket()
{
    m_socket = connectedSocket(m_field.options.port);
    m_pending.clear();
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = this;
    if (epoll_ctl(m_field.epoll, EPOLL_CTL_ADD, m_socket, &event) != 0)
        failWithErrno("epoll_ctl");
}

void Client::closeSocket()
{
    if (m_socket >= 0)
        close(m_socket);
    m_socket = -1;
}

void Client::send(std::string_view bytes)
{
    // Requests are small and answered before the next: they always fit into the socket.
    if (::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL)
        != static_cast<ssize_t>(bytes.size()))
        failWithErrno("the server does not read, or has closed");
}

void Client::readAvailable()
{
    const ssize_t count =
        recv(m_socket, m_field.buffer.data(), m_field.buffer.size(), MSG_DONTWAIT);
    if (count < 0) {
        if (errno != EAGAIN && errno != EINTR)
            failWithErrno("read");
        return;
    }
    if (count == 0) {
        finish();
        return;
    }
    std::string_view bytes(m_field.buffer.data(), static_cast<std::size_t>(count));
    m_field.bytes += bytes.size();
    if (m_pending.empty()) {
        receive(bytes);
        m_pending.assign(bytes);
        return;
    }
    std::string all = std::move(m_pending);
    all.append(bytes);
    std::string_view rest = all;
    receive(rest);
    m_pending.assign(rest);
}

} // namespace wirelamp::bench
