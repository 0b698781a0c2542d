// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/connectiontext.h"

#include "ui/models/entrytext.h"
#include "ui/models/formatting.h"
#include "ui/models/stateword.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using journal::Awaited;
using journal::ConnectionSummary;

namespace {

constexpr qsizetype codeCharactersMax = 40;
constexpr qsizetype sentenceCharactersMax = 300;

struct ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
};

QString nameOf(const Awaited &awaited)
{
    if (awaited.what == u"auth")
        return ConnectionText::tr("verdict");
    if (awaited.what == u"pong")
        return ConnectionText::tr("pong");
    if (awaited.what == u"close")
        return ConnectionText::tr("close frame");
    if (awaited.what == u"stream")
        return ConnectionText::tr("end of the stream");
    if (awaited.what == u"run")
        return ConnectionText::tr("end of run %1").arg(toString(awaited.run));
    return oneLine(awaited.what.toUtf8(), codeCharactersMax);
}

} // namespace

QString stateText(const ConnectionSummary &connection)
{
    const QString word = stateWord(connection.state);
    return connection.isPaused ? ConnectionText::tr("%1, client does not read").arg(word) : word;
}

QString stateSentence(const ConnectionSummary &connection)
{
    QString state = stateText(connection);
    if (!connection.isClosed() || connection.closeMessage.isEmpty())
        return state;
    return ConnectionText::tr("%1: %2").arg(
        state, oneLine(connection.closeMessage.toUtf8(), sentenceCharactersMax));
}

QString closedByText(const QByteArray &closedBy)
{
    if (closedBy == "client")
        return ConnectionText::tr("client");
    if (closedBy == "server")
        return ConnectionText::tr("server");
    if (closedBy == "network")
        return ConnectionText::tr("network");
    return oneLine(closedBy, codeCharactersMax);
}

QString endText(const ConnectionSummary &connection)
{
    // Whoever is refused was refused for a reason; the code only says that there was no upgrade.
    if (connection.isRejected() && !connection.verdictMessage.isEmpty())
        return oneLine(connection.verdictMessage.toUtf8(), sentenceCharactersMax);
    QStringList parts;
    if (connection.closeCode != 0)
        parts << QString::number(connection.closeCode);
    parts << oneLine(
        (connection.closeMessage.isEmpty() ? connection.closeReason : connection.closeMessage)
            .toUtf8(),
        sentenceCharactersMax);
    parts << closedByText(connection.closedBy);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString awaitedText(const Awaited &awaited, Instant now)
{
    const QString waited = durationText(now - awaited.since);
    if (!awaited.until)
        return ConnectionText::tr("%1: %2").arg(nameOf(awaited), waited);
    return ConnectionText::tr("%1: %2 of %3")
        .arg(nameOf(awaited), waited, durationText(*awaited.until - awaited.since));
}

const Awaited *mostUrgent(const QList<Awaited> &awaited)
{
    const auto isSooner = [](const Awaited &a, const Awaited &b) {
        return a.until.value_or(Instant::max()) < b.until.value_or(Instant::max());
    };
    const auto first = std::min_element(awaited.cbegin(), awaited.cend(), isSooner);
    return first == awaited.cend() ? nullptr : &*first;
}

bool isOverdue(const Awaited &awaited, Instant now)
{
    return awaited.until && now > *awaited.until;
}

Tone toneOf(const ConnectionSummary &connection)
{
    if (connection.isRejected())
        return Tone::Refused;
    if (connection.state == "failed")
        return Tone::Failed;
    if (connection.isClosed())
        return toneOfCloseCode(connection.closeCode);
    if (connection.isPaused)
        return Tone::Warning;
    if (connection.state == "open")
        return Tone::Neutral;
    return connection.state == "ready" ? Tone::Good : Tone::Busy;
}

} // namespace wirelamp::ui
