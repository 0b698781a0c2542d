// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/partialjson.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr int depthMax = 64;
// The longest thing that can be cut in two at the end of a string: `\uXXXX` or a character.
constexpr qsizetype cutBytesMax = 6;

/// Where truncated JSON stands when its bytes end.
struct OpenJson
{
    QByteArray closers; ///< What closes every open array and object, innermost first.
    qsizetype wholeBytes = 0; ///< Up to here, and with the closers, it is whole.
    bool isInString = false;
};

OpenJson openPartsOf(const QByteArray &bytes)
{
    OpenJson open;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (open.isInString) {
            if (c == '\\')
                ++at;
            open.isInString = c != '"';
        } else if (c == '"') {
            open.isInString = true;
        } else if (c == '{' || c == '[') {
            open.closers.prepend(c == '{' ? '}' : ']');
            open.wholeBytes = at + 1;
        } else if (c == '}' || c == ']') {
            open.closers.remove(0, 1);
            open.wholeBytes = at + 1;
        } else if (c == ',') {
            open.wholeBytes = at;
        }
    }
    return open;
}

Result<QJsonValue> parseValue(const QByteArray &bytes)
{
    // In an array any value is a document, a bare string or number too.
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson('[' + bytes + ']', &problem);
    if (problem.error != QJsonParseError::NoError) {
        return Failure{Error{
            u"invalid JSON at byte %1: %2"_s.arg(problem.offset - 1).arg(problem.errorString())}};
    }
    if (document.array().size() != 1)
        return Failure{Error{u"not one JSON value"_s}};
    return document.array().first();
}

} // namespace

Result<PartialJson> parsePartialJson(const QByteArray &bytes, bool isTruncated)
{
    if (jsonDepth(bytes, depthMax) > depthMax)
        return Failure{Error{u"JSON nests deeper than %1 levels"_s.arg(depthMax)}};
    const Result<QJsonValue> whole = parseValue(bytes);
    if (whole)
        return PartialJson{*whole, true};
    if (!isTruncated)
        return Failure{whole.error()};

    const OpenJson open = openPartsOf(bytes);
    for (qsizetype cut = 0; open.isInString && cut <= std::min(cutBytesMax, bytes.size()); ++cut) {
        if (const Result<QJsonValue> value = parseValue(bytes.chopped(cut) + '"' + open.closers))
            return PartialJson{*value, false};
    }
    const Result<QJsonValue> value = parseValue(bytes.first(open.wholeBytes) + open.closers);
    if (value)
        return PartialJson{*value, false};
    return Failure{whole.error()};
}

} // namespace wirelamp::ui
