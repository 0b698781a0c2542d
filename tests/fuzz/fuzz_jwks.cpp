// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/jwkscache.h"
#include "tests/fuzz/target.h"

using namespace wirelamp;
using namespace wirelamp::fuzz;

/// The answer of a JWKS URL, and a verification with each key it brings.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = inputFrom(data, size);
    auth::JwksCache cache;
    promise(cache.accept(auth::KeysNeeded{}, {}).fetchNow, "the first need fetches");
    const auth::JwksDecision decision = cache.accept(auth::JwksFetched{bytes}, {});
    promise(decision.keysChanged != decision.failure.has_value(), "new keys or a reason");
    promise(decision.keysChanged != cache.keys().isEmpty(), "new keys are not empty");
    promise(cache.keys().size() <= auth::KeySet::jwksKeysMax, "the number of keys is bounded");

    using auth::Algorithm;
    for (const Algorithm algorithm : {Algorithm::HS256, Algorithm::HS384, Algorithm::HS512,
                                      Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA}) {
        const auto candidates = cache.keys().candidates(algorithm, {});
        promise(candidates.size() <= auth::KeySet::candidatesMax, "a token's cost is bounded");
        for (const auth::VerificationKey &key : candidates)
            promise(!key.verifies(algorithm, "signed", QByteArray(64, 's')),
                    "no key accepts a signature that nobody made");
    }
    return 0;
}
