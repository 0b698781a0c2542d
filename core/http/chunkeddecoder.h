// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wirelamp::http {

/// Takes a chunked request body apart (RFC 9112 section 7.1), as it comes in, within a bound.
/// Chunk extensions are skipped, trailers are checked and dropped; both count against a bound of
/// their own (4 KiB and 8 KiB), so that they can't be sent for ever. How the bytes are cut into
/// calls makes no difference.
class ChunkedDecoder
{
public:
    enum class Status {
        NeedMore,
        Done,
        Malformed,
        TooLarge, ///< The body, its extensions or its trailers.
    };

    explicit ChunkedDecoder(qsizetype bodyBytesMax);

    /// Eats from the front of `bytes` and returns how many were eaten. Everything is eaten unless
    /// the body ended or is refused; what follows then belongs to the next request.
    qsizetype feed(QByteArrayView bytes);

    Status status() const { return m_status; }
    /// The decoded body; whole once the status is Done.
    const QByteArray &body() const { return m_body; }

private:
    enum class Part { SizeLine, Data, DataEnd, Trailer };

    qsizetype takeData(QByteArrayView bytes);
    qsizetype takeLine(QByteArrayView bytes);
    qsizetype lineBytesMax() const;
    Status statusOfLongLine() const;
    void readLine(QByteArrayView line);
    void readSizeLine(QByteArrayView line);
    void readTrailerLine(QByteArrayView line);

    qsizetype m_bodyBytesMax = 0;
    QByteArray m_body;
    Status m_status = Status::NeedMore;
    Part m_part = Part::SizeLine;
    QByteArray m_line; ///< What has come of the current line, if that is not a Data part.
    qsizetype m_chunkBytesLeft = 0;
    qsizetype m_extensionBytesLeft = 0;
    qsizetype m_trailerBytesLeft = 0;
};

} // namespace wirelamp::http
