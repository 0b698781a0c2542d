// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/chunkeddecoder.h"
#include "core/http/response.h"

#include <optional>

namespace wirelamp::check {

/// The body of one HTTP answer (RFC 9112 section 6.3): chunked, of a stated length, or up to the
/// end of the connection. Bounded.
class AnswerBody
{
public:
    static constexpr qsizetype bytesMax = 4LL * 1024 * 1024;

    explicit AnswerBody(const http::ResponseHead &head);

    void feed(QByteArrayView bytes);
    /// The server closed: the end of a body without a length, too early for any other.
    void end();

    bool isWhole() const { return m_isWhole; }
    /// A sentence about what is wrong with the framing; empty: nothing.
    const QString &problem() const { return m_problem; }
    const QByteArray &bytes() const { return m_chunked ? m_chunked->body() : m_bytes; }

private:
    void feedChunked(QByteArrayView bytes);

    std::optional<http::ChunkedDecoder> m_chunked;
    std::optional<qint64> m_length;
    QByteArray m_bytes;
    bool m_isWhole = false;
    QString m_problem;
};

} // namespace wirelamp::check
