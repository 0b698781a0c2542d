// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
// The limit: an epoll loop that knows what will be asked and sends bytes that were prepared before.
// Only the token is judged for real. Not a server.
// usage: bench_peer_raw PORT SECRET WORK_FOLDER

#include <arpa/inet.h>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <map>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bench/peers/script.h"
#include "bench/peers/token.h"

using namespace wirelamp::bench;

namespace {

[[noreturn]] void stop(const char *reason)
{
    std::cerr << "bench_peer_raw: " << reason << '\n';
    std::exit(EXIT_FAILURE);
}

std::string frame(const std::string &text)
{
    std::string bytes = "\x81";
    if (text.size() < 126) {
        bytes += static_cast<char>(text.size());
    } else {
        bytes += '\x7e';
        bytes += static_cast<char>(text.size() >> 8U);
        bytes += static_cast<char>(text.size() & 0xffU);
    }
    return bytes + text;
}

std::string chunk(const std::string &text)
{
    std::array<char, 20> size{};
    std::snprintf(size.data(), size.size(), "%zx\r\n", text.size());
    return size.data() + text + "\r\n";
}

std::string okWith(const std::string &lines, const std::string &body)
{
    return "HTTP/1.1 200 OK\r\n" + lines + "\r\n\r\n" + body;
}

/// All answers, as bytes.
struct Answers
{
    explicit Answers(const std::string &folder)
    {
        const Script runScript(folder + "/run.ndjson");
        for (std::size_t i = 0; i < runScript.size(); ++i)
            run += frame(runScript.event(i, "run_5dabc485dc55", "dev"));
        const Script streamScript(folder + "/stream.ndjson");
        std::string chunks;
        for (std::size_t i = 0; i < streamScript.size(); ++i)
            chunks += chunk("data: " + streamScript.event(i, "run_5dabc485dc55", "dev") + "\n\n");
        stream = okWith("Content-Type: text/event-stream\r\nTransfer-Encoding: chunked",
                        chunks + "0\r\n\r\n");
        const std::string state = ::health();
        health = okWith("Content-Type: application/json\r\nContent-Length: "
                            + std::to_string(state.size()),
                        state);
    }

    std::string welcome = frame(::welcome("dev"));
    std::string pong = frame(::pong("dev"));
    std::string run;
    std::string stream;
    std::string health;
};

std::string acceptanceOf(std::string_view key)
{
    const std::string text = std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    std::array<unsigned char, SHA_DIGEST_LENGTH> digest{};
    SHA1(reinterpret_cast<const unsigned char *>(text.data()), text.size(), digest.data());
    std::array<unsigned char, 32> base64{};
    const int length = EVP_EncodeBlock(base64.data(), digest.data(), SHA_DIGEST_LENGTH);
    return {reinterpret_cast<const char *>(base64.data()), static_cast<std::size_t>(length)};
}

std::string_view headerIn(std::string_view head, std::string_view name)
{
    const std::size_t at = head.find(name);
    if (at == std::string_view::npos)
        return {};
    const std::string_view rest = head.substr(at + name.size());
    return rest.substr(0, rest.find("\r\n"));
}

class RawServer
{
public:
    RawServer(std::uint16_t port, std::string secret, const std::string &folder)
        : m_secret(std::move(secret))
        , m_answers(folder)
        , m_epoll(epoll_create1(EPOLL_CLOEXEC))
        , m_listener(socket(AF_INET, SOCK_STREAM, 0))
    {
        const int on = 1;
        setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            || listen(m_listener, 4096) != 0)
            stop("the port is taken");
        watch(m_listener);
    }

    [[noreturn]] void run()
    {
        std::array<epoll_event, 256> events{};
        for (;;) {
            const int count =
                epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), -1);
            for (int i = 0; i < count; ++i) {
                const int socket = events[static_cast<std::size_t>(i)].data.fd;
                if (socket == m_listener)
                    acceptOne();
                else
                    answer(socket);
            }
        }
    }

private:
    void watch(int socket) const
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = socket;
        if (epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event) != 0)
            stop("epoll_ctl");
    }

    void acceptOne()
    {
        const int socket = accept(m_listener, nullptr, nullptr);
        if (socket < 0)
            return;
        const int on = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_pending[socket].clear();
        watch(socket);
    }

    void drop(int socket)
    {
        m_pending.erase(socket);
        close(socket);
    }

    void answer(int socket)
    {
        const ssize_t count = recv(socket, m_buffer.data(), m_buffer.size(), 0);
        if (count <= 0) {
            drop(socket);
            return;
        }
        std::string &pending = m_pending[socket];
        pending.append(m_buffer.data(), static_cast<std::size_t>(count));
        std::string_view rest = pending;
        std::string out;
        bool isOver = false;
        if (rest.starts_with("GET "))
            isOver = answerRequest(rest, out);
        else
            isOver = answerFrames(rest, out);
        pending.erase(0, pending.size() - rest.size());
        if (!out.empty() && send(socket, out.data(), out.size(), MSG_NOSIGNAL) < 0)
            isOver = true;
        if (isOver)
            drop(socket);
    }

    /// True if the connection ends with this answer.
    bool answerRequest(std::string_view &rest, std::string &out) const
    {
        const std::size_t end = rest.find("\r\n\r\n");
        if (end == std::string_view::npos)
            return false;
        const std::string_view head = rest.substr(0, end + 2);
        rest.remove_prefix(end + 4);
        if (head.starts_with("GET /health")) {
            out = m_answers.health;
            return false;
        }
        if (userOf(headerIn(head, "\r\nAuthorization: "), m_secret).empty()) {
            out = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n";
            return true;
        }
        if (head.starts_with("GET /api/chat/stream")) {
            out = m_answers.stream;
            return true;
        }
        out = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              "Sec-WebSocket-Accept: "
            + acceptanceOf(headerIn(head, "\r\nSec-WebSocket-Key: ")) + "\r\n\r\n"
            + m_answers.welcome;
        return false;
    }

    /// Tells requests apart by their length alone; the clients of this benchmark have three.
    bool answerFrames(std::string_view &rest, std::string &out) const
    {
        while (rest.size() >= 6) {
            const std::size_t length = static_cast<unsigned char>(rest[1]) & 0x7fU;
            if (length > 125)
                return true;
            if (rest.size() < 6 + length)
                return false;
            const bool isClose = rest[0] == '\x88';
            rest.remove_prefix(6 + length);
            if (isClose) {
                out += std::string("\x88\x02\x03\xe8", 4);
                return true;
            }
            out += length < 30 ? m_answers.pong : m_answers.run;
        }
        return false;
    }

    const std::string m_secret;
    const Answers m_answers;
    const int m_epoll;
    const int m_listener;
    std::map<int, std::string> m_pending;
    std::array<char, 65536> m_buffer{};
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        stop("usage: bench_peer_raw PORT SECRET WORK_FOLDER");
    RawServer server(static_cast<std::uint16_t>(std::atoi(argv[1])), argv[2], argv[3]);
    server.run();
}
