// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
// The work with Boost.Beast, one coroutine per connection on one thread: the practical limit.
// usage: bench_peer_beast PORT SECRET WORK_FOLDER

#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <cstdlib>
#include <iostream>

#include "bench/peers/script.h"
#include "bench/peers/token.h"

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::use_awaitable;
using wirelamp::bench::Script;

namespace {

using Request = http::request<http::empty_body>;
using Socket = asio::ip::tcp::socket;

struct Work
{
    std::string secret;
    Script run;
    Script stream;
    int runs = 0;
};

std::string userOf(const Request &request, const Work &work)
{
    const auto carrier = request[http::field::authorization];
    return wirelamp::bench::userOf({carrier.data(), carrier.size()}, work.secret);
}

asio::awaitable<void> refuse(Socket &socket, const Request &request)
{
    http::response<http::empty_body> response(http::status::unauthorized, request.version());
    response.prepare_payload();
    co_await http::async_write(socket, response, use_awaitable);
}

asio::awaitable<void> talk(Socket &socket, const Request &request, Work &work)
{
    const std::string user = userOf(request, work);
    if (user.empty()) {
        co_await refuse(socket, request);
        co_return;
    }
    beast::websocket::stream<Socket &> stream(socket);
    co_await stream.async_accept(request, use_awaitable);
    stream.text(true);
    co_await stream.async_write(asio::buffer(wirelamp::bench::welcome(user)), use_awaitable);
    beast::flat_buffer buffer;
    for (;;) {
        co_await stream.async_read(buffer, use_awaitable);
        const std::string_view text(static_cast<const char *>(buffer.data().data()), buffer.size());
        const bool isPing = text.find("\"ping\"") != std::string_view::npos;
        buffer.clear();
        if (isPing) {
            co_await stream.async_write(asio::buffer(wirelamp::bench::pong(user)), use_awaitable);
            continue;
        }
        const std::string run = "run_" + std::to_string(++work.runs);
        for (std::size_t i = 0; i < work.run.size(); ++i) {
            const std::string event = work.run.event(i, run, user);
            co_await stream.async_write(asio::buffer(event), use_awaitable);
        }
    }
}

asio::awaitable<void> stream(Socket &socket, const Request &request, Work &work)
{
    const std::string user = userOf(request, work);
    if (user.empty()) {
        co_await refuse(socket, request);
        co_return;
    }
    http::response<http::empty_body> response(http::status::ok, request.version());
    response.set(http::field::content_type, "text/event-stream");
    response.chunked(true);
    http::response_serializer<http::empty_body> head(response);
    co_await http::async_write_header(socket, head, use_awaitable);
    const std::string run = "run_" + std::to_string(++work.runs);
    for (std::size_t i = 0; i < work.stream.size(); ++i) {
        const std::string event = "data: " + work.stream.event(i, run, user) + "\n\n";
        co_await asio::async_write(socket, http::make_chunk(asio::buffer(event)), use_awaitable);
    }
    co_await asio::async_write(socket, http::make_chunk_last(), use_awaitable);
}

asio::awaitable<void> serve(Socket socket, Work &work)
{
    socket.set_option(asio::ip::tcp::no_delay(true));
    beast::flat_buffer buffer;
    try {
        for (;;) {
            Request request;
            co_await http::async_read(socket, buffer, request, use_awaitable);
            if (beast::websocket::is_upgrade(request)) {
                co_await talk(socket, request, work);
                co_return;
            }
            if (request.target().starts_with("/api/chat/stream")) {
                co_await stream(socket, request, work);
                co_return;
            }
            http::response<http::string_body> response(http::status::ok, request.version());
            response.set(http::field::content_type, "application/json");
            response.body() = wirelamp::bench::health();
            response.prepare_payload();
            co_await http::async_write(socket, response, use_awaitable);
        }
    } catch (const boost::system::system_error &) {
        // The client has left.
    }
}

asio::awaitable<void> listen(asio::ip::tcp::acceptor acceptor, Work &work)
{
    for (;;) {
        Socket socket = co_await acceptor.async_accept(use_awaitable);
        asio::co_spawn(acceptor.get_executor(), serve(std::move(socket), work), asio::detached);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::cerr << "usage: bench_peer_beast PORT SECRET WORK_FOLDER\n";
        return EXIT_FAILURE;
    }
    const auto port = static_cast<unsigned short>(std::atoi(argv[1]));
    const std::string folder = argv[3];
    Work work{argv[2], Script(folder + "/run.ndjson"), Script(folder + "/stream.ndjson")};
    asio::io_context context(1);
    asio::ip::tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), port});
    asio::co_spawn(context, listen(std::move(acceptor), work), asio::detached);
    context.run();
}
