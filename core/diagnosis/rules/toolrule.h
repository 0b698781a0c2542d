// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

#include <QHash>

namespace wirelamp::diagnosis {

/// A tool call that was never completed before its run ended, or completed without a start.
class ToolRule final : public Rule
{
public:
    /// Of one run; a run with more open at once is not judged any more.
    static constexpr qsizetype openToolsMax = 256;

    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override { m_runs.clear(); }

private:
    struct Tool
    {
        QString name;
        quint64 started = 0;
    };
    struct Run
    {
        QHash<QString, Tool> openTools;
        qint64 lastNumber = 0; ///< Of its events.
        bool isJudged = true;
    };

    void takeEvent(const journal::Entry &entry, Run &run, FindingSink &sink) const;
    void takeEnd(const journal::Entry &entry, Run &run, FindingSink &sink) const;

    BoundedMap<RunId, Run> m_runs;
};

} // namespace wirelamp::diagnosis
