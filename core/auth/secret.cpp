// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/secret.h"

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

Result<void> checkSecret(const QByteArray &secret)
{
    if (secret.isEmpty())
        return Failure{Error{u"the secret is empty; set one of 32 characters or more"_s}};
    if (secret.contains("-----BEGIN ") || secret.startsWith("ssh-"))
        return Failure{Error{u"the secret is a key file; give it as a key file instead"_s}};
    return {};
}

} // namespace wirelamp::auth
