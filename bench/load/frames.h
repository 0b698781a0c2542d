// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wirelamp::bench {

enum class Opcode : std::uint8_t { Text = 1, Close = 8, Ping = 9, Pong = 10 };

/// A whole, unfragmented frame of a server (RFC 6455, 5.2). The payload points into the bytes it
/// was taken from.
struct Frame
{
    Opcode opcode;
    std::string_view payload;
};

/// Takes the first frame off `bytes`; nothing if it is not complete yet. Fails on what a server
/// must not send here: masked, fragmented or compressed frames, unknown opcodes, more than 1 MiB.
std::optional<Frame> takeFrame(std::string_view &bytes);

/// The masked frame a client sends, payloads up to 64 KiB.
std::string clientFrame(Opcode opcode, std::string_view payload);

} // namespace wirelamp::bench
