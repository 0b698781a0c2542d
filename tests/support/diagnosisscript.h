// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/diagnosis.h"
#include "tests/support/journalscript.h"

namespace wirelamp::tests {

/// What all rules together say about a script, up to its present time: a test of one rule sees that
/// the others keep silent.
inline QList<diagnosis::Finding> findingsIn(const JournalScript &script)
{
    diagnosis::Diagnosis diagnosis;
    diagnosis.fold({.entries = script.entries()});
    diagnosis.advance(script.now());
    return diagnosis.findings();
}

/// `no_welcome`, and `no_welcome x3` for one that was found three times.
inline QStringList codesIn(const JournalScript &script)
{
    QStringList codes;
    for (const diagnosis::Finding &finding : findingsIn(script)) {
        const QString code = QString::fromLatin1(finding.rule);
        codes << (finding.count == 1 ? code
                                     : QStringLiteral("%1 x%2").arg(code).arg(finding.count));
    }
    return codes;
}

/// The text of the only finding; something no test expects when there is not exactly one.
inline QString sentenceIn(const JournalScript &script)
{
    const QList<diagnosis::Finding> findings = findingsIn(script);
    return findings.size() == 1 ? findings.first().sentence.text()
                                : QStringLiteral("%1 findings").arg(findings.size());
}

} // namespace wirelamp::tests
