// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/redaction.h"
#include "core/http/bodyreader.h"
#include "core/http/originpolicy.h"
#include "tests/fuzz/target.h"

using namespace wirelamp;
using namespace wirelamp::fuzz;

namespace {

/// Small bounds, so that short inputs reach them.
HttpLimits limits()
{
    HttpLimits small;
    small.headBytesMax = 1024;
    small.targetBytesMax = 256;
    small.bodyBytesMax = 512;
    return small;
}

void checkHead(const http::RequestHead &head, qsizetype sizeOfInput)
{
    promise(head.headBytes <= sizeOfInput, "headBytes lie inside of the input");
    promise(head.headBytes <= limits().headBytesMax, "headBytesMax is kept");
    promise(head.target.size() <= limits().targetBytesMax, "targetBytesMax is kept");
    promise(head.contentLength >= 0 && head.contentLength <= limits().bodyBytesMax,
            "bodyBytesMax is kept");
    promise(head.path.startsWith('/') && !head.path.startsWith("//"), "one slash in front");
    promise(!head.path.contains("/../") && !head.path.endsWith("/.."), "no dot segment");
    for (const char byte : head.path)
        promise(static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7f, "no control in a path");
    for (const http::Header &header : head.headers.all())
        promise(!header.value.contains('\n') && !header.value.contains('\r')
                    && !header.value.contains('\0'),
                "no line break in a header value");
}

/// What later stages do with a head.
void useHead(const http::RequestHead &head)
{
    if (head.isWebSocketUpgrade)
        (void)http::checkHandshake(head);
    (void)head.queryValue("token");
    (void)redactTarget(head.target);
    static const http::OriginPolicy origins({QStringLiteral("loopback")});
    static const http::HostPolicy hosts({});
    (void)origins.preflightHeaders(head);
    const QByteArray origin = head.headers.value("Origin");
    if (const auto read = http::parseOrigin(origin); read && origins.isAllowed(origin))
        promise(http::isLoopbackHost(read->authority.host), "only loopback pages are let in");
    if (hosts.isAllowed(head.headers.value("Host")))
        promise(!head.headers.value("Host").contains('@'), "a host has no user");
}

struct BodyOutcome
{
    http::ChunkedDecoder::Status status{};
    qsizetype eaten = 0;
    QByteArray body;

    bool operator==(const BodyOutcome &) const = default;
};

BodyOutcome readBody(const http::RequestHead &head, QByteArrayView bytes, qsizetype stride)
{
    http::BodyReader reader(head, limits().bodyBytesMax);
    BodyOutcome outcome;
    while (outcome.eaten < bytes.size()
           && reader.status() == http::ChunkedDecoder::Status::NeedMore) {
        const qsizetype offered = std::min(stride, bytes.size() - outcome.eaten);
        outcome.eaten += reader.feed(bytes.sliced(outcome.eaten, offered));
    }
    outcome.status = reader.status();
    if (outcome.status == http::ChunkedDecoder::Status::Done)
        outcome.body = reader.body();
    promise(reader.body().size() <= limits().bodyBytesMax, "bodyBytesMax is kept while reading");
    return outcome;
}

} // namespace

/// One request as the door reads it: the head, the handshake, the policies, then the body.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = inputFrom(data, size);
    const http::HeadParse parse = http::parseRequestHead(bytes, limits());
    if (std::holds_alternative<http::HeadIncomplete>(parse)) {
        promise(bytes.size() <= limits().headBytesMax, "never asks for more than headBytesMax");
        return 0;
    }
    const http::HeadParse again = http::parseRequestHead(bytes + "x\r\n\r\n", limits());
    promise(parse.index() == again.index(), "what follows changes no verdict");
    const auto *head = std::get_if<http::RequestHead>(&parse);
    if (head == nullptr)
        return 0;
    checkHead(*head, bytes.size());
    useHead(*head);
    const QByteArrayView rest = QByteArrayView(bytes).sliced(head->headBytes);
    promise(readBody(*head, rest, rest.size() + 1) == readBody(*head, rest, 1),
            "how a body is cut into reads makes no difference");
    return 0;
}
