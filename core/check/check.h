// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/check/report.h"
#include "core/check/transcript.h"

#include <QByteArrayList>

#include <functional>

namespace wirelamp::check {

/// What a check cannot do without.
enum class Need {
    Nothing,
    Token, ///< One the server accepts, or a server that asks for none.
    RequiredToken, ///< One the server accepts: pointless where no token is asked for.
    Key, ///< The key that signs its tokens.
};

/// What the judges read: what each probe saw, and how the clocks relate.
struct Evidence
{
    Transcripts transcripts;
    double unixSecondsAtZero = 0; ///< Civil time of Instant 0.
    bool hasOneClock = false; ///< The server is on this machine.

    /// The transcripts of those probes that were made, in this order.
    QList<Transcript> of(const QByteArrayList &probes) const;
};

/// One check: a question to the transcripts of its probes. The judge is pure, and is asked only
/// when at least one of its probes was made.
struct Check
{
    QByteArray id; ///< `run.events`: stable, docs/check.md lists all.
    QString title; ///< What holds when it passes.
    Need need = Need::Token;
    QByteArrayList probes;
    std::function<Judgement(const Evidence &)> judge;
};

using Judge = Judgement (*)(const Transcript &);
/// A check that is about one probe.
Check checkOf(const QByteArray &id, const QString &title, Need need, const QByteArray &probe,
              Judge judge);

/// What went wrong before anything could be judged: no connection, no HTTP, no answer. nullopt: the
/// server answered with a status.
std::optional<Judgement> missingAnswer(const Transcript &transcript);
/// `it answered 404`, with the code word of its JSON body, if there is one.
QString answerOf(const Transcript &transcript);
/// The end of a WebSocket: `closed with 1011 (Internal error)`, `nothing more came within 5.0 s`.
QString endOf(const Transcript &transcript);
QString secondsText(double seconds);

} // namespace wirelamp::check
