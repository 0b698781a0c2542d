// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/agentevent.h"
#include "core/fault/eventforms.h"
#include "core/fault/faultengine.h"

#include <deque>
#include <functional>

namespace wirelamp::fault {

/// An event on its way out, in the form in which it is to be sent.
struct ShapedEvent
{
    AgentEvent event;
    EventForm form = EventForm::AsIs;
    Instant due{}; ///< Not before.
};

/// What becomes of the events of one run between the run and whoever reads them: left out, doubled,
/// late, in the wrong order, spoilt, or none any more. Holds as many events as the run makes within
/// the longest delay; a run is bounded.
class EventShaper
{
public:
    /// Asks whether a fault fires for this event; whoever answers also journals it.
    using Ask = std::function<std::optional<Shot>(FaultKind, const QByteArray &type, int index)>;

    explicit EventShaper(Ask ask)
        : m_ask(std::move(ask))
    {
    }

    /// Kinds that this class asks for.
    static bool concerns(const FaultEngine &engine);

    void take(const QByteArray &type, const AgentEvent &event, Instant now);
    /// The next event that may leave, in order; nullopt: none yet, or none any more.
    std::optional<ShapedEvent> next(Instant now);
    /// When next() has something; nullopt when nothing waits.
    std::optional<Instant> nextDue() const;

private:
    bool isWithheld(const QByteArray &type, bool isLast);
    void queue(ShapedEvent shaped);
    void takeLast(const QByteArray &type, const ShapedEvent &last);

    Ask m_ask;
    std::deque<ShapedEvent> m_queue;
    std::optional<ShapedEvent> m_held; ///< Goes behind the next one.
    std::optional<AgentEvent> m_earlier; ///< One that may come again after the end.
    int m_index = 0;
    bool m_isSilent = false;
};

} // namespace wirelamp::fault
