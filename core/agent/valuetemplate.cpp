// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/valuetemplate.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace wirelamp::agent {

struct ValueTemplate::Expander
{
    TemplateValues &values;

    QJsonValue operator()(const QJsonValue &constant) const { return constant; }
    QJsonValue operator()(const TextTemplate &text) const { return text.expandValue(values); }
    QJsonValue operator()(const Items &items) const
    {
        QJsonArray array;
        for (const ValueTemplate &item : items)
            array.append(item.expand(values));
        return array;
    }
    QJsonValue operator()(const Members &members) const
    {
        QJsonObject object;
        for (const Member &member : members)
            object.insert(member.name, member.value.expand(values));
        return object;
    }
};

ValueTemplate::ValueTemplate(QJsonValue constant)
    : m_content(std::move(constant))
{
}

ValueTemplate::ValueTemplate(const TextTemplate &text)
    : m_content(text)
{
    if (!text.hasPlaceholders())
        m_content = QJsonValue(text.literalText());
}

ValueTemplate ValueTemplate::list(std::vector<ValueTemplate> items)
{
    ValueTemplate result;
    const bool isConstant = std::ranges::all_of(items, &ValueTemplate::isConstant);
    result.m_content = std::move(items);
    return isConstant ? result.folded() : result;
}

ValueTemplate ValueTemplate::object(std::vector<Member> members)
{
    ValueTemplate result;
    const bool isConstant = std::ranges::all_of(
        members, [](const Member &member) { return member.value.isConstant(); });
    result.m_content = std::move(members);
    return isConstant ? result.folded() : result;
}

ValueTemplate ValueTemplate::folded() const
{
    TemplateValues nothing{.dice = Dice(0)};
    return ValueTemplate(expand(nothing));
}

QJsonValue ValueTemplate::expand(TemplateValues &values) const
{
    return std::visit(Expander{values}, m_content);
}

} // namespace wirelamp::agent
