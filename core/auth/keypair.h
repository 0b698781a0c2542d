// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/algorithm.h"
#include "core/auth/opensslhandles.h"
#include "core/base/result.h"

/// Reading, making and writing the keys of public-key algorithms. For the sources of core/auth.
namespace wirelamp::auth {

inline constexpr int rsaBitsMin = 2048; ///< RFC 7518 section 3.3.
inline constexpr int rsaBitsMax = 8192; ///< A larger key only makes every check slow.

/// The algorithm a key may be used for: it follows from its kind. The error says what is wrong with
/// a key that is good for none.
Result<Algorithm> algorithmOf(const EVP_PKEY &key);

/// The public key inside a PEM public key, private key or certificate; null if there is none. Never
/// asks for a passphrase.
EvpPkey publicKeyFromPem(const QByteArray &pem);
/// The private key inside a PEM text; null if there is none, or an encrypted one.
EvpPkey privateKeyFromPem(const QByteArray &pem);
/// The first certificate of a PEM text; null if there is none.
Certificate certificateFromPem(const QByteArray &pem);
/// RSA of 2048 bits, P-256 or Ed25519; null if the random source fails. Not for a shared secret.
EvpPkey generateKey(Algorithm algorithm);
/// The private key, PKCS #8 and not encrypted, then the public one: it is read back sooner.
QByteArray pemOf(const EVP_PKEY &key);

/// A BIO that reads `bytes`, which must outlive it.
MemoryBio readerOf(const QByteArray &bytes);
/// What was written to a memory BIO.
QByteArray contentOf(BIO &bio);
/// From OpenSSL's generator, for secrets; empty if it fails.
QByteArray randomBytes(int count);

} // namespace wirelamp::auth
