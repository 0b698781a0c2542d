// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/chunkeddecoder.h"

#include "core/http/grammar.h"

#include <algorithm>
#include <utility>

namespace wirelamp::http {

namespace {

constexpr qsizetype extensionBytesMax = 4LL * 1024;
constexpr qsizetype trailerBytesMax = 8LL * 1024;
constexpr qsizetype sizeDigitsMax = 16; // What fits into 64 bits.

/// White space is allowed only in front of an extension (RFC 9112 section 7.1.1).
bool isExtension(QByteArrayView text)
{
    return text.isEmpty() || (text.trimmed().startsWith(';') && isFieldText(text));
}

} // namespace

ChunkedDecoder::ChunkedDecoder(qsizetype bodyBytesMax)
    : m_bodyBytesMax(bodyBytesMax)
    , m_extensionBytesLeft(extensionBytesMax)
    , m_trailerBytesLeft(trailerBytesMax)
{
}

qsizetype ChunkedDecoder::feed(QByteArrayView bytes)
{
    qsizetype eaten = 0;
    while (m_status == Status::NeedMore && eaten < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(eaten);
        eaten += m_part == Part::Data ? takeData(rest) : takeLine(rest);
    }
    return eaten;
}

qsizetype ChunkedDecoder::takeData(QByteArrayView bytes)
{
    const qsizetype taken = std::min(bytes.size(), m_chunkBytesLeft);
    m_body += bytes.first(taken);
    m_chunkBytesLeft -= taken;
    if (m_chunkBytesLeft == 0)
        m_part = Part::DataEnd;
    return taken;
}

qsizetype ChunkedDecoder::takeLine(QByteArrayView bytes)
{
    const qsizetype lineFeed = bytes.indexOf('\n');
    const qsizetype taken = lineFeed < 0 ? bytes.size() : lineFeed + 1;
    const qsizetype room = lineBytesMax() - m_line.size();
    if ((lineFeed < 0 ? taken : lineFeed) > room) {
        m_status = statusOfLongLine();
        return room;
    }
    m_line += bytes.first(taken);
    if (lineFeed < 0)
        return taken;
    const QByteArray line = std::exchange(m_line, {});
    if (line.endsWith("\r\n"))
        readLine(QByteArrayView(line).chopped(2));
    else
        m_status = Status::Malformed;
    return taken;
}

/// Without the line feed.
qsizetype ChunkedDecoder::lineBytesMax() const
{
    constexpr qsizetype carriageReturn = 1;
    switch (m_part) {
    case Part::SizeLine:
        return sizeDigitsMax + m_extensionBytesLeft + carriageReturn;
    case Part::Trailer:
        return m_trailerBytesLeft + carriageReturn;
    case Part::DataEnd:
    case Part::Data:
        return carriageReturn;
    }
    Q_UNREACHABLE();
}

ChunkedDecoder::Status ChunkedDecoder::statusOfLongLine() const
{
    return m_part == Part::DataEnd ? Status::Malformed : Status::TooLarge;
}

void ChunkedDecoder::readLine(QByteArrayView line)
{
    switch (m_part) {
    case Part::SizeLine:
        readSizeLine(line);
        return;
    case Part::Trailer:
        readTrailerLine(line);
        return;
    case Part::DataEnd:
    case Part::Data:
        // The bound of one byte has left nothing to look at.
        m_part = Part::SizeLine;
        return;
    }
}

void ChunkedDecoder::readSizeLine(QByteArrayView line)
{
    quint64 size = 0;
    qsizetype digits = 0;
    for (; digits < std::min(line.size(), sizeDigitsMax); ++digits) {
        const std::optional<int> digit = hexadecimalValue(line[digits]);
        if (!digit)
            break;
        size = size * 16 + static_cast<quint64>(*digit);
    }
    const QByteArrayView extension = line.sliced(digits);
    if (digits == 0 || !isExtension(extension)) {
        m_status = Status::Malformed;
        return;
    }
    if (extension.size() > m_extensionBytesLeft
        || size > static_cast<quint64>(m_bodyBytesMax - m_body.size())) {
        m_status = Status::TooLarge;
        return;
    }
    m_extensionBytesLeft -= extension.size();
    m_chunkBytesLeft = static_cast<qsizetype>(size);
    m_part = size == 0 ? Part::Trailer : Part::Data;
}

void ChunkedDecoder::readTrailerLine(QByteArrayView line)
{
    m_trailerBytesLeft -= line.size();
    if (line.isEmpty())
        m_status = Status::Done;
    else if (!parseFieldLine(line))
        m_status = Status::Malformed;
}

} // namespace wirelamp::http
