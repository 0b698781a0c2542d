// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/tokenminter.h"
#include "core/auth/tokenverifier.h"
#include "core/base/json.h"
#include "tests/fuzz/target.h"
#include "tests/support/manualclock.h"

using namespace Qt::StringLiterals;
using namespace wirelamp;
using namespace wirelamp::fuzz;

namespace {

const QByteArray secret = "the secret of the fuzz target, thirty-two";

auth::TokenVerifier makeVerifier(const Clock &clock)
{
    auth::KeySet keys;
    keys.add(auth::VerificationKey::fromSecret(secret).value());
    return {clock, keys, {.issuer = u"issuer"_s, .audiences = {u"audience"_s}}};
}

/// A sound signature below hostile claims: what an issuer that was taken over could send.
QByteArray signedToken(const QByteArray &claims, const Clock &clock)
{
    static const auth::SigningKey key = auth::SigningKey::fromSecret(secret).value();
    const auto object = parseJsonObject(claims);
    if (!object)
        return {};
    auth::TokenRequest request;
    request.claims = *object;
    const auto token = auth::mintToken(request, key, clock);
    return token ? *token : QByteArray();
}

/// What may stand in `error_description="..."` (RFC 6750 section 3).
bool isQuotable(const QString &text)
{
    return std::ranges::all_of(text, [](QChar character) {
        const char16_t code = character.unicode();
        return code >= 0x20 && code <= 0x7e && code != '"' && code != '\\';
    });
}

auth::TokenSources sourcesFrom(unsigned char choice, const QByteArray &bytes)
{
    switch (choice % 3) {
    case 0:
        return {.authorization = bytes, .protocols = {}, .queryToken = {}};
    case 1:
        return {.authorization = {}, .protocols = bytes.split(','), .queryToken = {}};
    default:
        return {.authorization = {}, .protocols = {}, .queryToken = bytes};
    }
}

} // namespace

/// The first byte says where the rest stands: in one of the three carriers, or as the claims of a
/// token whose signature is good.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    static const tests::ManualClock clock;
    static const auth::TokenVerifier verifier = makeVerifier(clock);
    QByteArray bytes = inputFrom(data + 1, size - 1);
    const bool isSigned = data[0] % 4 == 3;
    if (isSigned)
        bytes = "Bearer " + signedToken(bytes, clock);
    const auth::TokenSources sources = sourcesFrom(isSigned ? 0 : data[0], bytes);

    const QByteArray answered = auth::answeredSubprotocol(sources.protocols);
    promise(answered.isEmpty() || answered == "jwt-auth", "an item with a token is never echoed");
    const auto found = auth::findToken(sources);
    const AuthOutcome outcome = verifier.verify(found);
    promise(isQuotable(outcome.message), "the message fits into error_description");
    promise(!outcome.message.isEmpty(), "there is always a sentence");
    promise(!outcome.isAccepted() || !outcome.subject.isEmpty(), "who is let in has a name");
    const QByteArray record = toJson(outcome);
    promise(record.size() <= 16 * 1024, "the record is bounded");
    if (found && found->token.size() > 40 && found->token.count('.') == 2)
        promise(!record.contains(found->token), "the token is not in the record");
    const auto parsed = parseJsonObject(record);
    promise(static_cast<bool>(parsed), "the record is JSON");
    const auto again = authOutcomeFromJson(*parsed);
    promise(again && again->verdict == outcome.verdict, "the record can be read again");
    return 0;
}
