// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/frameparser.h"
#include "tests/fuzz/target.h"

#include <QList>

using namespace wirelamp;
using namespace wirelamp::fuzz;

namespace {

constexpr qsizetype messageBytesMax = 300;

struct Outcome
{
    QList<http::ClientFrame> frames;
    std::optional<http::FrameFault> fault;
};

Outcome outcomeOf(const QByteArray &bytes, qsizetype stride)
{
    http::FrameParser parser(messageBytesMax);
    Outcome outcome;
    for (qsizetype at = 0; at < bytes.size(); at += stride) {
        parser.feed(bytes.mid(at, stride));
        while (const auto frame = parser.next())
            outcome.frames << *frame;
    }
    outcome.fault = parser.fault();
    return outcome;
}

} // namespace

/// The frames of a client, behind a first byte that says how they are cut into reads.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = inputFrom(data + 1, size - 1);
    const Outcome whole = outcomeOf(bytes, bytes.size() + 1);
    const Outcome cut = outcomeOf(bytes, 1 + data[0] % 13);
    promise(whole.frames.size() == cut.frames.size(), "the cuts don't change how many there are");
    for (qsizetype i = 0; i < whole.frames.size(); ++i) {
        const http::ClientFrame &one = whole.frames[i];
        const http::ClientFrame &other = cut.frames[i];
        promise(one.type == other.type && one.payload == other.payload && one.code == other.code,
                "the cuts don't change a frame");
        promise(one.payload.size() <= messageBytesMax, "no message is over the limit");
        promise(one.type != http::FrameType::Text || one.payload.isValidUtf8(), "text is UTF-8");
    }
    promise(whole.fault.has_value() == cut.fault.has_value(), "the cuts don't change the verdict");
    promise(!whole.fault || whole.fault->code == cut.fault->code, "nor its code");
    return 0;
}
