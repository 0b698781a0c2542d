// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entry.h"

#include <QJsonObject>

#include <optional>

namespace wirelamp::diagnosis {

/// One entry as rules see it. Its payload is parsed at most once, when the first rule asks.
class Observation
{
public:
    explicit Observation(const journal::Entry &observed)
        : entry(observed)
    {
    }

    /// Empty when the payload is no JSON object, or was cut.
    const QJsonObject &payload() const;
    QString field(QStringView name) const { return payload().value(name).toString(); }

    const journal::Entry &entry;

private:
    mutable std::optional<QJsonObject> m_payload;
};

/// True for what a stream or WebSocket sends as such: a frame, no heartbeat and no head.
bool isFrameSent(const journal::Entry &entry);
/// True for a StreamOpened of a live event feed, which has nothing to say while nothing happens.
bool isEventFeed(const Observation &opened);
/// The code (`error`) in the JSON body of a ResponseSent; empty: the answer is no error, or its
/// body was not kept.
struct AnswerError
{
    QByteArray code;
    QString message;
};
AnswerError answerErrorOf(const Observation &answer);
/// `127.0.0.1` of `127.0.0.1:51234`, `[::1]` of `[::1]:51234`: the port changes with each
/// connection.
QString hostOf(const QString &endpoint);
/// The `sequence` of an AgentEvent: 1, 2, 3 ... in its run. 0: it has none.
qint64 numberOf(const journal::Entry &event);
/// True for `agent_completed`, `agent_error`, `agent_stopped`.
bool isTerminalEvent(const QByteArray &type);

} // namespace wirelamp::diagnosis
