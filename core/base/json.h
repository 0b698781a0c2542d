// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <array>

namespace wirelamp {

/// Compact UTF-8. Keys come out sorted, as QJsonObject keeps them: the same object gives the same
/// bytes.
QByteArray toJson(const QJsonObject &object);

/// Whether a byte of UTF-8 may not stand in a JSON string as it is (RFC 8259 section 7).
constexpr bool needsJsonEscape(char c)
{
    // Without branches, for the loops over many bytes.
    return static_cast<bool>((static_cast<unsigned char>(c) < 0x20) | (c == '"') | (c == '\\'));
}

/// Where the first such byte is at or behind `from`, or the end.
qsizetype nextJsonEscape(QByteArrayView utf8, qsizetype from);

inline constexpr qsizetype jsonEscapeBytesMax = 6; ///< What one byte becomes: `\u001f`.
inline constexpr qsizetype jsonEscapeBlockBytes = 32; ///< Escaped at a time where escapes are.

/// Writes what stands in a JSON string for `utf8` and returns the end. There is room for
/// jsonEscapeBytesMax of each byte.
char *escapeJsonInto(char *to, QByteArrayView utf8);

/// What stands between the quotes of a JSON string (RFC 8259 section 7), behind what is there.
/// `Bytes`: a QByteArray or a QVarLengthArray<char>.
template<typename Bytes>
void appendJsonEscaped(Bytes &json, QByteArrayView utf8)
{
    for (qsizetype at = 0; at < utf8.size();) {
        const qsizetype plain = nextJsonEscape(utf8, at) - at;
        json.append(utf8.data() + at, plain);
        at += plain;
        // Where one is, more are near: of JSON in JSON every sixth byte or so is a quote.
        const QByteArrayView block =
            utf8.sliced(at, std::min<qsizetype>(utf8.size() - at, jsonEscapeBlockBytes));
        std::array<char, jsonEscapeBlockBytes * jsonEscapeBytesMax> escaped;
        json.append(escaped.data(), escapeJsonInto(escaped.data(), block) - escaped.data());
        at += block.size();
    }
}

/// A JSON string with its quotes, behind what is there. What is no UTF-8 becomes U+FFFD. `Bytes`
/// as above.
template<typename Bytes>
void appendJsonString(Bytes &json, QByteArrayView utf8)
{
    json.append('"');
    if (utf8.isValidUtf8())
        appendJsonEscaped(json, utf8);
    else
        appendJsonEscaped(json, QString::fromUtf8(utf8).toUtf8());
    json.append('"');
}

/// Parses one JSON object from untrusted bytes. The error is a sentence with the byte offset.
/// Refuses nesting deeper than `depthMax` before any parser sees it.
Result<QJsonObject> parseJsonObject(const QByteArray &bytes, int depthMax = 64);

/// How deep brackets nest outside of strings; counting stops at `depthMax + 1`.
int jsonDepth(QByteArrayView bytes, int depthMax);

} // namespace wirelamp
