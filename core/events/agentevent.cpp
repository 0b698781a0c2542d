// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/events/agentevent.h"

namespace wirelamp {

bool isTerminal(const AgentEventBody &body)
{
    return std::holds_alternative<RunFinished>(body) || std::holds_alternative<RunFailed>(body)
        || std::holds_alternative<RunCancelled>(body);
}

} // namespace wirelamp
