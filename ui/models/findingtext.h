// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/finding.h"
#include "ui/models/tone.h"

/// The words of a finding in the language of the window: core keeps them as English keys.
namespace wirelamp::ui {

/// `note`, `warning`, `problem`
QString severityText(diagnosis::Severity severity);
Tone toneOf(diagnosis::Severity severity);

/// Of a text in the context "Findings": a sentence, a cause, a next step, the name of a meter.
QString translatedFinding(const QString &key);

/// These are one line each and may hold text of a client: show them as plain text.
QString sentenceText(const diagnosis::Finding &finding);
QStringList causeTexts(const diagnosis::Finding &finding);
QString nextStepText(const diagnosis::Finding &finding);
/// `planted on purpose: ...`; empty when no fault is at work.
QString plantedText(const diagnosis::Finding &finding);

} // namespace wirelamp::ui
