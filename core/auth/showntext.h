// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QJsonObject>
#include <QString>

/// What of a stranger's token may be shown. For the sources of core/auth.
namespace wirelamp::auth {

/// A foreign word for the middle of a sentence: without secrets, at most `lengthMax` characters,
/// and only those which may stand in `error_description="..."` (RFC 6750 section 3). The others
/// become `?`.
QString shownText(const QString &foreign, qsizetype lengthMax = 64);

/// Claims for the record: without secrets, and at most 4 KiB when serialised. Larger or deeper ones
/// are cut down to the registered claims (RFC 7519 section 4.1) that are themselves small.
QJsonObject shownClaims(const QJsonObject &claims);

} // namespace wirelamp::auth
