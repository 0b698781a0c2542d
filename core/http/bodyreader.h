// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/chunkeddecoder.h"
#include "core/http/requesthead.h"

#include <optional>

namespace wirelamp::http {

/// Collects the body of one request, whatever its framing, as it comes in, within a bound. A
/// request without a body is Done from the beginning.
class BodyReader
{
public:
    /// `head.contentLength` is within the bound: parseRequestHead() refuses what is not.
    BodyReader(const RequestHead &head, qsizetype bodyBytesMax);

    /// Eats from the front of `bytes` and returns how many were eaten; never what belongs to the
    /// next request.
    qsizetype feed(QByteArrayView bytes);

    ChunkedDecoder::Status status() const;
    /// Whole once the status is Done.
    const QByteArray &body() const;

private:
    std::optional<ChunkedDecoder> m_chunks;
    qsizetype m_bytesLeft = 0;
    QByteArray m_body;
};

} // namespace wirelamp::http
