// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/thread.h"

#include <algorithm>
#include <array>

namespace wirelamp::server {

namespace {

constexpr std::array roleCodes{
    std::pair{MessageRole::User, "user"},
    std::pair{MessageRole::Assistant, "assistant"},
    std::pair{MessageRole::System, "system"},
};

} // namespace

QByteArray codeOf(MessageRole role)
{
    const auto found = std::ranges::find(roleCodes, role, &decltype(roleCodes)::value_type::first);
    Q_ASSERT(found != roleCodes.end());
    return found->second;
}

std::optional<MessageRole> messageRoleFromCode(const QByteArray &code)
{
    const auto found =
        std::ranges::find_if(roleCodes, [&](const auto &row) { return code == row.second; });
    return found == roleCodes.end() ? std::nullopt : std::optional(found->first);
}

SliceBounds boundsOf(Slice slice, qsizetype count)
{
    const qsizetype first = std::clamp<qsizetype>(slice.offset, 0, count);
    return {first, std::clamp<qsizetype>(slice.limit, 0, count - first)};
}

bool MessagePage::add(const ThreadMessage &message)
{
    const qsizetype added = message.content.size();
    if (!messages.isEmpty() && characters + added > charactersMax)
        return false;
    messages << message;
    characters += added;
    return true;
}

} // namespace wirelamp::server
