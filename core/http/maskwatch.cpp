// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/maskwatch.h"

#include <QtEndian>

#include <algorithm>

namespace wirelamp::http {

namespace {

constexpr int maskBytes = 4;

/// How many bytes the header of a masked frame has, going by its second byte.
qsizetype headerBytes(unsigned char lengthByte)
{
    switch (lengthByte & 0x7f) {
    case 126:
        return 2 + 2 + maskBytes;
    case 127:
        return 2 + 8 + maskBytes;
    default:
        return 2 + maskBytes;
    }
}

quint64 payloadLength(const QByteArray &header)
{
    const auto *bytes = reinterpret_cast<const uchar *>(header.constData());
    switch (bytes[1] & 0x7f) {
    case 126:
        return qFromBigEndian<quint16>(bytes + 2);
    case 127:
        return qFromBigEndian<quint64>(bytes + 2);
    default:
        return bytes[1] & 0x7f;
    }
}

} // namespace

void MaskWatch::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && !m_hasSeenUnmasked) {
        const auto offered = static_cast<quint64>(bytes.size());
        if (const quint64 payload = std::min(m_payloadBytesLeft, offered); payload > 0) {
            skip(payload);
            bytes = bytes.sliced(static_cast<qsizetype>(payload));
            continue;
        }
        m_header += bytes.front();
        bytes = bytes.sliced(1);
        readHeader();
    }
}

void MaskWatch::readHeader()
{
    if (m_header.size() < 2)
        return;
    const auto lengthByte = static_cast<unsigned char>(m_header.at(1));
    m_hasSeenUnmasked = (lengthByte & 0x80) == 0;
    if (m_hasSeenUnmasked || m_header.size() < headerBytes(lengthByte))
        return;
    m_payloadBytesLeft = payloadLength(m_header);
    m_header.clear();
}

} // namespace wirelamp::http
