// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/stepreader.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

namespace {

constexpr qsizetype toolNameCharsMax = 128;

/// One kind of step: the key that names it, and the keys that may stand beside it.
struct StepKind
{
    QString key;
    QStringList options;
    StepAction (*read)(const TableReader &, const StepDefaults &);
};

StepAction readThink(const TableReader &step, const StepDefaults &)
{
    return ThinkStep{step.text(u"think")};
}

StepAction readTool(const TableReader &step, const StepDefaults &defaults)
{
    ToolStep tool;
    tool.toolName = step.string(u"tool");
    if (tool.toolName.isEmpty() || tool.toolName.size() > toolNameCharsMax)
        step.report(u"tool", u"a tool needs a name, at most %1 characters"_s.arg(toolNameCharsMax));
    tool.parameters = step.object(u"parameters");
    tool.duration = step.time(u"duration", defaults.toolDuration);
    tool.overlaps = step.flag(u"overlap", false);
    if (step.has(u"result") == step.has(u"error"))
        step.report(u"tool", u"a tool needs a 'result' or an 'error', and not both"_s);
    if (step.has(u"error"))
        tool.error = step.text(u"error");
    else
        tool.result = step.value(u"result");
    return tool;
}

StepAction readSay(const TableReader &step, const StepDefaults &defaults)
{
    return SayStep{step.text(u"say"), step.split(u"split", defaults.split),
                   step.time(u"delay", defaults.delay)};
}

StepAction readWait(const TableReader &step, const StepDefaults &)
{
    const auto *word = std::get_if<QString>(&step.find(u"wait")->content);
    if (word != nullptr && *word == u"tools")
        return WaitForToolsStep{};
    return WaitStep{step.time(u"wait", {})};
}

StepAction readProgress(const TableReader &step, const StepDefaults &)
{
    return ProgressStep{step.text(u"progress")};
}

StepAction readFinish(const TableReader &step, const StepDefaults &)
{
    return FinishStep{step.text(u"finish"), step.object(u"results")};
}

StepAction readFail(const TableReader &step, const StepDefaults &)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"[a-z][a-z0-9_]{0,63}"));
    const FailStep fail{step.string(u"code", u"agent_failed"_s), step.text(u"fail"),
                        step.flag(u"recoverable", false)};
    if (!form.match(fail.code).hasMatch())
        step.report(u"code", u"a code has small letters, digits and _, as in \"tool_failed\""_s);
    return fail;
}

const std::array<StepKind, 7> &stepKinds()
{
    static const std::array<StepKind, 7> kinds{
        StepKind{u"think"_s, {u"pace"_s}, readThink},
        StepKind{u"tool"_s,
                 {u"pace"_s, u"parameters"_s, u"result"_s, u"error"_s, u"duration"_s, u"overlap"_s},
                 readTool},
        StepKind{u"say"_s, {u"pace"_s, u"split"_s, u"delay"_s}, readSay},
        StepKind{u"wait"_s, {}, readWait},
        StepKind{u"progress"_s, {u"pace"_s}, readProgress},
        StepKind{u"finish"_s, {u"pace"_s, u"results"_s}, readFinish},
        StepKind{u"fail"_s, {u"pace"_s, u"code"_s, u"recoverable"_s}, readFail},
    };
    return kinds;
}

const StepKind *kindOf(const TomlValue &value, Reading &reading)
{
    const TableReader step(value, u"a step"_s, reading);
    const StepKind *found = nullptr;
    QStringList keys;
    QStringList options;
    for (const StepKind &kind : stepKinds()) {
        keys << kind.key;
        options << kind.options;
        if (!step.has(kind.key))
            continue;
        if (found != nullptr) {
            step.report(kind.key,
                        u"a step does one thing, but this one has '%1' and '%2'"_s.arg(found->key,
                                                                                       kind.key));
        }
        found = &kind;
    }
    if (found == nullptr) {
        step.refuseOthers(keys + options);
        reading.report(step.line(), u"a step needs one of %1"_s.arg(keys.join(u", ")));
    }
    return found;
}

} // namespace

std::optional<ScenarioStep> readStep(const TomlValue &value, const StepDefaults &defaults,
                                     Reading &reading)
{
    const StepKind *const kind = kindOf(value, reading);
    if (kind == nullptr)
        return {};
    const TableReader step(value, u"a %1 step"_s.arg(kind->key), reading);
    step.refuseOthers(QStringList{kind->key} + kind->options);
    // A wait is a pace of its own.
    const bool hasPace = kind->options.contains(u"pace");
    return ScenarioStep{hasPace ? step.time(u"pace", defaults.pace) : TimeRange(),
                        kind->read(step, defaults)};
}

} // namespace wirelamp::agent
