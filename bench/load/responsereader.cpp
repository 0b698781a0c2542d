// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
#include "bench/load/responsereader.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <string>

#include "bench/load/failure.h"

namespace wirelamp::bench {

namespace {

constexpr std::size_t headBytesMax = 16 * 1024;
constexpr std::size_t lineBytesMax = 100;
constexpr std::uint64_t bodyBytesMax = 1 << 20;

std::uint64_t numberIn(std::string_view text, int base)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (error != std::errc() || end == text.data() || number > bodyBytesMax)
        fail("a length that cannot be read, or of more than 1 MiB");
    return number;
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return lower;
}

} // namespace

bool ResponseReader::read(std::string_view &bytes)
{
    if (m_isComplete)
        m_part = Part::Head;
    m_isComplete = false;
    while (!m_isComplete && readPart(bytes)) { }
    return m_isComplete;
}

/// One step; false if more bytes are needed for it.
bool ResponseReader::readPart(std::string_view &bytes)
{
    switch (m_part) {
    case Part::Head:
        return readHead(bytes);
    case Part::Body:
    case Part::Chunk:
        return readBody(bytes);
    case Part::ChunkSize:
        return readChunkSize(bytes);
    case Part::ChunkEnd:
    case Part::Trailer:
        return readLineEnd(bytes);
    }
    fail("a part of a response that does not exist");
}

bool ResponseReader::readHead(std::string_view &bytes)
{
    const std::size_t end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos) {
        if (bytes.size() > headBytesMax)
            fail("a response head of more than 16 KiB");
        return false;
    }
    if (!bytes.starts_with("HTTP/1.1 200"))
        fail("refused: " + std::string(bytes.substr(0, bytes.find("\r\n"))));
    const std::string head = lowerCase(bytes.substr(0, end));
    bytes.remove_prefix(end + 4);
    m_eventCount = 0;
    m_atLineStart = false;
    constexpr std::string_view lengthName = "\r\ncontent-length:";
    if (const std::size_t at = head.find(lengthName); at != std::string::npos) {
        const std::size_t value = head.find_first_not_of(' ', at + lengthName.size());
        m_remaining = numberIn(std::string_view(head).substr(value), 10);
        m_part = Part::Body;
    } else if (head.find("\r\ntransfer-encoding: chunked") != std::string::npos) {
        m_part = Part::ChunkSize;
    } else {
        fail("a response with neither length nor chunks");
    }
    return true;
}

bool ResponseReader::readBody(std::string_view &bytes)
{
    const std::size_t taken = std::min<std::uint64_t>(m_remaining, bytes.size());
    countEvents(bytes.substr(0, taken));
    bytes.remove_prefix(taken);
    m_remaining -= taken;
    if (m_remaining > 0)
        return false;
    if (m_part == Part::Chunk)
        m_part = Part::ChunkEnd;
    else
        m_isComplete = true;
    return true;
}

bool ResponseReader::readChunkSize(std::string_view &bytes)
{
    const std::size_t end = bytes.substr(0, lineBytesMax).find("\r\n");
    if (end == std::string_view::npos) {
        if (bytes.size() >= lineBytesMax)
            fail("a chunk without a size");
        return false;
    }
    m_remaining = numberIn(bytes.substr(0, end), 16);
    bytes.remove_prefix(end + 2);
    m_part = m_remaining > 0 ? Part::Chunk : Part::Trailer;
    return true;
}

bool ResponseReader::readLineEnd(std::string_view &bytes)
{
    if (bytes.size() < 2)
        return false;
    if (!bytes.starts_with("\r\n"))
        fail("a chunk longer than its size, or a trailer");
    bytes.remove_prefix(2);
    m_isComplete = m_part == Part::Trailer;
    m_part = Part::ChunkSize;
    return true;
}

/// An event ends with an empty line (HTML Standard, 9.2.6).
void ResponseReader::countEvents(std::string_view content)
{
    while (!content.empty()) {
        const std::size_t end = content.find('\n');
        if (end == std::string_view::npos) {
            m_atLineStart = false;
            return;
        }
        m_eventCount += m_atLineStart && end == 0 ? 1 : 0;
        m_atLineStart = true;
        content.remove_prefix(end + 1);
    }
}

} // namespace wirelamp::bench
