// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/answerbody.h"

using namespace Qt::StringLiterals;

namespace wirelamp::check {

AnswerBody::AnswerBody(const http::ResponseHead &head)
{
    constexpr int noContent = 204;
    constexpr int notModified = 304;
    if (head.status == noContent || head.status == notModified) {
        m_isWhole = true;
    } else if (head.headers.hasToken("Transfer-Encoding", "chunked")) {
        m_chunked.emplace(bytesMax);
    } else if (head.headers.contains("Content-Length")) {
        bool isNumber = false;
        const qint64 length = head.headers.value("Content-Length").toLongLong(&isNumber);
        if (!isNumber || length < 0)
            m_problem = u"its Content-Length is no number"_s;
        m_length = length;
        m_isWhole = length == 0;
    }
}

void AnswerBody::feed(QByteArrayView bytes)
{
    if (m_isWhole || !m_problem.isEmpty())
        return;
    if (m_chunked) {
        feedChunked(bytes);
        return;
    }
    m_bytes += bytes;
    if (m_bytes.size() > bytesMax)
        m_problem = u"its body is larger than 4 MiB"_s;
    else if (m_length && m_bytes.size() >= *m_length)
        m_isWhole = true;
}

void AnswerBody::feedChunked(QByteArrayView bytes)
{
    m_chunked->feed(bytes);
    switch (m_chunked->status()) {
    case http::ChunkedDecoder::Status::NeedMore:
        return;
    case http::ChunkedDecoder::Status::Done:
        m_isWhole = true;
        return;
    case http::ChunkedDecoder::Status::Malformed:
        m_problem = u"its chunks are malformed"_s;
        return;
    case http::ChunkedDecoder::Status::TooLarge:
        m_problem = u"its body is larger than 4 MiB"_s;
        return;
    }
    Q_UNREACHABLE();
}

void AnswerBody::end()
{
    if (!m_chunked && !m_length)
        m_isWhole = true;
}

} // namespace wirelamp::check
