// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/faultreader.h"

#include "core/agent/tomlvalue.h"
#include "core/base/suggestion.h"
#include "core/fault/faultword.h"
#include "core/fault/presets.h"

#include <QJsonArray>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace wirelamp::fault {

namespace {

constexpr qsizetype textMax = 200;
constexpr qint64 delayMax = 10 * 60 * 1000;
constexpr qint64 bytesMax = 1'000'000'000;
/// RFC 6455 section 5.5: a control frame holds 125 bytes, two of them are the code.
constexpr qsizetype closeReasonBytesMax = 123;

QString didYouMean(const QString &wrong, const QStringList &known)
{
    const QString nearest = nearestName(wrong, known);
    return nearest.isEmpty() ? QString() : u"; did you mean \"%1\"?"_s.arg(nearest);
}

QStringList kindWords()
{
    QStringList words;
    for (const KindInfo &info : allKinds())
        words << QString::fromLatin1(info.word);
    return words;
}

QStringList presetNames()
{
    QStringList names;
    for (const Preset &preset : allPresets())
        names << QString::fromLatin1(preset.name);
    return names;
}

/// Reads the members of one fault. Remembers the first mistake.
class FaultReader
{
public:
    FaultReader(const QJsonObject &object, QString where)
        : m_object(object)
        , m_where(std::move(where))
    {
    }

    Result<QList<Fault>> read();

private:
    Fault readOne(FaultKind kind);
    QList<Fault> readPreset(const Preset &preset);
    void readScope(Fault &fault);
    void readParameters(Fault &fault);
    void readClose(Fault &fault);

    void refuse(const QString &message);
    void refuseOthers(const QStringList &known);
    QString text(const QString &name, const QString &fallback);
    qint64 number(const QString &name, qint64 fallback, qint64 lowest, qint64 highest);

    const QJsonObject &m_object;
    QString m_where;
    QString m_mistake;
};

Result<QList<Fault>> FaultReader::read()
{
    QList<Fault> faults;
    const QString presetName = text(word::preset, {});
    const QString kindWord = text(word::kind, {});
    const auto kind = faultKindFromWord(kindWord.toUtf8());
    const Preset *preset = findPreset(presetName);
    if (presetName.isEmpty() == kindWord.isEmpty())
        refuse(u"give it either a \"kind\" or a \"preset\""_s);
    else if (kind)
        faults = {readOne(*kind)};
    else if (preset)
        faults = readPreset(*preset);
    else if (!kindWord.isEmpty())
        refuse(u"there is no kind \"%1\"%2"_s.arg(kindWord, didYouMean(kindWord, kindWords())));
    else
        refuse(u"there is no preset \"%1\"%2"_s.arg(presetName,
                                                    didYouMean(presetName, presetNames())));
    if (!m_mistake.isEmpty())
        return Failure{Error{m_mistake}};
    return faults;
}

Fault FaultReader::readOne(FaultKind kind)
{
    refuseOthers(membersOf(infoOf(kind).parameters) << word::kind);
    Fault fault = defaultFault(kind);
    readScope(fault);
    readParameters(fault);
    return fault;
}

QList<Fault> FaultReader::readPreset(const Preset &preset)
{
    refuseOthers(membersOf({}) << word::preset);
    QList<Fault> faults = preset.faults;
    for (Fault &fault : faults)
        readScope(fault);
    return faults;
}

void FaultReader::readScope(Fault &fault)
{
    fault.scope.user = text(word::user, fault.scope.user);
    fault.scope.path = text(word::path, QString::fromUtf8(fault.scope.path)).toUtf8();
    fault.scope.agent = text(word::agent, fault.scope.agent);
    fault.scope.run = text(word::run, QString::fromUtf8(fault.scope.run)).toUtf8();
    fault.scope.connection =
        static_cast<quint64>(number(word::connection, static_cast<qint64>(fault.scope.connection),
                                    0, std::numeric_limits<qint64>::max()));
    fault.times = static_cast<int>(number(word::times, fault.times, 0, 1'000'000));
    const QJsonValue probability = m_object.value(word::probability);
    if (probability.isUndefined())
        return;
    fault.probability = probability.toDouble();
    if (!(fault.probability > 0 && fault.probability <= 1))
        refuse(u"\"probability\" is a number above 0 and at most 1"_s);
}

void FaultReader::readParameters(Fault &fault)
{
    fault.event = text(word::event, QString::fromUtf8(fault.event)).toUtf8();
    fault.at = static_cast<int>(number(word::at, fault.at, 0, 1'000'000));
    fault.delay = std::chrono::milliseconds(number(word::delay, fault.delay.count(), 0, delayMax));
    fault.jitter =
        std::chrono::milliseconds(number(word::jitter, fault.jitter.count(), 0, delayMax));
    fault.bytes = number(word::bytes, fault.bytes, 0, bytesMax);
    fault.bytesPerSecond = number(word::bytesPerSecond, fault.bytesPerSecond, 0, bytesMax);
    if (infoOf(fault.kind).parameters.testFlag(Parameter::Rate) && fault.bytesPerSecond == 0)
        refuse(u"\"bytes_per_second\" is a number from 1 to %1"_s.arg(bytesMax));
    readClose(fault);
    const QString verdictWord = text(word::verdict, QString::fromLatin1(codeOf(fault.verdict)));
    const auto verdict = authVerdictFromCode(verdictWord.toUtf8());
    if (!verdict)
        refuse(u"there is no verdict \"%1\""_s.arg(verdictWord));
    fault.verdict = verdict.value_or(fault.verdict);
}

void FaultReader::readClose(Fault &fault)
{
    fault.closeReason = text(word::reason, fault.closeReason);
    if (fault.closeReason.toUtf8().size() > closeReasonBytesMax)
        refuse(u"\"reason\" has %1 bytes at most"_s.arg(closeReasonBytesMax));
    const qint64 code = number(word::code, fault.closeCode, 1000, 4999);
    // RFC 6455 section 7.4.1: these three never go over the wire.
    if (code == 1005 || code == 1006 || code == 1015)
        refuse(u"%1 cannot be sent in a close frame"_s.arg(code));
    fault.closeCode = static_cast<quint16>(code);
}

void FaultReader::refuse(const QString &message)
{
    if (m_mistake.isEmpty())
        m_mistake = u"%1: %2"_s.arg(m_where, message);
}

void FaultReader::refuseOthers(const QStringList &known)
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!known.contains(it.key())) {
            refuse(u"\"%1\" means nothing here%2"_s.arg(it.key().left(textMax),
                                                        didYouMean(it.key(), known)));
        }
    }
}

QString FaultReader::text(const QString &name, const QString &fallback)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return fallback;
    const QString text = value.toString();
    if (value.isString() && !text.isEmpty() && text.size() <= textMax)
        return text;
    refuse(u"\"%1\" is a text of 1 to %2 characters"_s.arg(name).arg(textMax));
    return fallback;
}

qint64 FaultReader::number(const QString &name, qint64 fallback, qint64 lowest, qint64 highest)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return fallback;
    const double number = value.toDouble(-1);
    const bool isWhole = value.isDouble() && std::floor(number) == number;
    if (isWhole && number >= static_cast<double>(lowest) && number <= static_cast<double>(highest))
        return value.toInteger(lowest);
    refuse(u"\"%1\" is a whole number from %2 to %3"_s.arg(name).arg(lowest).arg(highest));
    return fallback;
}

Result<QStringList> textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        texts << item.toString();
    if ((value.isUndefined() || value.isArray()) && !texts.contains(QString()))
        return texts;
    return Failure{Error{u"\"presets\" is a list of names"_s}};
}

Result<void> append(Plan &plan, const QList<Fault> &faults)
{
    plan.faults << faults;
    if (plan.faults.size() <= Plan::faultsMax)
        return {};
    return Failure{Error{u"a plan has %1 faults at most"_s.arg(Plan::faultsMax)}};
}

QJsonValue jsonOf(const agent::TomlValue &value);

QJsonObject jsonOfTable(const agent::TomlValue::Table &table)
{
    QJsonObject object;
    for (const agent::TomlMember &member : table)
        object.insert(member.key, jsonOf(member.value));
    return object;
}

/// As deep as a TOML document may nest: agent::tomlDepthMax.
QJsonValue jsonOf(const agent::TomlValue &value)
{
    if (const auto *table = std::get_if<agent::TomlValue::Table>(&value.content))
        return jsonOfTable(*table);
    if (const auto *array = std::get_if<agent::TomlValue::Array>(&value.content)) {
        QJsonArray items;
        for (const agent::TomlValue &item : *array)
            items << jsonOf(item);
        return items;
    }
    if (const auto *text = std::get_if<QString>(&value.content))
        return *text;
    if (const auto *number = std::get_if<qint64>(&value.content))
        return *number;
    if (const auto *number = std::get_if<double>(&value.content))
        return *number;
    return std::get<bool>(value.content);
}

} // namespace

QStringList membersOf(Parameters parameters)
{
    QStringList names{word::user, word::path,        word::connection, word::agent,
                      word::run,  word::probability, word::times};
    const auto add = [&names, parameters](Parameter parameter, const QStringList &members) {
        if (parameters.testFlag(parameter))
            names << members;
    };
    add(Parameter::Event, {word::event});
    add(Parameter::At, {word::at});
    add(Parameter::Delay, {word::delay, word::jitter});
    add(Parameter::Bytes, {word::bytes});
    add(Parameter::Rate, {word::bytesPerSecond});
    add(Parameter::Close, {word::code, word::reason});
    add(Parameter::Verdict, {word::verdict});
    return names;
}

Result<Plan> planFromPresets(const QStringList &names, quint64 seed)
{
    Plan plan;
    plan.seed = seed;
    for (const QString &name : names) {
        const Preset *preset = findPreset(name);
        if (!preset) {
            return Failure{Error{u"there is no fault preset \"%1\"%2"_s.arg(
                name.left(textMax), didYouMean(name, presetNames()))}};
        }
        if (Result<void> appended = append(plan, preset->faults); !appended)
            return Failure{appended.error()};
    }
    return plan;
}

Result<Plan> planFromJson(const QJsonObject &object)
{
    const QStringList known{u"seed"_s, u"presets"_s, u"faults"_s};
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            return Failure{Error{u"\"%1\" means nothing here%2"_s.arg(
                it.key().left(textMax), didYouMean(it.key(), known))}};
    }
    const qint64 seed = object.value(u"seed").toInteger(object.contains(u"seed"_s) ? -1 : 1);
    if (seed < 0)
        return Failure{Error{u"\"seed\" is a whole number, 0 or more"_s}};
    const Result<QStringList> presets = textsOf(object.value(u"presets"));
    if (!presets)
        return Failure{presets.error()};
    Result<Plan> plan = planFromPresets(*presets, static_cast<quint64>(seed));
    if (!plan)
        return plan;
    Plan whole = *plan;
    const QJsonValue faults = object.value(u"faults");
    if (!faults.isUndefined() && !faults.isArray())
        return Failure{Error{u"\"faults\" is a list of faults"_s}};
    const QJsonArray array = faults.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject fault = array[i].toObject();
        const Result<QList<Fault>> read = FaultReader(fault, u"fault %1"_s.arg(i + 1)).read();
        if (!read)
            return Failure{read.error()};
        if (Result<void> appended = append(whole, *read); !appended)
            return Failure{appended.error()};
    }
    return whole;
}

Result<Plan> planFromToml(const QByteArray &bytes)
{
    if (bytes.size() > planBytesMax)
        return Failure{Error{u"a fault plan has %1 bytes at most"_s.arg(planBytesMax)}};
    const Result<agent::TomlValue, agent::TomlError> document = agent::parseToml(bytes);
    if (!document) {
        return Failure{
            Error{u"line %1: %2"_s.arg(document.error().line).arg(document.error().message)}};
    }
    return planFromJson(jsonOf(*document).toObject());
}

} // namespace wirelamp::fault
