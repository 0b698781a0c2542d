// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace wirelamp::journal {

/// The string member `name` of the JSON object in a payload, without parsing the rest: for readers
/// that look into every event. Only top-level members count. Works on payloads that were cut, as
/// far as the member came before the cut. `name` is plain ASCII. nullopt: absent, or no string.
std::optional<QString> stringField(QByteArrayView json, QByteArrayView name);

/// The same for a number.
std::optional<double> numberField(QByteArrayView json, QByteArrayView name);

} // namespace wirelamp::journal
