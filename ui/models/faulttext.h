// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/fault/presets.h"

#include <QString>

/// The words of a fault in the language of the window: core keeps them as English keys.
namespace wirelamp::ui {

/// Of a text in the context "Faults": a title, an effect, what was done.
QString translatedFault(const char *key);
QString titleOf(const fault::Preset &preset);
QString effectOf(const fault::Preset &preset);
QString titleOf(fault::FaultKind kind);

/// `user ana, path /ws`, or that it concerns everybody. May hold foreign text: one line, plain.
QString scopeText(const fault::Scope &scope);
/// What it was told beyond its scope, in the words of a plan: `delay_ms 200, at 2`. May be empty.
QString parameterText(const fault::Fault &fault);

} // namespace wirelamp::ui
