// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QString>

/// Foreign text as a literal of some language. Whatever goes in, it stays one literal: nothing in
/// it can end the literal early, start a comment or run.
namespace wirelamp::control {

/// One word of a POSIX shell (also of PowerShell unless it holds a quote), in single quotes. NUL,
/// which no shell can pass on, is left out.
QString shellQuoted(const QString &text);

enum class SourceLanguage {
    Python,
    JavaScript,
    CSharp,
};

/// A string in double quotes, all in printable ASCII.
QString sourceQuoted(const QString &text, SourceLanguage language);

} // namespace wirelamp::control
