// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

/// How one payload becomes bytes on the wire, one function per framing.
namespace wirelamp::http {

/// `data: <json>` and an empty line, LF only (WHATWG HTML, section 9.2.6), behind what is there.
/// `json` has no line break; one that has is split over several `data:` lines.
void appendSseEvent(QByteArray &out, QByteArrayView json);
/// A comment and an empty line, which clients ignore: keeps proxies from closing a silent stream.
QByteArray sseComment(QByteArrayView text);
/// One JSON text and LF, behind what is there. Line breaks inside, which JSON allows only between
/// its tokens, become spaces.
void appendNdjsonLine(QByteArray &out, QByteArrayView json);

/// One chunk of a chunked body (RFC 9112 section 7.1). `data` is not empty: an empty chunk ends it.
QByteArray chunk(QByteArrayView data);
/// The same behind what is there.
void appendChunk(QByteArray &bytes, QByteArrayView data);
QByteArray lastChunk();
/// An event or a line as above that is a chunk of its own, behind what is there. Returns how long
/// it is without what frames the chunk.
qsizetype appendSseChunk(QByteArray &bytes, QByteArrayView json);
qsizetype appendNdjsonChunk(QByteArray &bytes, QByteArrayView json);

/// A whole unmasked text frame as servers send it (RFC 6455 section 5.2), behind what is there.
void appendWebSocketTextFrame(QByteArray &frames, QByteArrayView payload);
/// A whole ping without a payload.
QByteArray webSocketPingFrame();
/// A whole pong, behind what is there. The payload is that of a ping: at most 125 bytes.
void appendWebSocketPongFrame(QByteArray &frames, QByteArrayView payload);
/// A whole close frame (RFC 6455 section 5.5.1). A reason longer than 123 bytes of UTF-8 is cut at
/// a character. 1005 stands for no code: the frame is empty then.
QByteArray webSocketCloseFrame(quint16 code, const QString &reason);

} // namespace wirelamp::http
