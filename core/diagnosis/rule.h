// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/finding.h"
#include "core/diagnosis/observation.h"

#include <memory>
#include <span>
#include <vector>

namespace wirelamp::diagnosis {

/// What a rule reports. The same kind about the same subject becomes one finding.
struct Report
{
    const FindingKind &kind;
    ConnectionId connection;
    RunId run;
    QStringList arguments; ///< For the sentence.
    QList<quint64> evidence; ///< Ascending; zeros are left out.
    QByteArray subject; ///< Empty: the connection and the run.
};

class FindingSink
{
public:
    virtual ~FindingSink() = default;

    virtual void report(const Report &report) = 0;
};

/// Recognises one kind of trouble in the order of the entries. Judges only what it saw begin, so it
/// may start anywhere in the history. Its state is bounded and leaves with the connection, stream
/// or run that it is about.
class Rule
{
public:
    virtual ~Rule() = default;

    /// What it may report.
    virtual std::span<const FindingKind> findingKinds() const = 0;
    /// What it wants to see.
    virtual QList<journal::EntryKind> entryKinds() const = 0;

    virtual void observe(const Observation &observation, FindingSink &sink) = 0;
    /// Time has come to `now` without an entry before it: for what should have happened and did
    /// not.
    virtual void advance(Instant /*now*/, FindingSink & /*sink*/) { }
    /// Entries were lost: whatever is half seen must not be judged.
    virtual void forget() = 0;
};

/// All rules there are.
std::vector<std::unique_ptr<Rule>> standardRules();

} // namespace wirelamp::diagnosis
