// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/maskwatch.h"
#include "tests/fuzz/target.h"

using namespace wirelamp;
using namespace wirelamp::fuzz;

/// The frames of a client, behind a first byte that says how they are cut into reads.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = inputFrom(data + 1, size - 1);
    http::MaskWatch whole;
    whole.feed(bytes);
    http::MaskWatch cut;
    const qsizetype stride = 1 + data[0] % 13;
    for (qsizetype at = 0; at < bytes.size(); at += stride) {
        const QByteArrayView piece =
            QByteArrayView(bytes).sliced(at, std::min(stride, bytes.size() - at));
        if (static_cast<quint64>(piece.size()) <= cut.payloadBytesLeft())
            cut.skip(static_cast<quint64>(piece.size())); // As the server does.
        else
            cut.feed(piece);
    }
    promise(whole.hasSeenUnmasked() == cut.hasSeenUnmasked(), "the cuts don't change the verdict");
    promise(whole.hasSeenUnmasked() || whole.payloadBytesLeft() == cut.payloadBytesLeft(),
            "the cuts don't move the end of a frame");
    return 0;
}
