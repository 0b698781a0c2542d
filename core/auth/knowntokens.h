// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace wirelamp::auth {

/// What a token with a good signature says, as it may be shown. Copies are cheap.
struct KnownToken
{
    QString algorithm;
    QString keyId;
    QString subject;
    QJsonObject claims; ///< All claims of the token: one with secret claims is not to be kept.
};

/// The tokens whose signatures one set of keys found good: a client comes back with the same one
/// again and again. Keeps no token, only its SHA-256, and no judgement over its claims. Belongs to
/// a TokenVerifier, for its sources only.
class KnownTokens
{
public:
    static constexpr size_t tokensMax = 64; ///< A developer has a few clients.

    /// SHA-256 of a whole token with its signature: two tokens never share one.
    using Digest = std::array<unsigned char, 32>;

    /// nullopt when OpenSSL cannot: then nothing is known.
    static std::optional<Digest> digestOf(const QByteArray &token);

    /// nullptr: not known. Valid until the next change.
    const KnownToken *find(const Digest &digest) const;
    /// Takes the place of the oldest when there are tokensMax. The digest must not be known yet.
    void remember(const Digest &digest, const KnownToken &token);
    /// Must be called when the keys change.
    void forgetAll();
    size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        Digest digest;
        KnownToken token;
    };

    std::vector<Entry> m_entries; // So few that a look at each beats a hash table.
    size_t m_oldest = 0; ///< Where the next one goes once there are tokensMax.
};

} // namespace wirelamp::auth
