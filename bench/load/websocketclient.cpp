// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
#include "bench/load/websocketclient.h"

#include <utility>

#include "bench/load/failure.h"

namespace wirelamp::bench {

namespace {

constexpr std::size_t headBytesMax = 16 * 1024;
// The example of RFC 6455, 1.3: a key, and the answer that proves the server knows the protocol.
constexpr std::string_view key = "dGhlIHNhbXBsZSBub25jZQ==";
constexpr std::string_view acceptance = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

std::string upgradeRequest(const Options &options)
{
    return "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(options.port)
        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: "
        + std::string(key) + "\r\nAuthorization: Bearer " + options.token + "\r\n\r\n";
}

std::string requestFor(Work work)
{
    if (work == Work::Ping)
        return clientFrame(Opcode::Text, R"({"type":"ping"})");
    return clientFrame(Opcode::Text,
                       R"({"type":"execute_agent","agent":"instant","content":"Hello"})");
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

} // namespace

WebSocketClient::WebSocketClient(Field &field, Role role)
    : Client(field)
    , m_role(role)
    , m_isPing(field.options.work == Work::Ping)
    , m_request(requestFor(field.options.work))
{
}

void WebSocketClient::prepare()
{
    if (m_role != Role::Reconnecting)
        connect();
}

bool WebSocketClient::isReady() const
{
    return m_role == Role::Reconnecting || m_stage == Stage::Open;
}

void WebSocketClient::begin()
{
    if (m_role == Role::Reconnecting)
        connect();
    else if (m_role == Role::Asking)
        ask(field().options.depth);
}

bool WebSocketClient::isBusy() const
{
    return m_outstanding > 0 || (m_role == Role::Reconnecting && m_stage != Stage::Away);
}

void WebSocketClient::connect()
{
    openSocket();
    m_stage = Stage::Upgrading;
    send(upgradeRequest(field().options));
}

void WebSocketClient::leave()
{
    closeSocket();
    m_stage = Stage::Away;
    if (field().isOpen)
        connect();
}

void WebSocketClient::receive(std::string_view &bytes)
{
    if (m_stage == Stage::Upgrading && !readHead(bytes))
        return;
    while (const std::optional<Frame> frame = takeFrame(bytes)) {
        if (m_stage == Stage::Closing && frame->opcode == Opcode::Close) {
            bytes = {};
            leave();
            return;
        }
        handle(*frame);
    }
    if (m_finished == 0)
        return;
    const int finished = std::exchange(m_finished, 0);
    m_outstanding -= finished;
    field().operations += static_cast<std::uint64_t>(finished);
    if (field().isOpen)
        ask(finished);
}

bool WebSocketClient::readHead(std::string_view &bytes)
{
    const std::size_t end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos) {
        if (bytes.size() > headBytesMax)
            fail("a response head of more than 16 KiB");
        return false;
    }
    const std::string_view head = bytes.substr(0, end);
    if (!head.starts_with("HTTP/1.1 101") || !contains(head, acceptance))
        fail("refused: " + std::string(head.substr(0, head.find("\r\n"))));
    bytes.remove_prefix(end + 4);
    m_stage = Stage::Greeting;
    return true;
}

void WebSocketClient::handle(const Frame &frame)
{
    switch (frame.opcode) {
    case Opcode::Text:
        if (m_stage == Stage::Greeting)
            greeted(frame.payload);
        else
            answered(frame.payload);
        return;
    case Opcode::Ping:
        send(clientFrame(Opcode::Pong, frame.payload));
        return;
    case Opcode::Pong:
        return;
    case Opcode::Close:
        fail("the server closed a WebSocket");
    }
}

void WebSocketClient::greeted(std::string_view text)
{
    if (!contains(text, "connection_established"))
        fail("the first frame is no welcome");
    m_stage = Stage::Open;
    if (m_role != Role::Reconnecting)
        return;
    field().operations += 1;
    m_stage = Stage::Closing;
    send(clientFrame(Opcode::Close, std::string_view("\x03\xe8", 2)));
}

void WebSocketClient::answered(std::string_view text)
{
    field().messages += 1;
    if (m_isPing) {
        if (!contains(text, "\"pong\""))
            fail("a ping was answered by something else: " + std::string(text));
        ++m_finished;
    } else if (++m_eventsOfRun == field().options.events) {
        if (!contains(text, "\"agent_completed\""))
            fail("a run does not end with its last event: " + std::string(text));
        m_eventsOfRun = 0;
        ++m_finished;
    }
}

void WebSocketClient::ask(int count)
{
    std::string requests;
    for (int i = 0; i < count; ++i)
        requests += m_request;
    m_outstanding += count;
    send(requests);
}

void WebSocketClient::finish()
{
    if (m_stage != Stage::Closing)
        fail("the server closed a connection");
    leave();
}

} // namespace wirelamp::bench
