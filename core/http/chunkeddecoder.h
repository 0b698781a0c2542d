// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wirelamp::http {

/// Takes a chunked request body apart (RFC 9112 section 7.1), as it comes in, within a bound.
/// Chunk extensions are skipped, trailers are read and dropped; both count against a bound of their
/// own (4 KiB and 8 KiB), so that they can't be sent for ever.
class ChunkedDecoder
{
public:
    enum class Status {
        NeedMore,
        Done,
        Malformed,
        TooLarge,
    };

    explicit ChunkedDecoder(qsizetype bodyBytesMax);

    /// Eats from the front of `bytes` and returns how many were eaten. Everything is eaten unless
    /// the body ended or is refused; what follows then belongs to the next request.
    qsizetype feed(QByteArrayView bytes);

    Status status() const { return m_status; }
    /// The decoded body; whole once the status is Done.
    const QByteArray &body() const { return m_body; }

private:
    enum class Part { Size, Extension, SizeLineFeed, Data, DataReturn, DataLineFeed, Trailer };

    qsizetype m_bodyBytesMax = 0;
    QByteArray m_body;
    Status m_status = Status::NeedMore;
    Part m_part = Part::Size;
    // The implementation adds what it needs.
};

} // namespace wirelamp::http
