// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/serve/journalline.h"

#include "core/base/json.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace wirelamp::app {

namespace {

using journal::EntryKind;

constexpr auto plain = "\033[0m";
constexpr auto dim = "\033[2m";
constexpr auto red = "\033[31m";
constexpr auto green = "\033[32m";
constexpr auto yellow = "\033[33m";
constexpr auto blue = "\033[34m";
constexpr auto magenta = "\033[35m";

QByteArray printable(QByteArrayView text)
{
    QByteArray safe = text.toByteArray();
    for (char &c : safe) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f)
            c = ' ';
    }
    // 0xC2 0x80 to 0xC2 0x9F are the C1 control characters in UTF-8; some terminals obey them.
    for (qsizetype at = 0; at + 1 < safe.size(); ++at) {
        const auto second = static_cast<unsigned char>(safe[at + 1]);
        if (static_cast<unsigned char>(safe[at]) == 0xc2 && second >= 0x80 && second <= 0x9f)
            safe[at] = safe[at + 1] = ' ';
    }
    return safe;
}

const char *colourOf(const journal::Entry &entry)
{
    switch (entry.kind) {
    case EntryKind::RequestRejected:
    case EntryKind::MessageIgnored:
    case EntryKind::Backpressure:
    case EntryKind::Notice:
        return yellow;
    case EntryKind::FaultInjected:
        return magenta;
    case EntryKind::AuthJudged:
        return entry.name == "accepted" || entry.name == "anonymous" ? green : red;
    case EntryKind::AgentEvent:
        return entry.name == "agent_error" ? red : blue;
    case EntryKind::ConnectionClosed:
        return entry.name == "tcp" || entry.name == "1000" || entry.name == "1001" ? dim : red;
    case EntryKind::ResponseSent:
        return entry.name.startsWith('4') || entry.name.startsWith('5') ? red : dim;
    case EntryKind::StateChanged:
    case EntryKind::Heartbeat:
    case EntryKind::ConnectionOpened:
        return dim;
    default:
        return "";
    }
}

/// What is worth saying beyond the name: the sentence of the record, where it has one.
QByteArray remarkOf(const journal::Entry &entry)
{
    switch (entry.kind) {
    case EntryKind::AuthJudged:
    case EntryKind::MessageIgnored:
    case EntryKind::Notice:
    case EntryKind::ConnectionClosed:
    case EntryKind::RequestRejected:
    case EntryKind::RunClosed: {
        const Result<QJsonObject> payload = parseJsonObject(entry.payload);
        return payload ? payload->value(u"message").toString().toUtf8() : QByteArray();
    }
    case EntryKind::ConnectionOpened: {
        const Result<QJsonObject> payload = parseJsonObject(entry.payload);
        return payload ? payload->value(u"peer").toString().toUtf8() : QByteArray();
    }
    default:
        return entry.size > 0 ? QByteArray::number(entry.size) + " B" : QByteArray();
    }
}

/// The kind, where the name alone would not tell what it is the name of.
QByteArray titleOf(const journal::Entry &entry)
{
    switch (entry.kind) {
    case EntryKind::RequestReceived:
    case EntryKind::MessageReceived:
    case EntryKind::MessageSent:
    case EntryKind::AgentEvent:
        return entry.name;
    case EntryKind::StateChanged:
        return "is " + entry.name;
    case EntryKind::ResponseSent:
        return "answer " + entry.name;
    case EntryKind::AuthJudged:
        return "auth " + entry.name;
    case EntryKind::ConnectionClosed:
        return "closed " + entry.name;
    case EntryKind::Notice:
        return entry.name;
    default:
        return codeOf(entry.kind).replace('_', ' ') + ' ' + entry.name;
    }
}

QByteArray arrowOf(journal::Direction direction)
{
    switch (direction) {
    case journal::Direction::In:
        return "\u2190";
    case journal::Direction::Out:
        return "\u2192";
    case journal::Direction::None:
        return "\u00b7";
    }
    Q_UNREACHABLE();
}

QByteArray clockTimeOf(WallTime at)
{
    const auto millis = std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(millis.count()).toString(u"HH:mm:ss.zzz").toLatin1();
}

} // namespace

QByteArray readableLine(const journal::Entry &entry, bool hasColour)
{
    constexpr qsizetype connectionWidth = 5;
    constexpr qsizetype titleWidth = 28;
    const QByteArray connection = entry.connection.value == 0
        ? QByteArray()
        : '#' + QByteArray::number(entry.connection.value);
    const QByteArray run =
        entry.run.value == 0 ? QByteArray() : "run " + QByteArray::number(entry.run.value) + "  ";
    const QByteArray title = printable(titleOf(entry)).leftJustified(titleWidth);
    const QByteArray text = clockTimeOf(entry.wallAt) + ' '
        + connection.leftJustified(connectionWidth) + ' ' + arrowOf(entry.direction) + ' ' + title
        + ' ' + run + printable(remarkOf(entry));
    if (!hasColour)
        return text.trimmed() + '\n';
    return colourOf(entry) + text.trimmed() + plain + '\n';
}

QByteArray lostLine(quint64 count, bool isNdjson)
{
    if (isNdjson)
        return "{\"lost\":" + QByteArray::number(count) + "}\n";
    return "... " + QByteArray::number(count) + " records came faster than they could be printed\n";
}

} // namespace wirelamp::app
