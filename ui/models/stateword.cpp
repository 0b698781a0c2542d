// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/stateword.h"

#include "ui/models/formatting.h"

#include <QCoreApplication>

namespace wirelamp::ui {

namespace {

constexpr qsizetype charactersMax = 40;

struct StateWord
{
    Q_DECLARE_TR_FUNCTIONS(StateWord)
};

} // namespace

QString stateWord(const QByteArray &state)
{
    if (state == "open")
        return StateWord::tr("open");
    if (state == "streaming")
        return StateWord::tr("streaming");
    if (state == "connecting")
        return StateWord::tr("connecting");
    if (state == "authenticating")
        return StateWord::tr("authenticating");
    if (state == "accepted")
        return StateWord::tr("accepted");
    if (state == "ready")
        return StateWord::tr("ready");
    if (state == "processing")
        return StateWord::tr("processing");
    if (state == "closing")
        return StateWord::tr("closing");
    if (state == "closed")
        return StateWord::tr("closed");
    if (state == "rejected")
        return StateWord::tr("refused");
    if (state == "failed")
        return StateWord::tr("failed");
    return oneLine(state, charactersMax);
}

QString outcomeWord(const QByteArray &outcome)
{
    if (outcome == "completed")
        return StateWord::tr("completed");
    if (outcome == "failed")
        return StateWord::tr("failed");
    if (outcome == "cancelled")
        return StateWord::tr("cancelled");
    if (outcome == "timeout")
        return StateWord::tr("timed out");
    if (outcome == "unavailable")
        return StateWord::tr("unavailable");
    if (outcome == "refused")
        return StateWord::tr("refused");
    if (outcome == "stalled")
        return StateWord::tr("stalled");
    if (outcome == "client_left")
        return StateWord::tr("client left");
    if (outcome == "shutdown")
        return StateWord::tr("shut down");
    return oneLine(outcome, charactersMax);
}

} // namespace wirelamp::ui
