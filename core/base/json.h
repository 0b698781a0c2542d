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
inline bool needsJsonEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

/// What stands in a JSON string for a control character.
QByteArray jsonEscape(char c);

/// What stands between the quotes of a JSON string (RFC 8259 section 7), behind what is there.
/// `Bytes`: a QByteArray or a QVarLengthArray<char>.
template<typename Bytes>
void appendJsonEscaped(Bytes &json, QByteArrayView utf8)
{
    qsizetype copied = 0;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const char c = utf8[at];
        if (!needsJsonEscape(c))
            continue;
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

/// A JSON string with its quotes, behind what is there. What is no UTF-8 becomes U+FFFD.
void appendJsonString(QByteArray &json, QByteArrayView utf8);

/// Parses one JSON object from untrusted bytes. The error is a sentence with the byte offset.
/// Refuses nesting deeper than `depthMax` before any parser sees it.
Result<QJsonObject> parseJsonObject(const QByteArray &bytes, int depthMax = 64);

/// How deep brackets nest outside of strings; counting stops at `depthMax + 1`.
int jsonDepth(QByteArrayView bytes, int depthMax);

} // namespace wirelamp
