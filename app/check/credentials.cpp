// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/check/credentials.h"

#include "app/tokenissuer.h"
#include "core/check/forgery.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::app {

namespace {

constexpr auto lifetime = 15min;

auth::TokenRequest requestFor(auth::TokenFlaw flaw)
{
    auth::TokenRequest request;
    request.subject = u"dev"_s;
    request.lifetime = lifetime;
    request.flaw = flaw;
    return request;
}

} // namespace

Result<check::Credentials> givenCredentials(const QByteArray &token)
{
    if (!check::isPresentable(token))
        return Failure{Error{u"the token is empty, too long, or holds what a header cannot: white "
                             "space or a character beyond ASCII"_s}};
    check::Credentials credentials;
    credentials.token = token;
    credentials.badTokens = check::forgeTokens(token);
    return credentials;
}

Result<check::Credentials> mintedCredentials(const config::Settings &settings, const Clock &clock)
{
    const auto good = issueToken(requestFor(auth::TokenFlaw::None), settings, clock);
    if (!good)
        return Failure{good.error()};
    check::Credentials credentials;
    credentials.token = good->token;
    credentials.badTokens = check::forgeTokens(good->token);
    const QList<std::pair<QByteArray, auth::TokenFlaw>> flaws{
        {"expired", auth::TokenFlaw::Expired}, {"not_yet_valid", auth::TokenFlaw::NotYetValid}};
    for (const auto &[name, flaw] : flaws) {
        const auto bad = issueToken(requestFor(flaw), settings, clock);
        if (!bad)
            return Failure{bad.error()};
        credentials.badTokens[name] = bad->token;
    }
    return credentials;
}

} // namespace wirelamp::app
