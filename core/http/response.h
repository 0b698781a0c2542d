// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/headers.h"

#include <QString>
#include <QVarLengthArray>

#include <optional>

namespace wirelamp::http {

struct ResponseHead
{
    int status = 200;
    Headers headers;
};

/// `Not Found` for 404; `Unknown` for a status that is not in the registry of RFC 9110
/// section 16.2.
QByteArray reasonPhrase(int status);

/// A response head while it is written: without an allocation unless it is a long one.
using HeadBytes = QVarLengthArray<char, 1024>;

/// `HTTP/1.1 200 OK` and its line end, behind what is there.
void appendStatusLine(HeadBytes &bytes, int status);
/// One header line. CR, LF and NUL become spaces: nothing that came from outside can split a
/// response.
void appendHeader(HeadBytes &bytes, QByteArrayView name, QByteArrayView value);
void appendHeader(HeadBytes &bytes, QByteArrayView name, qint64 value);
void appendHeaders(HeadBytes &bytes, const Headers &headers);

/// The bytes of a response head, HTTP/1.1, with the empty line.
QByteArray serialize(const ResponseHead &head);

/// `{"error":code,"message":sentence,"detail":sentence}`: the shape of every error.
QByteArray errorBody(const QByteArray &code, const QString &message);

struct ParsedResponse
{
    ResponseHead head;
    qsizetype headBytes = 0; ///< With the empty line: where the body begins.
};

/// Reads the head of a response that QHttpServer wrote. nullopt: not complete yet. A head whose
/// first line is no status line has the status 500; a line that is no header is left out.
std::optional<ParsedResponse> parseResponseHead(QByteArrayView bytes);

} // namespace wirelamp::http
