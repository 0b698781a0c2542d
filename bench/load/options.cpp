// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
#include "bench/load/options.h"

#include <charconv>
#include <cstdlib>
#include <map>
#include <string_view>

#include "bench/load/failure.h"

namespace wirelamp::bench {

namespace {

const std::map<std::string_view, Work> &worksByName()
{
    static const std::map<std::string_view, Work> works{
        {"connect", Work::Connect}, {"ping", Work::Ping},     {"run", Work::Run},
        {"stream", Work::Stream},   {"health", Work::Health},
    };
    return works;
}

template<typename Number>
Number numberIn(std::string_view text, Number least, Number most)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < least || number > most)
        fail("not a number, or out of range: " + std::string(text));
    return number;
}

void readOption(Options &options, std::string_view name, std::string_view value)
{
    if (name == "--port")
        options.port = numberIn<std::uint16_t>(value, 1, 65535);
    else if (name == "--server-process")
        options.serverProcess = numberIn(value, 1, 1 << 22);
    else if (name == "--connections")
        options.connections = numberIn(value, 1, 10'000);
    else if (name == "--depth")
        options.depth = numberIn(value, 1, 1'000);
    else if (name == "--idle")
        options.idleConnections = numberIn(value, 0, 100'000);
    else if (name == "--events")
        options.events = numberIn<std::uint64_t>(value, 0, 100'000);
    else if (name == "--warmup")
        options.warmup = std::chrono::duration<double>(numberIn(value, 0.0, 60.0));
    else if (name == "--seconds")
        options.duration = std::chrono::duration<double>(numberIn(value, 0.01, 600.0));
    else
        fail("unknown option " + std::string(name));
}

} // namespace

Options readOptions(int argumentCount, char **arguments)
{
    Options options;
    if (argumentCount < 2 || argumentCount % 2 != 0 || !worksByName().contains(arguments[1]))
        fail("usage: bench_load connect|ping|run|stream|health --port N --server-process N "
             "[--connections N] "
             "[--depth N] [--idle N] [--events N] [--warmup SECONDS] [--seconds SECONDS]");
    options.work = worksByName().at(arguments[1]);
    for (int i = 2; i + 1 < argumentCount; i += 2)
        readOption(options, arguments[i], arguments[i + 1]);
    if (options.port == 0 || options.serverProcess == 0)
        fail("--port and --server-process are required");
    if (options.work == Work::Run && (options.depth != 1 || options.events == 0))
        fail("runs need --events, and follow one another");
    if (const char *token = std::getenv("WIRELAMP_TOKEN"))
        options.token = token;
    return options;
}

} // namespace wirelamp::bench
