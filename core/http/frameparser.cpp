// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/frameparser.h"

#include "core/http/framebits.h"

#include <QtEndian>

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace wirelamp::http {

using namespace framebits;

namespace {

constexpr qsizetype maskBytes = 4; // RFC 6455 section 5.2.

// RFC 6455 section 7.4.1.
constexpr quint16 protocolError = 1002;
constexpr quint16 invalidPayload = 1007;
constexpr quint16 messageTooBig = 1009;

/// May a client close with it (RFC 6455 section 7.4)?
bool isCloseCode(quint16 code)
{
    const bool isOfTheProtocol = code >= 1000 && code <= 1011 && (code < 1004 || code > 1006);
    return isOfTheProtocol || (code >= 3000 && code <= 4999);
}

} // namespace

FrameParser::FrameParser(qsizetype messageBytesMax)
    : m_messageBytesMax(messageBytesMax)
{
}

void FrameParser::feed(QByteArray bytes)
{
    if (m_fault)
        return;
    m_bytes.remove(0, std::exchange(m_at, 0));
    if (m_bytes.isEmpty())
        m_bytes = std::move(bytes); // Mostly: no copy.
    else
        m_bytes += bytes;
}

std::optional<ClientFrame> FrameParser::next()
{
    std::optional<ClientFrame> frame;
    while (!frame && !m_fault) {
        const std::optional<Head> head = readHead();
        if (!head)
            break;
        const auto left = static_cast<quint64>(m_bytes.size() - m_at - head->headBytes);
        if (left < head->payloadBytes)
            break;
        const QByteArray payload = unmasked(*head);
        m_at += head->headBytes + payload.size();
        frame = isControl(head->opcode) ? takeControl(*head, payload) : takeData(*head, payload);
    }
    // Most connections wait for the next frame: they shall hold nothing.
    if (m_at == m_bytes.size()) {
        m_bytes.clear();
        m_at = 0;
    }
    return frame;
}

/// nullopt: more bytes are needed, or the frame is refused.
std::optional<FrameParser::Head> FrameParser::readHead()
{
    const QByteArrayView bytes = QByteArrayView(m_bytes).sliced(m_at);
    if (bytes.size() < 2)
        return std::nullopt;
    const auto first = static_cast<quint8>(bytes[0]);
    const auto second = static_cast<quint8>(bytes[1]);
    judgeFirstBytes(first, second);
    const quint8 shortLength = second & lengthBits;
    const qsizetype lengthBytes = shortLength == length64 ? 8 : shortLength == length16 ? 2 : 0;
    if (m_fault || bytes.size() < 2 + lengthBytes)
        return std::nullopt;
    quint64 length = shortLength;
    if (shortLength == length16)
        length = qFromBigEndian<quint16>(bytes.data() + 2);
    else if (shortLength == length64)
        length = qFromBigEndian<quint64>(bytes.data() + 2);
    const Head head{first & opcodeBits, (first & finalBit) != 0, 2 + lengthBytes + maskBytes,
                    length};
    judgeLength(head);
    if (m_fault || bytes.size() < head.headBytes)
        return std::nullopt;
    return head;
}

void FrameParser::judgeFirstBytes(quint8 first, quint8 second)
{
    const int opcode = first & opcodeBits;
    if ((second & maskBit) == 0)
        fail(protocolError, u"a client masks its frames (RFC 6455 section 5.1)"_s);
    else if ((first & reservedBits) != 0)
        fail(protocolError, u"a reserved bit is set (RFC 6455 section 5.2)"_s);
    else if (!isKnown(opcode))
        fail(protocolError, u"the opcode %1 has no meaning (RFC 6455 section 5.2)"_s.arg(opcode));
    else if (isControl(opcode) && (second & lengthBits) > controlBytesMax)
        fail(protocolError, u"a control frame has 125 bytes at most (RFC 6455 section 5.5)"_s);
    else if (isControl(opcode) && (first & finalBit) == 0)
        fail(protocolError, u"a control frame comes in one piece (RFC 6455 section 5.5)"_s);
    else if (opcode == opContinuation && !m_isFragmented)
        fail(protocolError, u"a fragment without a beginning (RFC 6455 section 5.4)"_s);
    else if (!isControl(opcode) && opcode != opContinuation && m_isFragmented)
        fail(protocolError,
             u"a message began before the one in fragments ended (RFC 6455 section 5.4)"_s);
}

void FrameParser::judgeLength(const Head &head)
{
    constexpr quint64 highestBit = quint64{1} << 63;
    const qsizetype lengthBytes = head.headBytes - 2 - maskBytes;
    const bool isTooWide = (lengthBytes == 2 && head.payloadBytes < length16)
        || (lengthBytes == 8 && head.payloadBytes <= 0xffff);
    if (lengthBytes == 8 && head.payloadBytes >= highestBit)
        fail(protocolError, u"a length has 63 bits (RFC 6455 section 5.2)"_s);
    else if (isTooWide)
        fail(protocolError, u"a length takes no more bytes than it needs (RFC 6455 section 5.2)"_s);
    else if (!isControl(head.opcode)
             && head.payloadBytes > static_cast<quint64>(m_messageBytesMax - m_message.size()))
        fail(messageTooBig, u"the message is too long"_s);
}

QByteArray FrameParser::unmasked(const Head &head) const
{
    const auto size = static_cast<qsizetype>(head.payloadBytes);
    QByteArray payload(size, Qt::Uninitialized);
    const char *const from = m_bytes.constData() + m_at + head.headBytes;
    char *const to = payload.data();
    const char *const mask = from - maskBytes;
    quint64 mask8 = 0;
    std::memcpy(&mask8, mask, maskBytes);
    mask8 |= mask8 << 32;
    qsizetype at = 0;
    for (; size - at >= qsizetype{sizeof mask8}; at += qsizetype{sizeof mask8}) {
        quint64 block = 0;
        std::memcpy(&block, from + at, sizeof block);
        block ^= mask8;
        std::memcpy(to + at, &block, sizeof block);
    }
    for (; at < size; ++at)
        to[at] = static_cast<char>(from[at] ^ mask[at % maskBytes]);
    return payload;
}

std::optional<ClientFrame> FrameParser::takeControl(const Head &head, const QByteArray &payload)
{
    if (head.opcode == opClose)
        return takeClose(payload);
    return ClientFrame{head.opcode == opPing ? FrameType::Ping : FrameType::Pong, payload};
}

std::optional<ClientFrame> FrameParser::takeClose(const QByteArray &payload)
{
    if (payload.isEmpty())
        return ClientFrame{FrameType::Close, {}, noCodeGiven};
    if (payload.size() < 2) {
        fail(protocolError, u"half a close code (RFC 6455 section 5.5.1)"_s);
        return std::nullopt;
    }
    const auto code = qFromBigEndian<quint16>(payload.constData());
    QByteArray reason = payload.sliced(2);
    if (!isCloseCode(code)) {
        fail(protocolError, u"nobody may close with %1 (RFC 6455 section 7.4)"_s.arg(code));
        return std::nullopt;
    }
    if (!reason.isValidUtf8()) {
        fail(invalidPayload, u"the reason is not UTF-8 (RFC 6455 section 8.1)"_s);
        return std::nullopt;
    }
    return ClientFrame{FrameType::Close, std::move(reason), code};
}

std::optional<ClientFrame> FrameParser::takeData(const Head &head, const QByteArray &payload)
{
    if (head.opcode != opContinuation)
        m_messageType = head.opcode == opText ? FrameType::Text : FrameType::Binary;
    const bool isWhole = head.isFinal && !m_isFragmented;
    m_isFragmented = !head.isFinal;
    if (!isWhole)
        m_message += payload;
    if (!head.isFinal)
        return std::nullopt;
    QByteArray message = isWhole ? payload : std::exchange(m_message, {});
    if (m_messageType == FrameType::Text && !message.isValidUtf8()) {
        fail(invalidPayload, u"the text is not UTF-8 (RFC 6455 section 8.1)"_s);
        return std::nullopt;
    }
    return ClientFrame{m_messageType, std::move(message)};
}

void FrameParser::fail(quint16 code, const QString &reason)
{
    m_fault = FrameFault{code, reason};
    m_message.clear();
}

} // namespace wirelamp::http
