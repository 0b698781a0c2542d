// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/texttemplate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

namespace {

using Name = ValuePlaceholder::Name;
using Filter = ValuePlaceholder::Filter;

/// The beginning of a text, never half a surrogate pair.
QString firstChars(const QString &text, qsizetype count)
{
    if (text.size() <= count)
        return text;
    const bool wouldSplit = count > 0 && text[count - 1].isHighSurrogate();
    return text.first(wouldSplit ? count - 1 : count);
}

QString shortened(const QString &text, qsizetype count)
{
    return text.size() <= count ? text : firstChars(text, count) + u'\u2026';
}

QString firstWords(const QString &text, int count)
{
    const QString words = text.simplified();
    const QString first = words.section(u' ', 0, count - 1);
    return first.size() < words.size() ? first + u'\u2026' : first;
}

QString filtered(const QString &text, const ValuePlaceholder::Step &step)
{
    switch (step.filter) {
    case Filter::Upper:
        return text.toUpper();
    case Filter::Lower:
        return text.toLower();
    case Filter::Trim:
        return text.trimmed();
    case Filter::Words:
        return firstWords(text, step.count);
    case Filter::Characters:
        return shortened(text, step.count);
    }
    Q_UNREACHABLE();
}

/// Numbers of a scenario are whole.
QString textOf(const QJsonValue &value)
{
    return value.isString() ? value.toString() : QString::number(value.toInteger());
}

QString textOf(const ValuePlaceholder &value, const TemplateValues &values)
{
    switch (value.name) {
    case Name::Message:
        return values.message;
    case Name::User:
        return values.userId;
    case Name::Agent:
        return values.agentName;
    case Name::Thread:
        return values.threadId;
    case Name::Run:
        return values.runName;
    case Name::Seed:
        return QString::number(values.seed);
    case Name::Said:
        return values.said;
    case Name::Own:
        return textOf(values.own.value(value.ownName));
    }
    Q_UNREACHABLE();
}

struct Expander
{
    TemplateValues &values;

    QString operator()(const QString &literal) const { return literal; }
    QString operator()(const RandomPlaceholder &random) const
    {
        return QString::number(values.dice.between(random.lowest, random.highest));
    }
    QString operator()(const PickPlaceholder &pick) const
    {
        return pick.options[values.dice.between(0, pick.options.size() - 1)];
    }
    QString operator()(const ValuePlaceholder &value) const
    {
        QString text = shortened(textOf(value, values), textCharsMax);
        for (const ValuePlaceholder::Step &step : value.steps)
            text = filtered(text, step);
        text = firstChars(text, values.charsLeft);
        values.charsLeft -= text.size();
        return text;
    }
};

} // namespace

TemplateValues templateValuesOf(const RunRequest &request)
{
    return {.message = request.message,
            .userId = request.context.userId,
            .agentName = request.context.agentName,
            .threadId = request.context.threadId,
            .runName = QString::fromUtf8(request.context.runName),
            .seed = request.seed,
            .dice = Dice(request.seed)};
}

Result<TextTemplate> TextTemplate::parse(const QString &text, const QStringList &ownNames)
{
    if (text.size() > textCharsMax)
        return Failure{Error{u"a text has at most %1 characters"_s.arg(textCharsMax)}};
    TextTemplate result;
    qsizetype at = 0;
    for (qsizetype open = text.indexOf(u"{{"); open >= 0; open = text.indexOf(u"{{", at)) {
        const qsizetype close = text.indexOf(u"}}", open + 2);
        if (close < 0)
            return Failure{Error{u"'%1' has no }} behind it"_s.arg(text.mid(open, 20))}};
        if (open > at)
            result.m_parts.emplace_back(text.sliced(at, open - at));
        Result<TemplatePart> part =
            parsePlaceholder(text.sliced(open + 2, close - open - 2), ownNames);
        if (!part)
            return Failure{part.error()};
        result.m_parts.push_back(std::move(part).value());
        at = close + 2;
    }
    if (at < text.size())
        result.m_parts.emplace_back(text.sliced(at));
    return result;
}

QString TextTemplate::expand(TemplateValues &values) const
{
    QString text;
    for (const TemplatePart &part : m_parts)
        text += std::visit(Expander{values}, part);
    return text;
}

QJsonValue TextTemplate::expandValue(TemplateValues &values) const
{
    if (m_parts.size() != 1)
        return expand(values);
    if (const auto *random = std::get_if<RandomPlaceholder>(&m_parts.front()))
        return values.dice.between(random->lowest, random->highest);
    const auto *value = std::get_if<ValuePlaceholder>(&m_parts.front());
    if (value != nullptr && value->steps.empty() && values.own.value(value->ownName).isDouble())
        return values.own.value(value->ownName);
    return expand(values);
}

QString TextTemplate::literalText() const
{
    QString text;
    for (const TemplatePart &part : m_parts) {
        if (const auto *literal = std::get_if<QString>(&part))
            text += *literal;
    }
    return text;
}

bool TextTemplate::hasPlaceholders() const
{
    return !std::ranges::all_of(
        m_parts, [](const TemplatePart &part) { return std::holds_alternative<QString>(part); });
}

} // namespace wirelamp::agent
