// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/base64url.h"

namespace wirelamp::auth {

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    const auto result = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    // Qt forgives what the RFC does not; only the canonical text is what we would write ourselves.
    if (!result || toBase64Url(result.decoded) != text)
        return std::nullopt;
    return result.decoded;
}

} // namespace wirelamp::auth
