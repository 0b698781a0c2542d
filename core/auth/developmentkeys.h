// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/keyset.h"
#include "core/auth/tokenminter.h"

namespace wirelamp::auth {

/// The keys of a developer's own machine, in a folder only they can read (files 0600, folder 0700):
/// one secret, made at first start, and one key pair for each public-key algorithm, made when
/// somebody first asks for a token signed with it.
class DevelopmentKeys
{
public:
    explicit DevelopmentKeys(QString folder);

    /// The secret: 32 random bytes, base64url. Made if there is none.
    Result<QByteArray> secret() const;
    /// The key to sign with. Made if there is none.
    Result<SigningKey> signingKey(Algorithm algorithm) const;
    /// Everything in the folder that can verify a token. Makes the secret, no key pairs.
    Result<KeySet> keySet() const;

private:
    QString m_folder;
};

} // namespace wirelamp::auth
