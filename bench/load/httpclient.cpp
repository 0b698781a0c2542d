// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
#include "bench/load/httpclient.h"

#include "bench/load/failure.h"

namespace wirelamp::bench {

namespace {

std::string requestFor(const Options &options)
{
    const std::string host =
        " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(options.port) + "\r\n";
    if (options.work == Work::Health)
        return "GET /health" + host + "\r\n";
    return "GET /api/chat/stream?agent=chunks&message=Hello" + host
        + "Accept: text/event-stream\r\nConnection: close\r\nAuthorization: Bearer " + options.token
        + "\r\n\r\n";
}

} // namespace

HttpClient::HttpClient(Field &field)
    : Client(field)
    , m_isStream(field.options.work == Work::Stream)
    , m_request(requestFor(field.options))
{
}

void HttpClient::prepare()
{
    if (!m_isStream)
        openSocket();
}

void HttpClient::begin()
{
    if (m_isStream)
        openSocket();
    m_isBusy = true;
    send(m_request);
}

void HttpClient::receive(std::string_view &bytes)
{
    if (!m_reader.read(bytes))
        return;
    if (!bytes.empty())
        fail("more than one response to one request");
    if (m_reader.eventCount() != field().options.events)
        fail("a response with " + std::to_string(m_reader.eventCount()) + " events");
    field().operations += 1;
    field().messages += m_reader.eventCount();
    m_isBusy = false;
    if (m_isStream)
        closeSocket();
    if (field().isOpen)
        begin();
}

void HttpClient::finish()
{
    fail("the server closed a connection in the middle of a response");
}

} // namespace wirelamp::bench
