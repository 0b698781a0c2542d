// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/catalogue.h"
#include "core/check/runreading.h"

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

Judgement judgeRuns(const Evidence &evidence)
{
    int completed = 0;
    QString firstProblem;
    const QList<Transcript> transcripts = evidence.of(concurrencyProbes());
    for (const Transcript &transcript : transcripts) {
        const RunReading run = readRun(transcript);
        const bool isGood = run.missing().isEmpty() && run.isInOrder() && run.terminalCount() == 1;
        completed += isGood ? 1 : 0;
        if (!isGood && firstProblem.isEmpty()) {
            const QByteArrayList missing = run.missing();
            firstProblem = missing.isEmpty()
                ? u"events out of order or doubled"_s
                : u"%1 missing; %2"_s.arg(QString::fromLatin1(missing.join(", ")),
                                          endOf(transcript));
        }
    }
    if (completed == transcripts.size())
        return Judgement::pass(u"%1 of %1"_s.arg(completed));
    return {.verdict = Verdict::Fail,
            .code = "concurrent_runs_fail",
            .expected =
                u"all events in order for each of %1 clients at once"_s.arg(transcripts.size()),
            .came = u"%1 were served; of another: %2"_s.arg(completed).arg(firstProblem),
            .nextStep = u"look for a lock, a pool or a state that all connections share"_s};
}

/// Each connection sees one run, and no two see the same one.
Judgement judgeSeparation(const Evidence &evidence)
{
    QMap<QString, int> connectionsByRun;
    bool isMixed = false;
    bool sawRun = false;
    for (const Transcript &transcript : evidence.of(concurrencyProbes())) {
        const RunReading run = readRun(transcript);
        sawRun = sawRun || run.hasStarted();
        isMixed = isMixed || run.runIds().size() > 1 || run.startCount() > 1;
        for (const QString &id : run.runIds())
            isMixed = ++connectionsByRun[id] > 1 || isMixed;
    }
    if (!sawRun)
        return Judgement::skipped(u"no run was seen"_s);
    if (!isMixed)
        return Judgement::pass();
    return {.verdict = Verdict::Fail,
            .code = "events_mixed",
            .expected = u"each client sees the events of its own run alone"_s,
            .came = u"a client saw events of another client's run"_s,
            .nextStep = u"send the events of a run to the connection that asked for it"_s};
}

} // namespace

QList<Check> concurrencyChecks()
{
    return {
        {"concurrency.runs", u"%1 clients at once each get their run"_s.arg(concurrentClients),
         Need::Token, concurrencyProbes(), judgeRuns},
        {"concurrency.separate", u"events of different clients are not mixed"_s, Need::Token,
         concurrencyProbes(), judgeSeparation},
    };
}

} // namespace wirelamp::check
