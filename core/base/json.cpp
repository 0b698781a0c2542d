// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"

#include "core/base/jsonwriter.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp {

namespace {

/// What stands in a JSON string for a control character.
QByteArray controlEscape(char c)
{
    switch (c) {
    case '\b':
        return R"(\b)"_ba;
    case '\f':
        return R"(\f)"_ba;
    case '\n':
        return R"(\n)"_ba;
    case '\r':
        return R"(\r)"_ba;
    case '\t':
        return R"(\t)"_ba;
    default:
        return R"(\u00)"_ba + QByteArray::number(c, 16).rightJustified(2, '0');
    }
}

} // namespace

qsizetype nextJsonEscape(QByteArrayView utf8, qsizetype from)
{
    constexpr qsizetype blockSize = 16; // Fixed: the compiler compares all of them at once.
    for (; utf8.size() - from >= blockSize; from += blockSize) {
        const char *const block = utf8.data() + from;
        char needed = 0;
        for (qsizetype i = 0; i < blockSize; ++i)
            needed = static_cast<char>(needed | int(needsJsonEscape(block[i])));
        if (needed != 0)
            break;
    }
    while (from < utf8.size() && !needsJsonEscape(utf8[from]))
        ++from;
    return from;
}

char *escapeJsonInto(char *to, QByteArrayView utf8)
{
    for (const char c : utf8) {
        if (static_cast<unsigned char>(c) < 0x20) {
            const QByteArray escape = controlEscape(c);
            to = std::copy(escape.begin(), escape.end(), to);
            continue;
        }
        // Without a branch: where the next quote is cannot be predicted.
        *to = '\\';
        to += (c == '"') | (c == '\\');
        *to++ = c;
    }
    return to;
}

QByteArray toJson(const QJsonObject &object)
{
    // Faster than QJsonDocument, and the same bytes but for half a surrogate pair: its escape is
    // refused by many parsers.
    JsonWriter json;
    json.append(object);
    return json.object();
}

int jsonDepth(QByteArrayView bytes, int depthMax)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype at = 0; at < bytes.size() && deepest <= depthMax; ++at) {
        const char c = bytes[at];
        if (inString) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

Result<QJsonObject> parseJsonObject(const QByteArray &bytes, int depthMax)
{
    if (jsonDepth(bytes, depthMax) > depthMax)
        return Failure{Error{u"JSON nests deeper than %1 levels"_s.arg(depthMax)}};
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return Failure{
            Error{u"invalid JSON at byte %1: %2"_s.arg(problem.offset).arg(problem.errorString())}};
    }
    if (!document.isObject())
        return Failure{Error{u"the JSON is not an object; send one in curly braces"_s}};
    return document.object();
}

} // namespace wirelamp
