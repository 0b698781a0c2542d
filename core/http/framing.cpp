// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/framing.h"

#include "core/http/framebits.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace wirelamp::http {

namespace {

bool isLineBreak(char c)
{
    return c == '\r' || c == '\n';
}

/// As fast as memory is read: nearly no text here has one.
bool hasLineBreak(QByteArrayView text)
{
    if (text.isEmpty())
        return false; // Its data may be null, which memchr() does not take.
    const auto size = static_cast<size_t>(text.size());
    return std::memchr(text.data(), '\n', size) != nullptr
        || std::memchr(text.data(), '\r', size) != nullptr;
}

/// All parts behind what is there, with one look for room.
template<typename... Parts>
void appendAll(QByteArray &bytes, const Parts &...parts)
{
    const qsizetype before = bytes.size();
    bytes.resize(before + (qsizetype{0} + ... + parts.size()));
    char *at = bytes.data() + before;
    ((at = std::copy(parts.begin(), parts.end(), at)), ...);
}

constexpr QByteArrayView sseBegin = "data: ";
constexpr QByteArrayView sseEnd = "\n\n";
constexpr QByteArrayView ndjsonEnd = "\n";

/// One chunk of so many bytes: its parts behind each other.
template<typename... Parts>
void appendChunkOf(QByteArray &bytes, qsizetype size, const Parts &...parts)
{
    std::array<char, 16> digits; // Enough for 64 bits.
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<quint64>(size), 16)
            .ptr;
    constexpr QByteArrayView lineEnd = "\r\n";
    appendAll(bytes, QByteArrayView(digits.data(), end), lineEnd, parts..., lineEnd);
}

/// One chunk of a JSON text between `begin` and `end`; with line breaks in it as `append` writes
/// it.
qsizetype appendFramedChunk(QByteArray &bytes, QByteArrayView begin, QByteArrayView json,
                            QByteArrayView end, void (*append)(QByteArray &, QByteArrayView))
{
    if (hasLineBreak(json)) {
        QByteArray framed;
        append(framed, json);
        appendChunkOf(bytes, framed.size(), QByteArrayView(framed));
        return framed.size();
    }
    const qsizetype size = begin.size() + json.size() + end.size();
    appendChunkOf(bytes, size, begin, json, end);
    return size;
}

/// Appends every line of `text` behind `prefix`. CRLF, CR and LF end a line, as they do for the
/// reader of an event stream.
void appendLines(QByteArray &out, QByteArrayView prefix, QByteArrayView text)
{
    if (!hasLineBreak(text)) {
        appendAll(out, prefix, text, QByteArrayView("\n"));
        return;
    }
    for (bool isLast = false; !isLast;) {
        const auto lineBreak = std::find_if(text.begin(), text.end(), isLineBreak);
        const qsizetype lineEnd = lineBreak - text.begin();
        isLast = lineEnd == text.size();
        out += prefix;
        out += text.first(lineEnd);
        out += '\n';
        if (!isLast)
            text = text.sliced(lineEnd + (text.sliced(lineEnd).startsWith("\r\n") ? 2 : 1));
    }
}

} // namespace

void appendSseEvent(QByteArray &out, QByteArrayView json)
{
    if (!hasLineBreak(json))
        return appendAll(out, sseBegin, json, sseEnd);
    appendLines(out, sseBegin, json);
    out += '\n';
}

QByteArray sseComment(QByteArrayView text)
{
    QByteArray comment;
    appendLines(comment, ": ", text);
    comment += '\n';
    return comment;
}

void appendNdjsonLine(QByteArray &out, QByteArrayView json)
{
    const qsizetype before = out.size();
    appendAll(out, json, ndjsonEnd);
    if (hasLineBreak(json))
        std::replace_if(out.begin() + before, out.end() - 1, isLineBreak, ' ');
}

QByteArray chunk(QByteArrayView data)
{
    QByteArray bytes;
    appendChunk(bytes, data);
    return bytes;
}

void appendChunk(QByteArray &bytes, QByteArrayView data)
{
    Q_ASSERT(!data.isEmpty());
    appendChunkOf(bytes, data.size(), data);
}

qsizetype appendSseChunk(QByteArray &bytes, QByteArrayView json)
{
    return appendFramedChunk(bytes, sseBegin, json, sseEnd, appendSseEvent);
}

qsizetype appendNdjsonChunk(QByteArray &bytes, QByteArrayView json)
{
    return appendFramedChunk(bytes, {}, json, ndjsonEnd, appendNdjsonLine);
}

QByteArray lastChunk()
{
    return QByteArrayLiteral("0\r\n\r\n");
}

void appendWebSocketTextFrame(QByteArray &frames, QByteArrayView payload)
{
    std::array<char, 10> header{char(0x81)}; // FIN and opcode 1.
    qsizetype headerBytes = 2;
    if (payload.size() < 126) {
        header[1] = static_cast<char>(payload.size());
    } else if (payload.size() <= 0xffff) {
        header[1] = char(126);
        qToBigEndian(static_cast<quint16>(payload.size()), &header[2]);
        headerBytes += qsizetype(sizeof(quint16));
    } else {
        header[1] = char(127);
        qToBigEndian(static_cast<quint64>(payload.size()), &header[2]);
        headerBytes += qsizetype(sizeof(quint64));
    }
    appendAll(frames, QByteArrayView(header.data(), headerBytes), payload);
}

QByteArray webSocketPingFrame()
{
    return QByteArrayLiteral("\x89\0"); // FIN and opcode 9.
}

void appendWebSocketPongFrame(QByteArray &frames, QByteArrayView payload)
{
    frames += '\x8a'; // FIN and opcode 10.
    frames += static_cast<char>(payload.size());
    frames += payload;
}

QByteArray webSocketCloseFrame(quint16 code, const QString &reason)
{
    constexpr char closeOpcode = '\x88'; // FIN and opcode 8
    constexpr qsizetype reasonBytesMax = 123;
    if (code == framebits::noCodeGiven)
        return QByteArrayLiteral("\x88\0");
    QString text = reason;
    while (text.toUtf8().size() > reasonBytesMax)
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
    const QByteArray bytes = text.toUtf8();
    QByteArray frame;
    frame.append(closeOpcode);
    frame.append(static_cast<char>(bytes.size() + 2));
    frame.append(static_cast<char>(code >> 8));
    frame.append(static_cast<char>(code & 0xff));
    return frame + bytes;
}

} // namespace wirelamp::http
