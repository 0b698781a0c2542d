// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/stepreader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

namespace {

constexpr qsizetype descriptionCharsMax = 500;
constexpr qsizetype aliasesMax = 20;
constexpr qsizetype valuesMax = 100;

bool isLast(const ScenarioStep &step)
{
    return std::holds_alternative<FinishStep>(step.action)
        || std::holds_alternative<FailStep>(step.action);
}

/// Reads one document from the top. What is wrong goes to the reading.
class ScenarioParser
{
public:
    ScenarioParser(const TomlValue &document, Reading &reading)
        : m_top(document, u"a scenario"_s, reading)
        , m_reading(reading)
    {
    }

    Scenario read()
    {
        m_top.refuseOthers(
            {u"name"_s, u"description"_s, u"aliases"_s, u"defaults"_s, u"values"_s, u"step"_s});
        readNames();
        readDefaults();
        readValues();
        readSteps();
        checkPieces();
        return std::move(m_scenario);
    }

private:
    void readNames();
    void readDefaults();
    void readValues();
    void readSteps();
    void checkPieces();

    TableReader m_top;
    Reading &m_reading;
    StepDefaults m_defaults;
    Scenario m_scenario;
};

void ScenarioParser::readNames()
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"[A-Za-z][A-Za-z0-9_-]{0,63}"));
    const QString rule = u"is a letter, then letters, digits, _ and -, at most 64"_s;
    m_scenario.name = m_top.string(u"name");
    if (!m_top.has(u"name"))
        m_reading.report(1, u"a scenario needs a name, as in name = \"helper\""_s);
    else if (!form.match(m_scenario.name).hasMatch())
        m_top.report(u"name", u"a name "_s + rule);
    m_scenario.aliases = m_top.strings(u"aliases");
    for (const QString &alias : m_scenario.aliases) {
        if (!form.match(alias).hasMatch())
            m_top.report(u"aliases", u"an alias "_s + rule);
    }
    if (m_scenario.aliases.size() > aliasesMax)
        m_top.report(u"aliases", u"a scenario has at most %1 aliases"_s.arg(aliasesMax));
    m_scenario.description = m_top.string(u"description");
    if (m_scenario.description.size() > descriptionCharsMax)
        m_top.report(u"description",
                     u"a description has at most %1 characters"_s.arg(descriptionCharsMax));
}

void ScenarioParser::readDefaults()
{
    const TomlValue *const value = m_top.find(u"defaults");
    if (value == nullptr)
        return;
    const TableReader table(*value, u"[defaults]"_s, m_reading);
    table.refuseOthers({u"pace"_s, u"duration"_s, u"delay"_s, u"split"_s});
    m_defaults.pace = table.time(u"pace", m_defaults.pace);
    m_defaults.toolDuration = table.time(u"duration", m_defaults.toolDuration);
    m_defaults.delay = table.time(u"delay", m_defaults.delay);
    m_defaults.split = table.split(u"split", m_defaults.split);
}

void ScenarioParser::readValues()
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"[a-z][a-z0-9_]{0,63}"));
    const TomlValue *const value = m_top.find(u"values");
    if (value == nullptr)
        return;
    const TableReader table(*value, u"[values]"_s, m_reading);
    for (const QString &name : table.keys()) {
        if (!form.match(name).hasMatch())
            table.report(name, u"the name of a value has small letters, digits and _"_s);
        if (placeholderNames().contains(name))
            table.report(name, u"'%1' has a meaning already; choose another name"_s.arg(name));
        m_scenario.values.push_back({name, table.text(name)});
        m_reading.addValueName(name);
    }
    if (m_reading.valueNames().size() > valuesMax)
        m_top.report(u"values", u"a scenario has at most %1 values"_s.arg(valuesMax));
}

void ScenarioParser::readSteps()
{
    const TomlValue *const value = m_top.find(u"step");
    const auto *steps = value == nullptr ? nullptr : std::get_if<TomlValue::Array>(&value->content);
    if (steps == nullptr || steps->empty()) {
        m_top.report(u"step", u"a scenario needs steps; each begins with a line [[step]]"_s);
        return;
    }
    if (steps->size() > scenarioStepsMax)
        m_top.report(u"step", u"a scenario has at most %1 steps"_s.arg(scenarioStepsMax));
    for (const TomlValue &step : *steps) {
        if (!m_scenario.steps.empty() && isLast(m_scenario.steps.back()))
            m_reading.report(step.line, u"nothing can come after 'finish' or 'fail'"_s);
        if (std::optional<ScenarioStep> read = readStep(step, m_defaults, m_reading))
            m_scenario.steps.push_back(std::move(*read));
    }
    if (m_scenario.steps.empty() || !isLast(m_scenario.steps.back()))
        m_reading.report(steps->back().line, u"the last step must be 'finish' or 'fail'"_s);
}

/// Texts whose length depends on the message are bounded again when they are played.
void ScenarioParser::checkPieces()
{
    qsizetype count = 0;
    for (const ScenarioStep &step : m_scenario.steps) {
        if (const auto *say = std::get_if<SayStep>(&step.action))
            count += piecesOf(say->text.literalText(), say->split, scenarioPiecesMax + 1).size();
    }
    if (count > scenarioPiecesMax) {
        m_top.report(
            u"step",
            u"the texts of a scenario have at most %1 pieces; split them more coarsely"_s.arg(
                scenarioPiecesMax));
    }
}

} // namespace

Result<std::shared_ptr<const Scenario>, ScenarioError> parseScenario(const QByteArray &toml,
                                                                     const QString &file)
{
    if (toml.size() > scenarioBytesMax) {
        return Failure{ScenarioError{
            file, 0, u"a scenario has at most %1 KiB"_s.arg(scenarioBytesMax / 1024)}};
    }
    const Result<TomlValue, TomlError> document = parseToml(toml);
    if (!document)
        return Failure{ScenarioError{file, document.error().line, document.error().message}};
    Reading reading;
    auto scenario = std::make_shared<const Scenario>(ScenarioParser(*document, reading).read());
    if (const std::optional<TomlError> &problem = reading.problem())
        return Failure{ScenarioError{file, problem->line, problem->message}};
    return std::shared_ptr<const Scenario>(std::move(scenario));
}

} // namespace wirelamp::agent
