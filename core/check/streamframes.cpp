// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/streamframes.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

bool takeObject(const QByteArray &json, StreamFrames &stream)
{
    const Result<QJsonObject> object = parseJsonObject(json);
    if (object)
        stream.frames.append(*object);
    else
        stream.problem = u"frame %1 is no JSON object"_s.arg(stream.frames.size() + 1);
    return object.has_value();
}

StreamFrames readNdjson(const QByteArray &body)
{
    StreamFrames stream;
    for (const QByteArray &line : body.split('\n')) {
        if (!line.trimmed().isEmpty() && !takeObject(line, stream))
            break;
    }
    return stream;
}

StreamFrames readSse(QByteArray body)
{
    body.replace("\r\n", "\n").replace('\r', '\n');
    StreamFrames stream;
    QByteArray data;
    bool hasData = false;
    for (const QByteArray &line : body.split('\n')) {
        if (line.isEmpty()) {
            if (std::exchange(hasData, false) && !takeObject(std::exchange(data, {}), stream))
                break;
        } else if (line.startsWith("data:")) {
            data += (hasData ? "\n" : "") + line.mid(line.startsWith("data: ") ? 6 : 5);
            hasData = true;
        }
    }
    return stream;
}

} // namespace

StreamFrames readStream(const QByteArray &body, StreamFormat format)
{
    return format == StreamFormat::Ndjson ? readNdjson(body) : readSse(body);
}

} // namespace wirelamp::check
