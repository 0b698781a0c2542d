// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QMap>

namespace wirelamp::check {

/// Tokens a server must refuse, made from a good one without its key, by the last word of their
/// check: `malformed` always; `alg_none` (unsigned), `wrong_key` (signed with a key nobody trusts)
/// and `tampered` (other claims under the old signature) only from a JWT (RFC 7519). All but the
/// first keep issuer, audience and times, so that nothing but the signature can be the reason.
QMap<QByteArray, QByteArray> forgeTokens(const QByteArray &goodToken);

/// Whether a token can stand in a header: visible ASCII, 1 to 16 KiB.
bool isPresentable(const QByteArray &token);

} // namespace wirelamp::check
