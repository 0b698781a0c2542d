// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/keytables.h"
#include "core/config/sectionkeys.h"
#include "core/config/valuechecks.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::config {

namespace {

using AuthKeys = SectionKeys<AuthSettings>;

void addPolicyKeys(AuthKeys &auth)
{
    SettingKey &required = auth.boolean(
        u"required"_s, &AuthSettings::required,
        u"Refuse connections without a valid token. false lets anyone in as `anonymous`."_s);
    required.environment.prepend(u"WEBSOCKET_AUTH_REQUIRED"_s);
    required.flag = SettingFlag{u"no-auth"_s, u"false"_s};

    auth.boolean(
            u"before_upgrade"_s, &AuthSettings::beforeUpgrade,
            u"Judge the token before the WebSocket is accepted. false accepts first and judges "
            u"afterwards, the original's broken order."_s)
        .environment.prepend(u"WEBSOCKET_PRE_CONNECTION_VALIDATION"_s);
    auth.word(
        u"rejection"_s, &AuthSettings::rejection,
        {{u"http"_s, Rejection::Http}, {u"close"_s, Rejection::Close}},
        u"How a refused WebSocket is told: `http` answers with a status instead of the upgrade, "
        u"`close` accepts, says why and closes."_s);
    auth.integer(u"rejection_status"_s, &AuthSettings::rejectionStatus, {401, 403},
                 u"HTTP status of a refusal: 401 or 403."_s)
        .check = &checkRejectionStatus;
    auth.integer(
            u"close_code"_s, &AuthSettings::closeCode, {1008, 4999},
            u"Close code of a refusal when `auth.rejection` is `close`: 1008 or 4000 to 4999."_s)
        .check = &checkCloseCode;
    auth.boolean(u"first_message"_s, &AuthSettings::firstMessage,
                 u"Also take the token from a first message, within `websocket.auth_timeout`."_s);
    auth.word(u"http"_s, &AuthSettings::http,
              {{u"optional"_s, HttpAuth::Optional}, {u"required"_s, HttpAuth::Required}},
              u"Whether the HTTP routes that were open in the original ask for a token."_s);
}

void addTrustKeys(AuthKeys &auth)
{
    SettingKey &secret = auth.text(
        u"secret"_s, &AuthSettings::secret,
        u"Secret for HS256, HS384 and HS512. Empty: the development secret, made at first start. "
        u"Never printed."_s);
    secret.environment.prepend(u"JWT_SECRET_KEY"_s);
    secret.isSecret = true;

    auth.pathList(u"key_files"_s, &AuthSettings::keyFiles,
                  u"Public keys or certificates in PEM that tokens may be signed with."_s);
    auth.path(u"jwks_file"_s, &AuthSettings::jwksFile,
              u"JSON file with a key set (RFC 7517) that tokens may be signed with."_s);
    auth.url(u"jwks_url"_s, &AuthSettings::jwksUrl,
             u"Address of such a key set; fetched again when a token names an unknown key."_s);
    auth.text(u"issuer"_s, &AuthSettings::issuer, u"Required `iss` of a token. Empty: any."_s);
    auth.list(u"audience"_s, &AuthSettings::audiences,
              u"Accepted `aud` of a token; one of them must be named. Empty: any."_s);
    auth.boolean(u"require_exp"_s, &AuthSettings::requireExpiry,
                 u"Refuse tokens that never expire."_s);
    auth.duration(
            u"max_age"_s, &AuthSettings::maxAge, {0s, 36'500 * 24h},
            u"Oldest acceptable token, counted from its `iat`, in whole seconds. 0: any age."_s)
        .check = &checkWholeSeconds;
}

} // namespace

void addAuthKeys(QList<SettingKey> &keys)
{
    AuthKeys auth(keys, u"auth"_s, &Settings::auth);
    addPolicyKeys(auth);
    addTrustKeys(auth);
}

} // namespace wirelamp::config
