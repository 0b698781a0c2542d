// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
#include "bench/load/load.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <sys/epoll.h>
#include <unistd.h>

#include "bench/load/failure.h"
#include "bench/load/httpclient.h"
#include "bench/load/processusage.h"
#include "bench/load/websocketclient.h"

namespace wirelamp::bench {

namespace {

using Clock = std::chrono::steady_clock;

// Longest wait for connections to open and for answers at the end.
constexpr std::chrono::seconds patienceMax{60};
// How many connections are opened at once; the first of them pay for what a server sets up once.
constexpr int openedAtOnce = 16;
constexpr std::chrono::milliseconds settling{300};

bool allReady(const std::vector<std::unique_ptr<Client>> &clients)
{
    return std::all_of(clients.begin(), clients.end(),
                       [](auto &client) { return client->isReady(); });
}

std::unique_ptr<Client> makeClient(Field &field)
{
    switch (field.options.work) {
    case Work::Connect:
        return std::make_unique<WebSocketClient>(field, WebSocketClient::Role::Reconnecting);
    case Work::Ping:
    case Work::Run:
        return std::make_unique<WebSocketClient>(field, WebSocketClient::Role::Asking);
    case Work::Stream:
    case Work::Health:
        return std::make_unique<HttpClient>(field);
    }
    fail("work that does not exist");
}

} // namespace

Load::Load(const Options &options)
    : m_options(options)
    , m_field{options, epoll_create1(EPOLL_CLOEXEC)}
{
    if (m_field.epoll < 0)
        failWithErrno("epoll_create1");
}

Load::~Load()
{
    close(m_field.epoll);
}

Measurement Load::run()
{
    openIdleConnections();
    openClients();
    m_field.isOpen = true;
    for (const auto &client : m_clients)
        client->begin();
    runFor(m_options.warmup);
    const Measurement begin = snapshot();
    runFor(m_options.duration);
    Measurement result = snapshot();
    m_field.isOpen = false;
    waitUntil([this] {
        return std::none_of(m_clients.begin(), m_clients.end(),
                            [](auto &client) { return client->isBusy(); });
    });
    result.operations -= begin.operations;
    result.messages -= begin.messages;
    result.bytes -= begin.bytes;
    result.time -= begin.time;
    result.serverCpuTime -= begin.serverCpuTime;
    result.ownCpuTime -= begin.ownCpuTime;
    return result;
}

void Load::openIdleConnections()
{
    if (m_options.idleConnections == 0)
        return;
    addIdle(openedAtOnce);
    runFor(settling);
    const std::uint64_t before = residentBytesOf(m_options.serverProcess);
    for (int opened = 0; opened < m_options.idleConnections; opened += openedAtOnce)
        addIdle(std::min(openedAtOnce, m_options.idleConnections - opened));
    runFor(settling);
    const auto grown = static_cast<double>(residentBytesOf(m_options.serverProcess) - before);
    m_bytesPerIdleConnection = grown / m_options.idleConnections;
}

void Load::addIdle(int count)
{
    std::vector<std::unique_ptr<Client>> added;
    for (int i = 0; i < count; ++i) {
        added.push_back(std::make_unique<WebSocketClient>(m_field, WebSocketClient::Role::Silent));
        added.back()->prepare();
    }
    waitUntil([&added] { return allReady(added); });
    std::move(added.begin(), added.end(), std::back_inserter(m_idle));
}

void Load::openClients()
{
    for (int i = 0; i < m_options.connections; ++i)
        m_clients.push_back(makeClient(m_field));
    for (const auto &client : m_clients) {
        client->prepare();
        // One after the other: some servers have a short queue for those who knock.
        waitUntil([&client] { return client->isReady(); });
    }
}

Measurement Load::snapshot() const
{
    Measurement now;
    now.operations = m_field.operations;
    now.messages = m_field.messages;
    now.bytes = m_field.bytes;
    now.time = Clock::now().time_since_epoch();
    now.serverCpuTime = cpuTimeOf(m_options.serverProcess);
    now.ownCpuTime = cpuTimeOf(getpid());
    now.bytesPerIdleConnection = m_bytesPerIdleConnection;
    return now;
}

void Load::runFor(std::chrono::duration<double> duration)
{
    const auto end = Clock::now() + duration;
    for (auto now = Clock::now(); now < end; now = Clock::now())
        handleEvents(std::chrono::ceil<std::chrono::milliseconds>(end - now));
}

void Load::waitUntil(const std::function<bool()> &isDone)
{
    const auto end = Clock::now() + patienceMax;
    while (!isDone()) {
        if (Clock::now() > end)
            fail("the server does not answer");
        handleEvents(std::chrono::milliseconds(100));
    }
}

void Load::handleEvents(std::chrono::milliseconds patience)
{
    std::array<epoll_event, 256> events;
    const int count = epoll_wait(m_field.epoll, events.data(), static_cast<int>(events.size()),
                                 static_cast<int>(patience.count()));
    if (count < 0 && errno != EINTR)
        failWithErrno("epoll_wait");
    for (int i = 0; i < count; ++i)
        static_cast<Client *>(events[static_cast<std::size_t>(i)].data.ptr)->readAvailable();
}

} // namespace wirelamp::bench
