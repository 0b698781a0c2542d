// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace wirelamp::auth {

/// How a token may be signed. `none` is not among them.
enum class Algorithm {
    HS256,
    HS384,
    HS512,
    RS256,
    ES256,
    EdDSA,
};

/// `HS256`, ... as in the JOSE header (RFC 7518 section 3.1, RFC 8037 section 3.1).
QByteArray codeOf(Algorithm algorithm);
std::optional<Algorithm> algorithmFromCode(const QByteArray &code);

/// True for HS256, HS384 and HS512: whoever can verify can also sign.
bool isSymmetric(Algorithm algorithm);
/// HS256, HS384 and HS512: what a shared secret is good for.
QList<Algorithm> symmetricAlgorithms();

} // namespace wirelamp::auth
