// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/agentevent.h"

#include <QByteArray>

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
};

/// Agent events as the original system's clients read them: protocol section 2, "Agent events".
class NativeDialect
{
public:
    explicit NativeDialect(Envelope envelope);

    EncodedEvent encode(const AgentEvent &event, const RunContext &context) const;

private:
    Envelope m_envelope;
};

} // namespace wirelamp::protocol
