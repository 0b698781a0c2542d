// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/algorithm.h"

#include <algorithm>
#include <array>

namespace wirelamp::auth {

namespace {

constexpr std::array codes{
    std::pair{Algorithm::HS256, "HS256"}, std::pair{Algorithm::HS384, "HS384"},
    std::pair{Algorithm::HS512, "HS512"}, std::pair{Algorithm::RS256, "RS256"},
    std::pair{Algorithm::ES256, "ES256"}, std::pair{Algorithm::EdDSA, "EdDSA"},
};

} // namespace

QByteArray codeOf(Algorithm algorithm)
{
    const auto found =
        std::ranges::find(codes, algorithm, [](const auto &row) { return row.first; });
    Q_ASSERT(found != codes.end());
    return found->second;
}

std::optional<Algorithm> algorithmFromCode(const QByteArray &code)
{
    const auto found =
        std::ranges::find_if(codes, [&code](const auto &row) { return code == row.second; });
    return found == codes.end() ? std::nullopt : std::optional(found->first);
}

bool isSymmetric(Algorithm algorithm)
{
    return symmetricAlgorithms().contains(algorithm);
}

QList<Algorithm> symmetricAlgorithms()
{
    return {Algorithm::HS256, Algorithm::HS384, Algorithm::HS512};
}

} // namespace wirelamp::auth
