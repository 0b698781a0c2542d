// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/events/runtypes.h"

using namespace Qt::StringLiterals;

namespace wirelamp {

const QStringList &typesWithAgent()
{
    static const QStringList types{u"execute_agent"_s, u"EXECUTE_AGENT"_s, u"start_agent"_s,
                                   u"agent_request"_s};
    return types;
}

const QStringList &typesOfChat()
{
    static const QStringList types{u"chat_message"_s, u"message"_s, u"user_message"_s,
                                   u"chat"_s,         u"user"_s,    u"user_input"_s};
    return types;
}

const QStringList &typesOfStream()
{
    static const QStringList types{u"stream_request"_s};
    return types;
}

bool startsRun(const QString &type)
{
    return typesWithAgent().contains(type) || typesOfChat().contains(type)
        || typesOfStream().contains(type);
}

} // namespace wirelamp
