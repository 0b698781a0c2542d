// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/router.h"
#include "core/base/json.h"
#include "core/protocol/nativedecoder.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;
using namespace wirelamp;
using namespace wirelamp::fuzz;

namespace {

constexpr int depthMax = 64;

agent::Router makeRouter()
{
    agent::Router router;
    const agent::Router::Handler nothing = [](const ClientMessage &, agent::MessageContext &) {};
    router.add({u"execute_agent"_s, u"start_agent"_s}, nothing);
    router.add({u"user_message"_s, u"chat"_s, u"user"_s}, nothing);
    router.add({u"ping"_s}, nothing);
    return router;
}

void route(const ClientMessage &message)
{
    static const agent::Router router = makeRouter();
    if (router.find(message.type) == nullptr) {
        const QString suggestion = router.suggestionFor(message.type);
        promise(suggestion.isEmpty() || router.find(suggestion) != nullptr,
                "a suggestion is a type that exists");
    }
}

} // namespace

/// One text frame of a client, and the same bytes as a body.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = inputFrom(data, size);
    if (const auto message = protocol::decodeClientMessage(bytes, depthMax)) {
        promise(!message->type.isEmpty(), "a message has a type");
        route(*message);
        const QByteArray written = toJson(message->fields);
        promise(parseJsonObject(written, depthMax + 1).has_value(), "fields can be sent again");
        promise(!written.contains('\n'), "JSON is one line");
    } else {
        promise(!message.error().code.isEmpty() && !message.error().message.isEmpty(),
                "a refusal has a code and a sentence");
    }
    if (const auto body = protocol::decodeClientBody(bytes, depthMax))
        promise(!body->isJsonRpc, "a body is no JSON-RPC");
    return 0;
}
