// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/config/settings.h"
#include "core/http/originpolicy.h"
#include "core/server/routetable.h"

#include <variant>

namespace wirelamp::server {

/// What is to be done with a well-formed request head. Decides, does nothing: no socket, no token.
class RequestJudge
{
public:
    struct Refuse
    {
        Answer answer;
        QByteArray code; ///< For the journal.
        bool closes = false; ///< What follows on the connection can't be trusted.
    };
    struct Preflight
    {
        int status = 204;
        http::Headers headers;
    };
    struct Dispatch
    {
        const Route *route = nullptr;
        QStringList arguments;
        RouteAccess access = RouteAccess::Open; ///< After the settings were considered.
    };
    using Judgement = std::variant<Refuse, Preflight, Dispatch>;

    RequestJudge(const config::Settings &settings, const RouteTable &routes);

    /// `isLoopbackPeer`: the client is on this machine.
    Judgement judge(const http::RequestHead &head, bool isLoopbackPeer) const;

    /// The CORS headers of any answer to this request.
    http::Headers corsHeaders(const http::RequestHead &head) const;

    /// True when the headers mark the request as a test (protocol section 5).
    static bool isTest(const http::RequestHead &head, bool isTestingEnabled);

private:
    Judgement judgeRoute(const http::RequestHead &head, bool isLoopbackPeer) const;
    Judgement judgeWebSocket(const http::RequestHead &head, const RouteTable::Match &match) const;
    RouteAccess effectiveAccess(const Route &route) const;

    const config::Settings &m_settings;
    const RouteTable &m_routes;
    http::OriginPolicy m_origins;
    http::HostPolicy m_hosts;
};

} // namespace wirelamp::server
