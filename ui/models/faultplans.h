// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/fault/faultengine.h"
#include "core/fault/presets.h"

/// What is to be armed next, made from what is armed now. Pure.
namespace wirelamp::ui {

using ArmedFaults = QList<fault::ArmedFault>;

/// Whether a fault of the preset is armed, narrowed or not.
bool isArmed(const ArmedFaults &armed, const fault::Preset &preset);

/// The faults of the preset that can fire for this user alone: those that come after the verdict.
QList<fault::Fault> faultsFor(const fault::Preset &preset, const QString &user);

fault::Plan planWith(const ArmedFaults &armed, const QList<fault::Fault> &more);
fault::Plan planWithout(const ArmedFaults &armed, const fault::Preset &preset);
fault::Plan planWithout(const ArmedFaults &armed, const QByteArray &id);

} // namespace wirelamp::ui
