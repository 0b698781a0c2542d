// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/knowntokens.h"

#include "core/auth/opensslhandles.h"

#include <algorithm>

namespace wirelamp::auth {

namespace {

/// Looked up by name once, which costs more than hashing a token.
const EVP_MD *sha256()
{
    static const EvpMd digest(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    return digest.get();
}

} // namespace

std::optional<KnownTokens::Digest> KnownTokens::digestOf(const QByteArray &token)
{
    const ErrorScope scope;
    Digest digest{};
    unsigned int size = 0;
    const EVP_MD *const kind = sha256();
    if (kind == nullptr
        || EVP_Digest(token.constData(), static_cast<size_t>(token.size()), digest.data(), &size,
                      kind, nullptr)
            != 1
        || size != digest.size())
        return std::nullopt;
    return digest;
}

const KnownToken *KnownTokens::find(const Digest &digest) const
{
    const auto found = std::ranges::find(m_entries, digest, &Entry::digest);
    return found == m_entries.end() ? nullptr : &found->token;
}

void KnownTokens::remember(const Digest &digest, const KnownToken &token)
{
    Q_ASSERT(find(digest) == nullptr);
    if (m_entries.size() < tokensMax) {
        m_entries.push_back({digest, token});
        return;
    }
    m_entries[m_oldest] = {digest, token};
    m_oldest = (m_oldest + 1) % tokensMax;
}

void KnownTokens::forgetAll()
{
    m_entries.clear();
    m_oldest = 0;
}

} // namespace wirelamp::auth
