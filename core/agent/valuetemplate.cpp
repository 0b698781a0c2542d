// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/valuetemplate.h"

#include "core/base/jsonwriter.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

struct ValueTemplate::Expander
{
    TemplateValues &values;
    QByteArray &json; ///< Written behind what is there.

    void operator()(const QByteArray &constant) const { json += constant; }
    void operator()(const TextTemplate &text) const
    {
        const QJsonValue value = text.expandValue(values);
        json += value.isString() ? JsonWriter::stringText(value.toString())
                                 : JsonWriter::valueText(value);
    }
    void operator()(const Items &items) const
    {
        char separator = '[';
        for (const ValueTemplate &item : items) {
            json += std::exchange(separator, ',');
            std::visit(*this, item.m_content);
        }
        json += items.empty() ? "[]"_ba : "]"_ba;
    }
    void operator()(const Members &members) const
    {
        char separator = '{';
        for (const Member &member : members) {
            json += std::exchange(separator, ',');
            json += JsonWriter::stringText(member.name);
            json += ':';
            std::visit(*this, member.value.m_content);
        }
        json += members.empty() ? "{}"_ba : "}"_ba;
    }
};

ValueTemplate::ValueTemplate(const QJsonValue &constant)
    : m_content(JsonWriter::valueText(constant))
{
}

ValueTemplate::ValueTemplate(const TextTemplate &text)
    : m_content(text)
{
    if (!text.hasPlaceholders())
        m_content = JsonWriter::stringText(text.literalText());
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
    ValueTemplate constant;
    constant.m_content = expand(nothing);
    return constant;
}

QByteArray ValueTemplate::expand(TemplateValues &values) const
{
    if (const auto *constant = std::get_if<QByteArray>(&m_content))
        return *constant;
    constexpr qsizetype usualBytes = 128;
    QByteArray json;
    json.reserve(usualBytes);
    std::visit(Expander{values, json}, m_content);
    return json;
}

} // namespace wirelamp::agent
