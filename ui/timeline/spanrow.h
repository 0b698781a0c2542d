// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "ui/models/tone.h"
#include "ui/timeline/nametable.h"
#include "ui/timeline/timelinegeometry.h"

#include <vector>

namespace wirelamp::ui {

/// The end of a span that has none yet.
inline constexpr Instant stillOpen = Instant::max();

/// Something that lasted: a state, a run, a tool, a stream, a wait.
struct Span
{
    Instant begin{};
    Instant end = stillOpen;
    Instant deadline{}; ///< When it should have ended; zero for none.
    quint64 sequence = 0; ///< The record that began it.
    quint64 endSequence = 0; ///< The record that ended it; zero while open.
    Tone tone = Tone::Busy;
    NameTable::Id name = NameTable::none;
    NameTable::Id outcome =
        NameTable::none; ///< `completed`, `timeout`; none where the tone says it.

    bool isOpen() const { return end == stillOpen; }
};

/// Spans of one row of a lane: in order, none over another, at most the last one open. That is what
/// makes finding one among a hundred thousand cheap.
class SpanRow
{
public:
    /// True when a span may begin at `at`: nothing is open and the last one is over.
    bool isFreeAt(Instant at) const;
    /// Adds a span behind the last one. What is still open ends where the new one begins.
    void add(Span span);
    /// Ends the open span, if there is one.
    void close(Instant at, quint64 sequence);

    /// The open span, or null.
    Span *open();
    const Span *open() const;

    const std::vector<Span> &spans() const { return m_spans; }
    /// The position of the first span that ends after `at`; size() if none does.
    size_t firstEndingAfter(Instant at) const;
    /// The span at a time, null between two. `tolerance` widens each span to both sides.
    const Span *spanAt(Instant at, Instant tolerance = {}) const;

    /// Forgets what had ended at `at`.
    void forgetBefore(Instant at);

private:
    std::vector<Span> m_spans;
};

} // namespace wirelamp::ui
