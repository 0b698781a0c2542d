// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <cstdint>
#include <string_view>

namespace wirelamp::bench {

/// Reads HTTP/1.1 responses with Content-Length or chunked bodies, one after the other, and counts
/// the server-sent events in them. It keeps no bytes: what is not consumed must be offered again.
class ResponseReader
{
public:
    /// Takes what can be read off `bytes`, at most to the end of this response. True at its end.
    bool read(std::string_view &bytes);

    /// Server-sent events of the response that was just read to its end.
    std::uint64_t eventCount() const { return m_eventCount; }

private:
    enum class Part { Head, Body, ChunkSize, Chunk, ChunkEnd, Trailer };

    bool readPart(std::string_view &bytes);
    bool readHead(std::string_view &bytes);
    bool readBody(std::string_view &bytes);
    bool readChunkSize(std::string_view &bytes);
    bool readLineEnd(std::string_view &bytes);
    void countEvents(std::string_view content);

    Part m_part = Part::Head;
    bool m_isComplete = false;
    std::uint64_t m_remaining = 0;
    std::uint64_t m_eventCount = 0;
    bool m_atLineStart = false;
};

} // namespace wirelamp::bench
