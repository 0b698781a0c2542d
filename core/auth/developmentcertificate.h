// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace wirelamp::auth {

struct PemPair
{
    QByteArray certificate;
    QByteArray privateKey; ///< Traditional PEM form: some builds of Qt read no other.
    QStringList notes; ///< What happened on the way: an old one replaced, a mode repaired.
};

/// The self-signed certificate of a developer's machine: SAN localhost, 127.0.0.1 and ::1, P-256,
/// valid for 825 days (what Apple's systems accept at most). Key and certificate are kept together
/// in `<folder>/keys/development-certificate.pem` (0600) and made anew when less than 30 days are
/// left, when the clock stands before their first day, or when the file is broken.
Result<PemPair> loadOrMakeCertificate(const QString &folder, const Clock &clock);

} // namespace wirelamp::auth
