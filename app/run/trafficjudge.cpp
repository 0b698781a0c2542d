// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/run/trafficjudge.h"

#include "app/exitcode.h"

using namespace Qt::StringLiterals;

namespace wirelamp::app {

using journal::EntryKind;

namespace {

/// What a client saw: an event of a run, or any other message.
bool isSent(const journal::Entry &entry)
{
    return entry.direction == journal::Direction::Out
        && (entry.kind == EntryKind::AgentEvent || entry.kind == EntryKind::MessageSent);
}

QString secondsOf(std::chrono::milliseconds duration)
{
    return QString::number(std::chrono::duration<double>(duration).count(), 'f', 1) + u" s"_s;
}

} // namespace

TrafficJudge::TrafficJudge(Expectations expectations)
    : m_expectations(std::move(expectations))
{
}

void TrafficJudge::fold(const journal::Page &page)
{
    m_lostCount += page.lostCount;
    for (const journal::Entry &entry : page.entries)
        take(entry);
    m_diagnosis.fold(page);
}

void TrafficJudge::take(const journal::Entry &entry)
{
    if (entry.kind == EntryKind::RequestReceived || entry.kind == EntryKind::RequestRejected)
        ++m_requestCount;
    else if (entry.kind == EntryKind::ConnectionClosed)
        m_progress.remove(entry.connection);
    if (!isSent(entry))
        return;
    if (m_expectations.events.contains(entry.name))
        m_seen.insert(entry.name);
    followOrder(entry);
}

void TrafficJudge::followOrder(const journal::Entry &entry)
{
    const qsizetype reached = m_progress.value(entry.connection);
    if (m_expectations.order.value(reached) != entry.name)
        return;
    m_progress[entry.connection] = reached + 1;
    m_furthest = qMax(m_furthest, reached + 1);
}

check::Report TrafficJudge::judge(const QString &subject, const CommandEnd &end) const
{
    check::Report report;
    report.subject = subject;
    report.duration = end.duration;
    report.outcomes << judgeTraffic();
    if (!hasTraffic())
        return report;
    report.outcomes << judgeDuration(end);
    for (const QByteArray &name : m_expectations.events)
        report.outcomes << judgeEvent(name);
    if (!m_expectations.order.isEmpty())
        report.outcomes << judgeOrder();
    if (m_expectations.forbiddenFinding)
        report.outcomes << judgeFindings(*m_expectations.forbiddenFinding);
    return report;
}

check::Outcome TrafficJudge::judgeTraffic() const
{
    check::Outcome outcome{"traffic", u"the command used the server"_s, {}, {}};
    outcome.judgement = hasTraffic()
        ? check::Judgement::pass(u"requests: %1"_s.arg(m_requestCount))
        : check::Judgement::skipped(u"no traffic arrived; the command finds the server in "
                                    u"WIRELAMP_URL, WIRELAMP_WS_URL and "
                                    "WIRELAMP_TOKEN"_s);
    return outcome;
}

check::Outcome TrafficJudge::judgeDuration(const CommandEnd &end) const
{
    check::Outcome outcome{"duration", u"the command ends in time"_s, {}, end.duration};
    if (end.kind == CommandEnd::Kind::TookTooLong) {
        outcome.judgement = {.verdict = check::Verdict::Fail,
                             .code = "took_too_long",
                             .expected = u"an end within --max-duration"_s,
                             .came = u"it was ended after %1"_s.arg(secondsOf(end.duration)),
                             .nextStep = u"find what it waits for; the journal of `wirelamp serve` "
                                         "shows the last thing it was sent"_s};
    }
    return outcome;
}

check::Outcome TrafficJudge::judgeEvent(const QByteArray &name) const
{
    const QString shown = QString::fromUtf8(name);
    check::Outcome outcome{"event." + name, u"%1 was sent"_s.arg(shown), {}, {}};
    if (!m_seen.contains(name)) {
        outcome.judgement = {.verdict = check::Verdict::Fail,
                             .code = "event_missing",
                             .expected = u"%1 sent to a client"_s.arg(shown),
                             .came = u"it was never sent"_s,
                             .nextStep = u"see that the command asks for what leads to it, and "
                                         "stays until it comes"_s};
    }
    return outcome;
}

check::Outcome TrafficJudge::judgeOrder() const
{
    const QByteArrayList &order = m_expectations.order;
    const QString shown = QString::fromUtf8(order.join(", "));
    check::Outcome outcome{"order", u"sent in this order: %1"_s.arg(shown), {}, {}};
    if (m_furthest < order.size()) {
        const QString came = m_furthest == 0
            ? u"%1 never came"_s.arg(QString::fromUtf8(order.first()))
            : u"%1 did not follow %2"_s.arg(QString::fromUtf8(order.at(m_furthest)),
                                            QString::fromUtf8(order.at(m_furthest - 1)));
        outcome.judgement = {.verdict = check::Verdict::Fail,
                             .code = "order_broken",
                             .expected = u"%1 on one connection"_s.arg(shown),
                             .came = came,
                             .nextStep =
                                 u"see that the client stays until the last of them comes"_s};
    }
    return outcome;
}

check::Outcome TrafficJudge::judgeFindings(diagnosis::Severity level) const
{
    check::Outcome outcome{
        "findings",
        u"no finding of level %1 or above"_s.arg(QString::fromLatin1(diagnosis::codeOf(level))),
        {},
        {}};
    QStringList sentences;
    QString nextStep;
    for (const diagnosis::Finding &finding : m_diagnosis.findings()) {
        // What was planted is not the command's doing; how it copes, its exit code says.
        if (finding.severity < level || !finding.plantedBy.isEmpty())
            continue;
        sentences << finding.sentence.text();
        if (nextStep.isEmpty())
            nextStep = finding.nextStep;
    }
    if (m_lostCount > 0 && sentences.isEmpty()) {
        outcome.judgement = check::Judgement::skipped(
            u"%1 records were lost; raise limits.max_journal_size"_s.arg(m_lostCount));
    } else if (!sentences.isEmpty()) {
        constexpr qsizetype shownMax = 3;
        outcome.judgement = {
            .verdict = check::Verdict::Fail,
            .code = "finding",
            .expected = u"none"_s,
            .came = u"%1: %2"_s.arg(sentences.size()).arg(sentences.mid(0, shownMax).join(u"; "_s)),
            .nextStep = nextStep};
    }
    return outcome;
}

int exitCodeFor(const check::Report &report, const CommandEnd &end)
{
    constexpr int signalBase = 128;
    switch (end.kind) {
    case CommandEnd::Kind::NotStarted:
        return static_cast<int>(ExitCode::CommandNotStarted);
    case CommandEnd::Kind::Interrupted:
        return static_cast<int>(ExitCode::Interrupted);
    default:
        break;
    }
    if (report.verdict() == check::Verdict::Fail)
        return static_cast<int>(ExitCode::Failure);
    if (report.verdict() == check::Verdict::Skipped)
        return static_cast<int>(ExitCode::NothingMeasured);
    return end.kind == CommandEnd::Kind::Crashed ? signalBase + end.code : end.code;
}

} // namespace wirelamp::app
