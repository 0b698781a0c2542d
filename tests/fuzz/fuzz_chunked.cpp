// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/chunkeddecoder.h"
#include "tests/fuzz/target.h"

using namespace wirelamp;
using namespace wirelamp::fuzz;
using wirelamp::http::ChunkedDecoder;

namespace {

constexpr qsizetype bodyBytesMax = 300;

qsizetype decode(ChunkedDecoder &decoder, QByteArrayView bytes, qsizetype stride)
{
    qsizetype eaten = 0;
    while (eaten < bytes.size() && decoder.status() == ChunkedDecoder::Status::NeedMore) {
        const qsizetype offered = std::min(stride, bytes.size() - eaten);
        const qsizetype now = decoder.feed(bytes.sliced(eaten, offered));
        promise(now <= offered, "never eats more than it was given");
        promise(now == offered || decoder.status() != ChunkedDecoder::Status::NeedMore,
                "eats everything unless the body ended");
        eaten += now;
    }
    return eaten;
}

} // namespace

/// The first byte says how the rest is cut into reads.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = inputFrom(data + 1, size - 1);
    ChunkedDecoder whole(bodyBytesMax);
    ChunkedDecoder cut(bodyBytesMax);
    const qsizetype eaten = decode(whole, bytes, bytes.size() + 1);
    const qsizetype eatenInParts = decode(cut, bytes, 1 + data[0] % 17);
    promise(whole.status() == cut.status(), "the cuts don't change the verdict");
    promise(whole.body().size() <= bodyBytesMax, "the bound is kept");
    if (whole.status() == ChunkedDecoder::Status::Done) {
        promise(eaten == eatenInParts, "the cuts don't move the end");
        promise(whole.body() == cut.body(), "the cuts don't change the body");
    }
    return 0;
}
