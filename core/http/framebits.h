// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QtGlobal>

/// The head of a WebSocket frame, bit by bit, and its opcodes (RFC 6455 section 5.2).
namespace wirelamp::http::framebits {

inline constexpr quint8 finalBit = 0x80;
inline constexpr quint8 reservedBits = 0x70;
inline constexpr quint8 opcodeBits = 0x0f;
inline constexpr quint8 maskBit = 0x80;
inline constexpr quint8 lengthBits = 0x7f;
inline constexpr quint8 length16 = 126; ///< The length follows, in 16 bits.
inline constexpr quint8 length64 = 127; ///< The length follows, in 64 bits.
inline constexpr qsizetype controlBytesMax = 125; ///< Of payload (section 5.5).

inline constexpr int opContinuation = 0x0;
inline constexpr int opText = 0x1;
inline constexpr int opBinary = 0x2;
inline constexpr int opClose = 0x8;
inline constexpr int opPing = 0x9;
inline constexpr int opPong = 0xa;

/// Never on the wire: stands for a close frame without a code (section 7.1.5).
inline constexpr quint16 noCodeGiven = 1005;

constexpr bool isControl(int opcode)
{
    return opcode >= opClose;
}

constexpr bool isKnown(int opcode)
{
    return opcode <= opBinary || (opcode >= opClose && opcode <= opPong);
}

} // namespace wirelamp::http::framebits
