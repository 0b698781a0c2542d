// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Takes secrets out of what is about to be recorded, shown or exported. Pure and total: whatever
/// goes in, nothing that looks like a token comes out.
namespace wirelamp {

/// What stands where a secret stood.
inline constexpr QByteArrayView redactedMark = "[redacted]";

/// The value of a header, for a record: `Authorization`, `Cookie`, `Proxy-Authorization` and
/// `Set-Cookie` lose everything but their scheme, `Sec-WebSocket-Protocol` its token items.
/// `name` is compared without regard to case.
QByteArray redactHeader(QByteArrayView name, const QByteArray &value);

/// A request target whose secret query values (`token`, `access_token`, `jwt`, `auth_token`,
/// `ticket`, `secret`, `password`) are replaced. Returns its argument, shared, when nothing had to
/// go and there is no query.
QByteArray redactTarget(const QByteArray &target);

/// Text or JSON whose JWTs (base64url parts with dots, of which the first begins `eyJ` or is a JSON
/// object with `alg`), also with `jwt.` in front or encoded once more, and whose secret JSON string
/// fields are replaced. Returns its
/// argument, shared, when nothing had to go.
QByteArray redactText(const QByteArray &text);

/// A part of a text, in bytes.
struct TextRange
{
    qsizetype begin = 0;
    qsizetype size = 0;
};

/// One quick look, enough for most of what is recorded. False: redactText() would change nothing.
bool mayHoldSecret(QByteArrayView text);

} // namespace wirelamp
