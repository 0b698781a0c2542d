// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "tests/support/journalscript.h"

namespace wirelamp::tests {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::seconds;

inline QJsonArray clientHeaders()
{
    return {QJsonArray{QStringLiteral("Host"), QStringLiteral("127.0.0.1:8765")},
            QJsonArray{QStringLiteral("Upgrade"), QStringLiteral("websocket")},
            QJsonArray{QStringLiteral("Authorization"), QStringLiteral("Bearer ***")},
            QJsonArray{QStringLiteral("User-Agent"), QStringLiteral("<b>python</b>/3.11")}};
}

inline void connectClient(JournalScript &script, quint64 connection)
{
    script.on(connection)
        .opened(QStringLiteral("127.0.0.1:%1").arg(50'000 + connection))
        .request("GET /ws", QStringLiteral("websocket"), clientHeaders())
        .moved("authenticating")
        .wait(microseconds(400))
        .judged(AuthVerdict::Accepted, QStringLiteral("token accepted"))
        .moved("accepted")
        .answered(101)
        .wait(milliseconds(2))
        .welcomed()
        .moved("ready");
}

/// The five events of one run, with a tool that takes its time.
inline void runAgent(JournalScript &script, quint64 run)
{
    const QJsonObject hello{{QStringLiteral("message"), QStringLiteral("Hello, who are you?")}};
    script.wait(milliseconds(150))
        .received("execute_agent", R"({"type":"execute_agent","payload":{"message":"Hello"}})")
        .moved("processing")
        .runOpened(run)
        .event("agent_started", hello)
        .wait(milliseconds(180))
        .event("agent_thinking", {{QStringLiteral("message"), QStringLiteral("Let me look …")}})
        .wait(milliseconds(120))
        .tool("tool_executing", QStringLiteral("call_1"))
        .wait(milliseconds(650))
        .tool("tool_completed", QStringLiteral("call_1"))
        .wait(milliseconds(90))
        .event("agent_completed",
               {{QStringLiteral("message"), QStringLiteral("Here is what I found.")}})
        .runClosed()
        .inRun(0)
        .moved("ready");
}

inline void refuseClient(JournalScript &script, quint64 connection)
{
    script.on(connection)
        .opened(QStringLiteral("127.0.0.1:%1").arg(50'000 + connection))
        .request("GET /ws", QStringLiteral("websocket"), clientHeaders())
        .moved("authenticating")
        .wait(microseconds(300))
        .judged(AuthVerdict::Expired, QStringLiteral("token expired 42 s ago"))
        .moved("rejected")
        .answered(401)
        .closed(0, QStringLiteral("server"), QStringLiteral("token expired 42 s ago"));
}

/// A little of everything: what a developer sees after a minute.
inline JournalScript busyScene()
{
    JournalScript script;
    connectClient(script, 1);
    runAgent(script, 1);
    script.wait(seconds(1));
    refuseClient(script, 2);
    script.wait(milliseconds(400)).on(3).opened().request("GET /health", QStringLiteral("http"));
    script.answered(200).tcpClosed();
    connectClient(script, 4);
    runAgent(script, 2);
    script.ignored("unknown_type",
                   {{QStringLiteral("message"), QStringLiteral("unknown type <b>pnig</b>")},
                    {QStringLiteral("did_you_mean"), QStringLiteral("ping")}});
    script.heartbeat("ping").wait(milliseconds(3)).heartbeat("pong");
    script.on(5).opened().request("POST /api/chat/stream", QStringLiteral("stream"));
    script.judged(AuthVerdict::Anonymous).answered(200).streamOpened();
    script.wait(milliseconds(700)).streamClosed("completed").tcpClosed();
    connectClient(script, 6);
    script.wait(seconds(3)).closed(1011, QStringLiteral("server"), QStringLiteral("agent crashed"));
    refuseClient(script, 7);
    script.on(4).wait(milliseconds(300));
    script.received("execute_agent", R"({"type":"execute_agent"})").moved("processing");
    script.runOpened(3).event("agent_started").wait(milliseconds(250));
    script.event("agent_thinking").wait(milliseconds(400));
    script.tool("tool_executing", QStringLiteral("call_2"));
    return script;
}

} // namespace wirelamp::tests
