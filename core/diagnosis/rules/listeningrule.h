// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// Which addresses the server got, and what that means for clients that say "localhost" or come
/// from another machine.
class ListeningRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override { }

private:
    static void takeStart(const Observation &observation, FindingSink &sink);
    static void takeNotice(const Observation &observation, FindingSink &sink);

    bool m_isReached = false; ///< By another machine, and reported.
};

} // namespace wirelamp::diagnosis
