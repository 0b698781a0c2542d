// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace wirelamp::auth {

/// base64url without padding, as all of JOSE writes it (RFC 7515 section 2).
QByteArray toBase64Url(const QByteArray &bytes);

/// Reads the one canonical form only: no padding, no whitespace, no `+` or `/`, no stray bits at
/// the end. So two different texts never mean the same bytes.
std::optional<QByteArray> fromBase64Url(QByteArrayView text);

} // namespace wirelamp::auth
