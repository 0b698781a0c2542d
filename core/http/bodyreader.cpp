// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/bodyreader.h"

#include <algorithm>

namespace wirelamp::http {

BodyReader::BodyReader(const RequestHead &head, qsizetype bodyBytesMax)
{
    if (head.framing == BodyFraming::Chunked)
        m_chunks.emplace(bodyBytesMax);
    else if (head.framing == BodyFraming::Length)
        m_bytesLeft = static_cast<qsizetype>(head.contentLength);
}

qsizetype BodyReader::feed(QByteArrayView bytes)
{
    if (m_chunks)
        return m_chunks->feed(bytes);
    const qsizetype eaten = std::min(bytes.size(), m_bytesLeft);
    m_body += bytes.first(eaten);
    m_bytesLeft -= eaten;
    return eaten;
}

ChunkedDecoder::Status BodyReader::status() const
{
    if (m_chunks)
        return m_chunks->status();
    return m_bytesLeft > 0 ? ChunkedDecoder::Status::NeedMore : ChunkedDecoder::Status::Done;
}

const QByteArray &BodyReader::body() const
{
    return m_chunks ? m_chunks->body() : m_body;
}

} // namespace wirelamp::http
