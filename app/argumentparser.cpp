// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/argumentparser.h"

#include "core/base/suggestion.h"

using namespace Qt::StringLiterals;

namespace wirelamp::app {

ArgumentParser::ArgumentParser(QList<OptionSpec> options, Settings settings)
    : m_options(std::move(options))
    , m_settings(settings)
{
}

const OptionSpec *ArgumentParser::find(const QString &name) const
{
    for (const OptionSpec &option : m_options) {
        if (option.name == name)
            return &option;
    }
    return nullptr;
}

Error ArgumentParser::unknownOption(const QString &name) const
{
    QStringList names;
    for (const OptionSpec &option : m_options)
        names << option.name;
    const QString nearest = nearestName(name, names);
    const QString hint =
        nearest.isEmpty() ? u"see --help"_s : u"did you mean --"_s + nearest + u'?';
    return Error{u"there is no option --%1; %2"_s.arg(name, hint)};
}

Result<OptionSpec> ArgumentParser::specOf(const QString &name) const
{
    if (const OptionSpec *const known = find(name))
        return *known;
    if (m_settings == Settings::Accepted && name.contains(u'.'))
        return OptionSpec{.name = name, .valueName = u"VALUE"_s, .help = {}, .isRepeatable = true};
    return Failure{unknownOption(name)};
}

Result<Arguments> ArgumentParser::parse(const QStringList &words) const
{
    Arguments arguments;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString &word = words.at(at);
        if (word == u"--") {
            arguments.operands += words.sliced(at + 1);
            break;
        }
        if (!word.startsWith(u"--")) {
            if (word.size() > 1 && word.startsWith(u'-'))
                return Failure{Error{u"there is no option %1; see --help"_s.arg(word)}};
            arguments.operands << word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.sliced(2, (equals < 0 ? word.size() : equals) - 2);
        const auto spec = specOf(name);
        if (!spec)
            return Failure{spec.error()};
        if (!spec->isRepeatable && arguments.has(name))
            return Failure{Error{u"--%1 is given twice; once is enough"_s.arg(name)}};

        GivenOption given{name, equals < 0 ? QString() : word.sliced(equals + 1)};
        const bool takesValue = !spec->valueName.isEmpty();
        if (!takesValue && equals >= 0)
            return Failure{Error{u"--%1 takes no value"_s.arg(name)}};
        if (takesValue && equals < 0) {
            // A value that looks like an option is a forgotten value; `--name=--value` still works.
            if (at + 1 >= words.size() || words.at(at + 1).startsWith(u"--"))
                return Failure{Error{u"--%1 needs a value: --%1 %2"_s.arg(name, spec->valueName)}};
            given.value = words.at(++at);
        }
        arguments.options << given;
    }
    return arguments;
}

} // namespace wirelamp::app
