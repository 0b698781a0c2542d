// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/events/clientmessage.h"

namespace wirelamp {

QString ClientMessage::firstString(std::initializer_list<QStringView> names) const
{
    for (const QStringView name : names) {
        const QString value = fields.value(name).toString();
        if (!value.isEmpty())
            return value;
    }
    return {};
}

} // namespace wirelamp
