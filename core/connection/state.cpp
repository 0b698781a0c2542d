// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/state.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace wirelamp::connection {

namespace {

constexpr std::array legalMoves{
    std::pair{State::Connecting, State::Authenticating},
    std::pair{State::Connecting, State::Failed},
    std::pair{State::Authenticating, State::Accepted},
    std::pair{State::Authenticating, State::Closing},
    std::pair{State::Authenticating, State::Closed},
    std::pair{State::Authenticating, State::Rejected},
    std::pair{State::Authenticating, State::Failed},
    std::pair{State::Accepted, State::Ready},
    std::pair{State::Accepted, State::Closing},
    std::pair{State::Accepted, State::Closed},
    std::pair{State::Accepted, State::Failed},
    std::pair{State::Ready, State::Processing},
    std::pair{State::Ready, State::Closing},
    std::pair{State::Ready, State::Closed},
    std::pair{State::Processing, State::Ready},
    std::pair{State::Processing, State::Closing},
    std::pair{State::Processing, State::Closed},
    std::pair{State::Closing, State::Closed},
    std::pair{State::Closing, State::Rejected},
    std::pair{State::Closing, State::Failed},
};

} // namespace

QByteArray codeOf(State state)
{
    switch (state) {
    case State::Connecting:
        return "connecting"_ba;
    case State::Authenticating:
        return "authenticating"_ba;
    case State::Accepted:
        return "accepted"_ba;
    case State::Ready:
        return "ready"_ba;
    case State::Processing:
        return "processing"_ba;
    case State::Closing:
        return "closing"_ba;
    case State::Closed:
        return "closed"_ba;
    case State::Rejected:
        return "rejected"_ba;
    case State::Failed:
        return "failed"_ba;
    }
    Q_UNREACHABLE();
}

bool isFinal(State state)
{
    return state == State::Closed || state == State::Rejected || state == State::Failed;
}

bool isLegalMove(State from, State to)
{
    return std::ranges::find(legalMoves, std::pair{from, to}) != legalMoves.end();
}

} // namespace wirelamp::connection
