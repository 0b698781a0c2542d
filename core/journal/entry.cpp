// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/entry.h"

#include <algorithm>
#include <array>

namespace wirelamp::journal {

namespace {

constexpr std::array kindCodes{
    std::pair{EntryKind::ServerStarted, "server_started"},
    std::pair{EntryKind::ServerStopped, "server_stopped"},
    std::pair{EntryKind::ConnectionOpened, "connection_opened"},
    std::pair{EntryKind::RequestReceived, "request_received"},
    std::pair{EntryKind::RequestRejected, "request_rejected"},
    std::pair{EntryKind::AuthJudged, "auth_judged"},
    std::pair{EntryKind::StateChanged, "state_changed"},
    std::pair{EntryKind::ResponseSent, "response_sent"},
    std::pair{EntryKind::MessageReceived, "message_received"},
    std::pair{EntryKind::MessageIgnored, "message_ignored"},
    std::pair{EntryKind::MessageSent, "message_sent"},
    std::pair{EntryKind::RunOpened, "run_opened"},
    std::pair{EntryKind::AgentEvent, "agent_event"},
    std::pair{EntryKind::RunClosed, "run_closed"},
    std::pair{EntryKind::StreamOpened, "stream_opened"},
    std::pair{EntryKind::StreamClosed, "stream_closed"},
    std::pair{EntryKind::Heartbeat, "heartbeat"},
    std::pair{EntryKind::Backpressure, "backpressure"},
    std::pair{EntryKind::FaultInjected, "fault_injected"},
    std::pair{EntryKind::Notice, "notice"},
    std::pair{EntryKind::ConnectionClosed, "connection_closed"},
};

} // namespace

QByteArray codeOf(EntryKind kind)
{
    const auto found = std::ranges::find(kindCodes, kind, &decltype(kindCodes)::value_type::first);
    Q_ASSERT(found != kindCodes.end());
    return QByteArray::fromRawData(found->second, static_cast<qsizetype>(qstrlen(found->second)));
}

std::optional<EntryKind> entryKindFromCode(const QByteArray &code)
{
    const auto found =
        std::ranges::find_if(kindCodes, [&](const auto &row) { return code == row.second; });
    return found == kindCodes.end() ? std::nullopt : std::optional(found->first);
}

QByteArray codeOf(Direction direction)
{
    switch (direction) {
    case Direction::None:
        return "none";
    case Direction::In:
        return "in";
    case Direction::Out:
        return "out";
    }
    Q_UNREACHABLE();
}

} // namespace wirelamp::journal
