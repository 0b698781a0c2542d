// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/tomlvalue.h"

#include <QStringList>

#include <optional>

namespace wirelamp::agent {

/// What is known while one scenario is read.
class Reading
{
public:
    /// Keeps the first thing that was wrong: what comes after it is often its consequence.
    void report(int line, const QString &message)
    {
        if (!m_problem)
            m_problem = TomlError{line, message};
    }
    const std::optional<TomlError> &problem() const { return m_problem; }

    /// The values of the scenario that placeholders may use: those defined so far.
    const QStringList &valueNames() const { return m_valueNames; }
    void addValueName(const QString &name) { m_valueNames << name; }

private:
    std::optional<TomlError> m_problem;
    QStringList m_valueNames;
};

} // namespace wirelamp::agent
