// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/events/ids.h"

namespace wirelamp {

QString toString(ConnectionId id)
{
    return u'#' + QString::number(id.value);
}

QString toString(RunId id)
{
    return u'#' + QString::number(id.value);
}

} // namespace wirelamp
