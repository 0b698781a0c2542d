// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entry.h"
#include "ui/timeline/lane.h"

#include <QString>

#include <map>

namespace wirelamp::ui {

/// Where a connection's runs go: each into a lane where nothing else runs at that time. A lane is
/// used again when its run is over; from the 65th run at one time on they share the last lane.
class RunLanes
{
public:
    static constexpr size_t runLanesMax = 64;
    static constexpr size_t openRunsMax = 1024;
    static constexpr size_t toolRowsMax = 8; ///< Tools at one time; a further one is only a mark.

    /// `lanes` gains lanes for runs behind those that are there. `moreRuns` is the position of the
    /// shared one.
    RunLanes(std::vector<Lane> &lanes, NameTable &names, quint8 moreRuns);

    /// How one record of a run is shown.
    struct Shown
    {
        quint8 lane = 0;
        Tone tone = Tone::Neutral;
    };
    /// Folds one entry with a run into spans. `at` is when, in order.
    Shown apply(const journal::Entry &entry, Instant at);
    /// The connection is over, and so is everything that was open.
    void closeAll(Instant at, quint64 sequence);

private:
    struct OpenTool
    {
        QString callId;
        QString name;
        size_t row = 0;
    };
    struct OpenRun
    {
        quint8 lane = 0;
        Instant deadline{};
        std::vector<OpenTool> tools; ///< Oldest first.
    };

    void openRun(const journal::Entry &entry, Instant at);
    void closeRun(const journal::Entry &entry, Instant at);
    void startTool(OpenRun &run, const journal::Entry &entry, Instant at);
    Tone finishTool(OpenRun &run, const journal::Entry &entry, Instant at);
    quint8 freeLaneAt(Instant at);
    void rememberClosed(RunId run, quint8 lane);

    std::vector<Lane> &m_lanes;
    NameTable &m_names;
    const quint8 m_moreRuns;
    const size_t m_firstLane;
    std::map<RunId, OpenRun> m_open; ///< At most openRunsMax; the oldest is given up first.
    std::map<RunId, quint8> m_closed; ///< For records that come late.
};

} // namespace wirelamp::ui
