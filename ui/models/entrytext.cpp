// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/entrytext.h"

#include "core/base/json.h"
#include "core/fault/faultkind.h"
#include "ui/models/authtext.h"
#include "ui/models/faulttext.h"
#include "ui/models/formatting.h"
#include "ui/models/stateword.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using journal::Entry;
using journal::EntryKind;

namespace {

constexpr qsizetype nameCharactersMax = 120;
constexpr qsizetype summaryCharactersMax = 300;

struct EntryText
{
    Q_DECLARE_TR_FUNCTIONS(EntryText)
};

/// Whether the name alone says what happened.
bool isNamedByItself(EntryKind kind)
{
    return kind == EntryKind::MessageReceived || kind == EntryKind::MessageSent
        || kind == EntryKind::AgentEvent;
}

/// What the fault did, to which event, how late, and which preset it is of.
QString faultSentence(const Entry &entry)
{
    const auto kind = fault::faultKindFromWord(entry.name);
    const Result<QJsonObject> payload = parseJsonObject(entry.payload);
    if (!kind || !payload)
        return {};
    QStringList parts{translatedFault(fault::infoOf(*kind).done),
                      payload->value(u"event").toString()};
    const qint64 delay = payload->value(u"delay_ms").toInteger();
    if (delay > 0)
        parts << durationText(std::chrono::milliseconds(delay));
    const fault::Preset *const preset = fault::findPreset(payload->value(u"preset").toString());
    if (preset != nullptr)
        parts << EntryText::tr("preset \"%1\"").arg(titleOf(*preset));
    parts.removeAll(QString());
    return oneLine(parts.join(u" · "_s).toUtf8(), summaryCharactersMax);
}

Tone toneOfStatus(const QByteArray &status)
{
    if (status == "401" || status == "403" || status == "421" || status == "429")
        return Tone::Refused;
    if (status.startsWith('4'))
        return Tone::Warning;
    return status.startsWith('5') ? Tone::Failed : Tone::Neutral;
}

Tone toneOfMessage(const QByteArray &type)
{
    if (type == "error" || type == "error_message" || type == "agent_error")
        return Tone::Failed;
    if (type == "agent_stopped")
        return Tone::Closed;
    return type == "agent_completed" ? Tone::Good : Tone::Neutral;
}

Tone toneOfVerdict(const QByteArray &code)
{
    const std::optional<AuthVerdict> verdict = authVerdictFromCode(code);
    return verdict ? toneOf(*verdict) : Tone::Refused;
}

Tone toneOfEnd(const QByteArray &name)
{
    if (name == "completed")
        return Tone::Good;
    if (name == "refused")
        return Tone::Refused;
    if (name == "unavailable")
        return Tone::Warning;
    return name == "failed" || name == "timeout" || name == "stalled" ? Tone::Failed : Tone::Closed;
}

Tone toneOfState(const QByteArray &state)
{
    if (state == "ready")
        return Tone::Good;
    if (state == "rejected")
        return Tone::Refused;
    if (state == "failed")
        return Tone::Failed;
    return state == "closing" || state == "closed" ? Tone::Closed : Tone::Busy;
}

} // namespace

QString kindText(EntryKind kind)
{
    switch (kind) {
    case EntryKind::ServerStarted:
        return EntryText::tr("Server started");
    case EntryKind::ServerStopped:
        return EntryText::tr("Server stopped");
    case EntryKind::ConnectionOpened:
        return EntryText::tr("Connection opened");
    case EntryKind::RequestReceived:
        return EntryText::tr("Request");
    case EntryKind::RequestRejected:
        return EntryText::tr("Request refused");
    case EntryKind::AuthJudged:
        return EntryText::tr("Authentication");
    case EntryKind::StateChanged:
        return EntryText::tr("State");
    case EntryKind::ResponseSent:
        return EntryText::tr("Response");
    case EntryKind::MessageReceived:
        return EntryText::tr("Message received");
    case EntryKind::MessageIgnored:
        return EntryText::tr("Message ignored");
    case EntryKind::MessageSent:
        return EntryText::tr("Message sent");
    case EntryKind::RunOpened:
        return EntryText::tr("Run started");
    case EntryKind::AgentEvent:
        return EntryText::tr("Agent event");
    case EntryKind::RunClosed:
        return EntryText::tr("Run ended");
    case EntryKind::StreamOpened:
        return EntryText::tr("Stream opened");
    case EntryKind::StreamClosed:
        return EntryText::tr("Stream ended");
    case EntryKind::Heartbeat:
        return EntryText::tr("Heartbeat");
    case EntryKind::Backpressure:
        return EntryText::tr("Slow reader");
    case EntryKind::FaultInjected:
        return EntryText::tr("Planted fault");
    case EntryKind::Notice:
        return EntryText::tr("Notice");
    case EntryKind::ConnectionClosed:
        return EntryText::tr("Connection closed");
    }
    Q_UNREACHABLE();
}

QString directionText(journal::Direction direction)
{
    switch (direction) {
    case journal::Direction::None:
        return {};
    case journal::Direction::In:
        return EntryText::tr("received");
    case journal::Direction::Out:
        return EntryText::tr("sent");
    }
    Q_UNREACHABLE();
}

QString wordText(const Entry &entry)
{
    switch (entry.kind) {
    case EntryKind::FaultInjected:
        if (const auto kind = fault::faultKindFromWord(entry.name))
            return titleOf(*kind);
        break;
    case EntryKind::AuthJudged:
        if (const auto verdict = authVerdictFromCode(entry.name))
            return verdictText(*verdict);
        break;
    case EntryKind::StateChanged:
        return stateWord(entry.name);
    case EntryKind::RunClosed:
    case EntryKind::StreamClosed:
        return outcomeWord(entry.name);
    default:
        break;
    }
    return oneLine(entry.name, nameCharactersMax);
}

QString nameText(const Entry &entry)
{
    QString name = wordText(entry);
    if (isNamedByItself(entry.kind) && !name.isEmpty())
        return name;
    const QString kind = kindText(entry.kind);
    return name.isEmpty() ? kind : EntryText::tr("%1: %2").arg(kind, name);
}

QString summaryText(const Entry &entry)
{
    if (entry.kind == EntryKind::FaultInjected) {
        if (const QString sentence = faultSentence(entry); !sentence.isEmpty())
            return sentence;
    }
    if (!isNamedByItself(entry.kind) && !entry.isTruncated) {
        if (const Result<QJsonObject> payload = parseJsonObject(entry.payload)) {
            const QString message = payload->value(u"message").toString();
            if (!message.isEmpty())
                return oneLine(message.toUtf8(), summaryCharactersMax);
        }
    }
    return oneLine(entry.payload, summaryCharactersMax);
}

Tone toneOf(const Entry &entry)
{
    switch (entry.kind) {
    case EntryKind::RequestRejected:
        return Tone::Refused;
    case EntryKind::MessageIgnored:
    case EntryKind::Notice:
        return Tone::Warning;
    case EntryKind::FaultInjected:
        return Tone::Planted;
    case EntryKind::Backpressure:
        return entry.name == "paused" ? Tone::Busy : Tone::Neutral;
    case EntryKind::AuthJudged:
        return toneOfVerdict(entry.name);
    case EntryKind::StateChanged:
        return toneOfState(entry.name);
    case EntryKind::ResponseSent:
        return toneOfStatus(entry.name);
    case EntryKind::MessageSent:
    case EntryKind::AgentEvent:
        return toneOfMessage(entry.name);
    case EntryKind::RunClosed:
    case EntryKind::StreamClosed:
        return toneOfEnd(entry.name);
    case EntryKind::ConnectionClosed:
        return toneOfCloseCode(entry.name.toInt());
    case EntryKind::ServerStarted:
    case EntryKind::ServerStopped:
    case EntryKind::ConnectionOpened:
    case EntryKind::RequestReceived:
    case EntryKind::MessageReceived:
    case EntryKind::RunOpened:
    case EntryKind::StreamOpened:
    case EntryKind::Heartbeat:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

Tone toneOfCloseCode(int code)
{
    constexpr int applicationCodes = 4000;
    switch (code) {
    case 0:
    case 1000:
    case 1001:
    case 1005:
        return Tone::Closed;
    case 1008:
        return Tone::Refused;
    default:
        return code >= applicationCodes ? Tone::Refused : Tone::Failed;
    }
}

bool isProblem(const Entry &entry)
{
    const Tone tone = toneOf(entry);
    return tone == Tone::Warning || tone == Tone::Refused || tone == Tone::Failed;
}

} // namespace wirelamp::ui
