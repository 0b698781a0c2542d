// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/messagehandlers.h"

#include "core/server/messagereply.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

void addMessageHandlers(agent::Router &router, const MessageServices &services)
{
    addRunHandlers(router, services);
    addNoticeHandlers(router, services);
    addThreadHandlers(router, services);
}

void answerUnknown(const ClientMessage &message, WebSocketContext &context,
                   const MessageServices &services)
{
    constexpr qsizetype typeCharactersShown = 64;
    const QString didYouMean = services.router.suggestionFor(message.type);
    const QString sentence =
        u"a message of type \"%1\" was acknowledged but not processed: nobody handles this type"_s;
    context.recordIgnored("unknown_type", sentence.arg(message.type.left(typeCharactersShown)),
                          didYouMean);
    MessageReply(message, context, services.clock).unknown(didYouMean);
}

void acknowledgeOnly(const ClientMessage &message, WebSocketContext &context, const Clock &clock)
{
    const QString sentence = u"a message of type \"%1\" was acknowledged but not executed"_s;
    context.recordIgnored("not_executed", sentence.arg(message.type), {});
    MessageReply(message, context, clock).acknowledge();
}

} // namespace wirelamp::server
