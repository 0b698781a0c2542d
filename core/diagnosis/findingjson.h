// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/finding.h"

#include <QJsonObject>

namespace wirelamp::diagnosis {

/// `{"id":1,"code":"no_welcome","severity":"problem","sentence":"...","causes":[...],
/// "next_step":"...","count":1,"evidence":[...]}` in English, with `connection`, `run` and
/// `planted_by` where there is one.
QJsonObject toJsonObject(const Finding &finding);

} // namespace wirelamp::diagnosis
