// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/base64url.h"
#include "core/auth/signingkey.h"

#include <QByteArray>

/// Tokens and keys that the tests of core/auth share: those the standards publish, and ways to make
/// any other, however wrong.
namespace wirelamp::auth::tests {

/// RFC 7515 appendix A, also RFC 7519 section 3.1: `iss` joe, `exp` 1300819380, no `sub`.
inline const QByteArray rfcPayload =
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leG"
    "FtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

/// RFC 7515 appendix A.1, HS256.
inline const QByteArray rfcSharedJwk =
    "{\"kty\":\"oct\",\"k\":\"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hc"
    "gUuTwjAzZr1Z9CAow\"}";
inline const QByteArray rfcSharedToken = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9." + rfcPayload
    + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

/// RFC 7515 appendix A.2, RS256.
inline const QByteArray rfcRsaJwk =
    "{\"kty\":\"RSA\",\"n\":\"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-"
    "4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL"
    "-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG"
    "4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ\","
    "\"e\":\"AQAB\"}";
inline const QByteArray rfcRsaToken = "eyJhbGciOiJSUzI1NiJ9." + rfcPayload
    + ".cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp"
      "5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_"
      "nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb"
      "1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-"
      "eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOY"
      "EUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";

/// RFC 7515 appendix A.3, ES256.
inline const QByteArray rfcCurveJwk =
    "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
    "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}";
inline const QByteArray rfcCurveToken = "eyJhbGciOiJFUzI1NiJ9." + rfcPayload
    + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

/// RFC 8037 appendix A.4, Ed25519. The payload is a sentence, no JSON.
inline const QByteArray rfcEdwardsJwk =
    "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";
inline const QByteArray rfcEdwardsToken =
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3"
    "AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

/// RFC 7519 section 6.1: not signed at all.
inline const QByteArray rfcUnsignedToken = "eyJhbGciOiJub25lIn0." + rfcPayload + ".";

inline QByteArray signedPart(const QByteArray &token)
{
    return token.first(token.lastIndexOf('.'));
}

inline QByteArray signatureIn(const QByteArray &token)
{
    return *fromBase64Url(token.sliced(token.lastIndexOf('.') + 1));
}

/// Header and payload as they are, unsigned: `<header>.<payload>`.
inline QByteArray joined(const QByteArray &header, const QByteArray &payload)
{
    return toBase64Url(header) + '.' + toBase64Url(payload);
}

/// A token with exactly this header and payload, whatever they say, signed as `algorithm`.
inline QByteArray tokenOf(const QByteArray &header, const QByteArray &payload,
                          const SigningKey &key, Algorithm algorithm)
{
    const QByteArray bytes = joined(header, payload);
    return bytes + '.' + toBase64Url(*key.sign(algorithm, bytes));
}

/// PEM around DER that is written as base64.
inline QByteArray pemOf(const QByteArray &label, const QByteArray &base64)
{
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
}

/// The private half of rfcEdwardsJwk (RFC 8037 appendix A.1) as PKCS #8.
inline QByteArray rfcEdwardsPem()
{
    const QByteArray seed = *fromBase64Url("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A");
    const QByteArray prefix = QByteArray::fromHex("302e020100300506032b657004220420");
    return pemOf("PRIVATE KEY", (prefix + seed).toBase64());
}

} // namespace wirelamp::auth::tests
