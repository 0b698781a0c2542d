// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

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

/// What stands in a JSON string for a control character.
QByteArray jsonEscape(char c);

/// What stands between the quotes of a JSON string (RFC 8259 section 7), behind what is there.
/// `Bytes`: a QByteArray or a QVarLengthArray<char>.
template<typename Bytes>
void appendJsonEscaped(Bytes &json, QByteArrayView utf8)
{
    qsizetype copied = 0;
    for (qsizetype at = nextJsonEscape(utf8, 0); at < utf8.size();
         at = nextJsonEscape(utf8, at + 1)) {
        const char c = utf8[at];
        json.append(utf8.data() + copied, at - copied);
        copied = at;
        if (c == '"' || c == '\\') {
            json.append('\\'); // The character itself follows with what is copied next.
            continue;
        }
        const QByteArray escape = jsonEscape(c);
        json.append(escape.data(), escape.size());
        ++copied;
    }
    json.append(utf8.data() + copied, utf8.size() - copied);
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
