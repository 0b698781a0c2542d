// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/check/report.h"
#include "core/diagnosis/diagnosis.h"
#include "core/journal/journal.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace wirelamp::app {

/// What the traffic of a command is held to.
struct Expectations
{
    QByteArrayList events; ///< Each is sent to a client at least once.
    QByteArrayList order; ///< Sent on one connection in this order, others may come between.
    std::optional<diagnosis::Severity> forbiddenFinding; ///< No finding as severe as this.
};

/// How a command ended.
struct CommandEnd
{
    enum class Kind {
        Exited,
        Crashed, ///< Ended by a signal that was not ours, or by an exception on Windows.
        TookTooLong, ///< Ended by us at --max-duration.
        Interrupted, ///< Ended by us because the program was asked to end.
        NotStarted,
    };

    Kind kind = Kind::Exited;
    int code = 0; ///< Of Exited; of Crashed the signal.
    QString problem; ///< Of NotStarted: a sentence.
    std::chrono::milliseconds duration{};
};

/// Reads the journal of a server while a command uses it, and says whether what arrived and what
/// was sent is what somebody expected. Pure, bounded: its memory is one number for each open
/// connection and what the diagnosis keeps.
class TrafficJudge
{
public:
    explicit TrafficJudge(Expectations expectations);

    /// Takes the next page, in the order of the journal.
    void fold(const journal::Page &page);
    /// The journal was read to its end, with a time that was taken before.
    void advance(Instant now) { m_diagnosis.advance(now); }

    bool hasTraffic() const { return m_requestCount > 0; }
    /// `subject` names the command. Skipped as a whole when no traffic arrived.
    check::Report judge(const QString &subject, const CommandEnd &end) const;

private:
    void take(const journal::Entry &entry);
    void followOrder(const journal::Entry &entry);
    check::Outcome judgeTraffic() const;
    check::Outcome judgeDuration(const CommandEnd &end) const;
    check::Outcome judgeEvent(const QByteArray &name) const;
    check::Outcome judgeOrder() const;
    check::Outcome judgeFindings(diagnosis::Severity level) const;

    const Expectations m_expectations;
    diagnosis::Diagnosis m_diagnosis;
    qint64 m_requestCount = 0;
    quint64 m_lostCount = 0;
    QSet<QByteArray> m_seen; ///< Of the expected events.
    QMap<ConnectionId, qsizetype> m_progress; ///< How far the order has come on a connection.
    qsizetype m_furthest = 0;
};

/// The exit code of `wirelamp run`: 1 for a failed verdict, 2 without traffic, else that of the
/// command; 128 and the signal for one that crashed, as a shell has it.
int exitCodeFor(const check::Report &report, const CommandEnd &end);

} // namespace wirelamp::app
