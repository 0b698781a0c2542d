// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/reading.h"
#include "core/agent/textpieces.h"
#include "core/agent/timerange.h"
#include "core/agent/valuetemplate.h"

#include <QStringList>

namespace wirelamp::agent {

/// Typed access to the members of one TOML table. A member that is missing gives the fallback; one
/// that is wrong gives it too and is reported, so that a caller reads on as if nothing had been.
/// Looks at a table and a reading that outlive it.
class TableReader
{
public:
    /// `where` names the table in error texts: `a say step`.
    TableReader(const TomlValue &table, QString where, Reading &reading);

    int line() const { return m_line; }
    const TomlValue *find(QStringView key) const;
    QStringList keys() const;
    bool has(QStringView key) const { return find(key) != nullptr; }
    /// The line of a member, or of the table.
    int lineOf(QStringView key) const;

    /// Reports the first member that is not among these, with the nearest that is.
    void refuseOthers(const QStringList &known) const;

    QString string(QStringView key, const QString &fallback = {}) const;
    QStringList strings(QStringView key) const;
    bool flag(QStringView key, bool fallback) const;
    TextTemplate text(QStringView key) const;
    TimeRange time(QStringView key, TimeRange fallback) const;
    Split split(QStringView key, Split fallback) const;
    ValueTemplate value(QStringView key) const;
    /// As value(), but it must be a table.
    ValueTemplate object(QStringView key) const;

    void report(QStringView key, const QString &message) const;

private:
    /// The member if it has that type. Reports `expected` if it has another.
    template<typename T>
    const T *as(QStringView key, QStringView expected) const;
    ValueTemplate valueTemplateOf(const TomlValue &value) const;
    TextTemplate textTemplateOf(const QString &text, int line) const;
    TimeRange timeBetween(const TomlValue &table, TimeRange fallback) const;

    const TomlValue::Table *m_table = nullptr;
    int m_line = 0;
    QString m_where;
    Reading &m_reading;
};

} // namespace wirelamp::agent
