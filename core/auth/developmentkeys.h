// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/keyset.h"
#include "core/auth/signingkey.h"

#include <QStringList>

#include <memory>

namespace wirelamp::auth {

class PrivateFolder;

/// The keys of a developer's own machine, in `<folder>/keys`, which only they can read (files 0600,
/// folder 0700): one secret, made at first start, and one key pair for each public-key algorithm,
/// made when somebody first asks for a token signed with it. The key pairs have the ids
/// `dev-rs256`, `dev-es256` and `dev-eddsa`; the secret has none, so that tokens of other tools
/// pass.
///
/// A broken file is an error that names it; it is never overwritten. A file or folder that others
/// can read is repaired, and a note says so.
class DevelopmentKeys
{
public:
    explicit DevelopmentKeys(const QString &folder);
    ~DevelopmentKeys();
    DevelopmentKeys(DevelopmentKeys &&other) noexcept;
    DevelopmentKeys &operator=(DevelopmentKeys &&other) noexcept;

    /// The secret: 32 random bytes, base64url. Made if there is none. This text itself, 43 bytes,
    /// is the HMAC key, so it can be pasted into other tools.
    Result<QByteArray> secret() const;
    /// The key to sign with. Made if there is none.
    Result<SigningKey> signingKey(Algorithm algorithm) const;
    /// Everything in the folder that can verify a token. Makes the secret, no key pairs.
    Result<KeySet> keySet() const;
    /// What was repaired so far, one sentence each.
    QStringList notes() const;

private:
    std::unique_ptr<PrivateFolder> m_folder;
};

} // namespace wirelamp::auth
