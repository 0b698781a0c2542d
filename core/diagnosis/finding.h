// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/events/ids.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <array>

/// What the diagnosis tells people. All texts are English keys: a window shows
/// QCoreApplication::translate("Findings", key), core does not translate.
namespace wirelamp::diagnosis {

enum class Severity {
    Info, ///< Worth knowing; nothing is broken.
    Warning, ///< Probably not what somebody wanted.
    Problem, ///< Something does not work.
};
/// `info`, `warning`, `problem`
QByteArray codeOf(Severity severity);

/// One kind of finding, as data. The texts are marked with QT_TRANSLATE_NOOP("Findings", ...).
struct FindingKind
{
    const char *code = ""; ///< Stable: `no_welcome`. docs/diagnosis.md lists all.
    Severity severity = Severity::Warning;
    const char *sentence = ""; ///< With %1, %2 ... for the arguments.
    std::array<const char *, 4> causes{}; ///< The likeliest first; nullptr: no more.
    const char *nextStep = ""; ///< What to do, in one sentence.
    /// Not reported when a problem of the same run or connection is known: it would only say once
    /// more what that one explains.
    bool isConsequence = false;
};

/// A sentence as a fixed format and its arguments, so that it can be translated.
struct Sentence
{
    static constexpr qsizetype argumentCharsMax = 160;

    QByteArray format;
    QStringList arguments; ///< May come from a client: plain text, at most argumentCharsMax each.

    QString text() const { return fill(QString::fromUtf8(format), arguments); }
    /// Replaces %1 to %9 in one pass: what an argument contains is never replaced.
    static QString fill(const QString &format, const QStringList &arguments);
};

/// Something that looks wrong, once for each subject however often it happens.
struct Finding
{
    static constexpr qsizetype evidenceMax = 50;

    quint64 id = 0; ///< 1, 2, 3 ... in the order in which they were found.
    QByteArray rule; ///< FindingKind::code
    Severity severity = Severity::Warning;
    Sentence sentence;
    ConnectionId connection; ///< The last one it was seen on; 0: none in particular.
    RunId run;
    QList<quint64> evidence; ///< Sequences of journal entries, ascending, at most evidenceMax.
    QStringList causes; ///< The likeliest first. May use the arguments of the sentence.
    QString nextStep; ///< Likewise.
    QString plantedBy; ///< Title of the fault that was planted there; empty: none.
    Instant firstSeen{};
    Instant lastSeen{};
    qint64 count = 1;
};

} // namespace wirelamp::diagnosis
