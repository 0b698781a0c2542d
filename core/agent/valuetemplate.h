// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/texttemplate.h"

#include <QJsonValue>

namespace wirelamp::agent {

/// A JSON value whose texts may have placeholders. A part without any is written once and shared
/// by all runs.
class ValueTemplate
{
public:
    struct Member;

    explicit ValueTemplate(const QJsonValue &constant = QJsonValue::Null);
    /// See TextTemplate::expandValue().
    explicit ValueTemplate(const TextTemplate &text);
    static ValueTemplate list(std::vector<ValueTemplate> items);
    /// Members keep their order. No two may have the same name.
    static ValueTemplate object(std::vector<Member> members);

    /// Compact JSON.
    QByteArray expand(TemplateValues &values) const;

private:
    using Items = std::vector<ValueTemplate>;
    using Members = std::vector<Member>;
    struct Expander;

    bool isConstant() const { return std::holds_alternative<QByteArray>(m_content); }
    /// The constant that this one, made of constants, always expands to.
    ValueTemplate folded() const;

    std::variant<QByteArray, TextTemplate, Items, Members> m_content;
};

struct ValueTemplate::Member
{
    QString name;
    ValueTemplate value;
};

} // namespace wirelamp::agent
