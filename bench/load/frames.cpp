// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
#include "bench/load/frames.h"

#include <array>

#include "bench/load/failure.h"

namespace wirelamp::bench {

namespace {

constexpr std::uint64_t payloadBytesMax = 1 << 20;
constexpr std::size_t outgoingBytesMax = 0xffff;
constexpr unsigned finalBit = 0x80;
constexpr unsigned maskBit = 0x80;
// Any key does; zero would be an unfairly cheap one to undo.
constexpr std::array<char, 4> maskingKey{0x37, 0x5a, 0x21, 0x3d};

unsigned byteAt(std::string_view bytes, std::size_t index)
{
    return static_cast<unsigned char>(bytes[index]);
}

std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

Opcode opcodeIn(unsigned firstByte)
{
    switch (firstByte) {
    case finalBit | 1U:
        return Opcode::Text;
    case finalBit | 8U:
        return Opcode::Close;
    case finalBit | 9U:
        return Opcode::Ping;
    case finalBit | 10U:
        return Opcode::Pong;
    default:
        fail("a frame that is fragmented, compressed or of an unexpected kind");
    }
}

} // namespace

std::optional<Frame> takeFrame(std::string_view &bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    const unsigned shortLength = byteAt(bytes, 1);
    if (shortLength & maskBit)
        fail("the server sent a masked frame");
    const std::size_t extended = shortLength == 127 ? 8 : shortLength == 126 ? 2 : 0;
    const std::size_t head = 2 + extended;
    if (bytes.size() < head)
        return std::nullopt;
    const std::uint64_t length = extended == 0 ? shortLength : bigEndian(bytes.substr(2, extended));
    if (length > payloadBytesMax)
        fail("a frame of more than 1 MiB");
    if (bytes.size() - head < length)
        return std::nullopt;
    const Frame frame{opcodeIn(byteAt(bytes, 0)), bytes.substr(head, length)};
    bytes.remove_prefix(head + length);
    return frame;
}

std::string clientFrame(Opcode opcode, std::string_view payload)
{
    if (payload.size() > outgoingBytesMax)
        fail("a message of more than 64 KiB to send");
    std::string frame;
    frame += static_cast<char>(finalBit | static_cast<unsigned>(opcode));
    if (payload.size() < 126) {
        frame += static_cast<char>(maskBit | payload.size());
    } else {
        frame += static_cast<char>(maskBit | 126U);
        frame += static_cast<char>(payload.size() >> 8U);
        frame += static_cast<char>(payload.size() & 0xffU);
    }
    frame.append(maskingKey.data(), maskingKey.size());
    for (std::size_t i = 0; i < payload.size(); ++i)
        frame += static_cast<char>(payload[i] ^ maskingKey[i % maskingKey.size()]);
    return frame;
}

} // namespace wirelamp::bench
