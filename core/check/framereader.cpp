// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/framereader.h"

#include "core/http/framebits.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace wirelamp::check {

using namespace http::framebits;

namespace {

int opcodeOf(FrameType type)
{
    switch (type) {
    case FrameType::Text:
        return opText;
    case FrameType::Binary:
        return opBinary;
    case FrameType::Close:
        return opClose;
    case FrameType::Ping:
        return opPing;
    case FrameType::Pong:
        return opPong;
    }
    Q_UNREACHABLE();
}

FrameType typeOf(int opcode)
{
    switch (opcode) {
    case opClose:
        return FrameType::Close;
    case opPing:
        return FrameType::Ping;
    case opPong:
        return FrameType::Pong;
    case opBinary:
        return FrameType::Binary;
    default:
        return FrameType::Text;
    }
}

} // namespace

QList<Frame> FrameReader::feed(QByteArrayView bytes)
{
    QList<Frame> frames;
    if (!m_problem.isEmpty())
        return frames;
    m_bytes += bytes;
    qsizetype read = 0;
    Head head;
    while (m_problem.isEmpty()) {
        m_bytes.remove(0, std::exchange(read, 0));
        if (!readHead(head) || m_bytes.size() < head.headBytes + head.payloadBytes)
            break;
        takeFrame(head, m_bytes.sliced(head.headBytes, head.payloadBytes), frames);
        read = head.headBytes + head.payloadBytes;
    }
    return frames;
}

QString FrameReader::problemOf(quint8 first, quint8 second) const
{
    const int opcode = first & opcodeBits;
    if ((first & reservedBits) != 0)
        return u"a frame has reserved bits set, and no extension was agreed on"_s;
    if (!isKnown(opcode))
        return u"a frame has the unknown opcode %1"_s.arg(opcode);
    if ((second & maskBit) != 0)
        return u"a frame of the server is masked"_s;
    if (isControl(opcode) && ((first & finalBit) == 0 || (second & lengthBits) > controlBytesMax))
        return u"a control frame is fragmented or longer than 125 bytes"_s;
    if (opcode == opContinuation && !m_isFragmented)
        return u"a continuation came without a message to continue"_s;
    if (!isControl(opcode) && opcode != opContinuation && m_isFragmented)
        return u"a message began before the one before it had ended"_s;
    return {};
}

/// False: more bytes are needed, or the frame is refused.
bool FrameReader::readHead(Head &head)
{
    if (m_bytes.size() < 2)
        return false;
    const auto first = static_cast<quint8>(m_bytes.at(0));
    const auto second = static_cast<quint8>(m_bytes.at(1));
    if (const QString problem = problemOf(first, second); !problem.isEmpty()) {
        breakOff(problem);
        return false;
    }
    const quint8 shortLength = second & lengthBits;
    const qsizetype extraBytes = shortLength == length64 ? 8 : shortLength == length16 ? 2 : 0;
    if (m_bytes.size() < 2 + extraBytes)
        return false;
    quint64 length = shortLength;
    if (shortLength == length16)
        length = qFromBigEndian<quint16>(m_bytes.constData() + 2);
    else if (shortLength == length64)
        length = qFromBigEndian<quint64>(m_bytes.constData() + 2);
    if (length > static_cast<quint64>(messageBytesMax - m_message.size())) {
        breakOff(u"a message is larger than 4 MiB"_s);
        return false;
    }
    head = {.opcode = first & opcodeBits,
            .isFinal = (first & finalBit) != 0,
            .headBytes = 2 + extraBytes,
            .payloadBytes = static_cast<qsizetype>(length)};
    return true;
}

void FrameReader::takeFrame(const Head &head, const QByteArray &payload, QList<Frame> &frames)
{
    if (isControl(head.opcode))
        frames.append({typeOf(head.opcode), payload});
    else
        takeData(head, payload, frames);
}

void FrameReader::takeData(const Head &head, const QByteArray &payload, QList<Frame> &frames)
{
    if (head.opcode != opContinuation)
        m_messageType = typeOf(head.opcode);
    m_message += payload;
    m_isFragmented = !head.isFinal;
    if (!head.isFinal)
        return;
    const QByteArray message = std::exchange(m_message, {});
    if (m_messageType == FrameType::Text && !QUtf8StringView(message).isValidUtf8())
        breakOff(u"a text message is no UTF-8"_s);
    else
        frames.append({m_messageType, message});
}

QByteArray clientFrame(FrameType type, const QByteArray &payload, const QByteArray &maskingKey)
{
    Q_ASSERT(maskingKey.size() == 4);
    QByteArray frame(1, static_cast<char>(finalBit | opcodeOf(type)));
    const qsizetype length = payload.size();
    if (length <= controlBytesMax) {
        frame += static_cast<char>(maskBit | length);
    } else if (length <= 0xffff) {
        frame += static_cast<char>(maskBit | length16);
        const quint16 wire = qToBigEndian(static_cast<quint16>(length));
        frame.append(reinterpret_cast<const char *>(&wire), sizeof wire);
    } else {
        frame += static_cast<char>(maskBit | length64);
        const quint64 wire = qToBigEndian(static_cast<quint64>(length));
        frame.append(reinterpret_cast<const char *>(&wire), sizeof wire);
    }
    frame += maskingKey;
    for (qsizetype at = 0; at < length; ++at)
        frame += static_cast<char>(payload.at(at) ^ maskingKey.at(at % 4));
    return frame;
}

} // namespace wirelamp::check
