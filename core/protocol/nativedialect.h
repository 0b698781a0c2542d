// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/redaction.h"
#include "core/events/agentevent.h"

#include <QByteArray>

namespace wirelamp {

class JsonWriter;

} // namespace wirelamp

namespace wirelamp::protocol {

/// Which member names an event.
enum class Envelope {
    Type,
    Event,
    Both,
};

struct EncodedEvent
{
    QByteArray type; ///< `agent_started`, ...: the name in the journal.
    QByteArray json; ///< Compact UTF-8 without line breaks; the same whatever carries it.
    TextRange suspect; ///< Where a secret can be in `json`: the rest is known or repeats it.
};

/// What is the same in every event of one run, written once.
class RunIdentity
{
public:
    explicit RunIdentity(const RunContext &context);

    const QString &agentName() const { return m_agentName; }
    bool mayHoldSecret() const { return m_mayHoldSecret; }
    /// When the event was, and who runs what for whom.
    void write(JsonWriter &fields, const AgentEvent &event) const;

private:
    QString m_agentName;
    QByteArray m_eventIdPrefix; ///< `evt_run_..._`, escaped
    QByteArray m_members;
    bool m_mayHoldSecret = false;
};

/// Agent events as the original system's clients read them: protocol section 2, "Agent events".
class NativeDialect
{
public:
    explicit NativeDialect(Envelope envelope);

    EncodedEvent encode(const AgentEvent &event, const RunIdentity &identity) const;

private:
    Envelope m_envelope;
};

} // namespace wirelamp::protocol
