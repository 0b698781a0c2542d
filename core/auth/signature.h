// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/algorithm.h"
#include "core/auth/opensslhandles.h"

/// The arithmetic of signatures. Whether a key may be used for an algorithm is decided by the
/// callers, VerificationKey and SigningKey. For the sources of core/auth.
namespace wirelamp::auth {

/// HMAC with SHA-256, -384 or -512 (RFC 7518 section 3.2); empty when it fails.
QByteArray hmacOf(Algorithm algorithm, const QByteArray &secret, const QByteArray &bytes);
/// In constant time for signatures of equal length.
bool areEqual(const QByteArray &left, const QByteArray &right);

/// The signature in JOSE's form: ES256 is r and s, 32 bytes each. Empty when it fails.
QByteArray signatureOf(Algorithm algorithm, EVP_PKEY &key, const QByteArray &bytes);
bool isSignatureOf(Algorithm algorithm, EVP_PKEY &key, const QByteArray &bytes,
                   const QByteArray &signature);

} // namespace wirelamp::auth
