// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace wirelamp::auth {

struct PemPair
{
    QByteArray certificate;
    QByteArray privateKey; ///< Traditional PEM form: some builds of Qt read no other.
};

/// The self-signed certificate of a developer's machine: SAN localhost, 127.0.0.1 and ::1, P-256,
/// valid for 825 days, kept in `folder` (key 0600) and made anew when less than 30 days are left.
Result<PemPair> loadOrMakeCertificate(const QString &folder, const Clock &clock);

} // namespace wirelamp::auth
