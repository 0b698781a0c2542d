// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/fault.h"

#include "core/fault/faultword.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::fault {

namespace {

void insertText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

void insertScope(QJsonObject &object, const Scope &scope)
{
    insertText(object, word::user, scope.user);
    insertText(object, word::path, QString::fromUtf8(scope.path));
    insertText(object, word::agent, scope.agent);
    insertText(object, word::run, QString::fromUtf8(scope.run));
    if (scope.connection != 0)
        object.insert(word::connection, static_cast<qint64>(scope.connection));
}

void insertParameters(QJsonObject &object, const Fault &fault)
{
    const Parameters parameters = infoOf(fault.kind).parameters;
    if (parameters.testFlag(Parameter::Event))
        insertText(object, word::event, QString::fromUtf8(fault.event));
    // Zero counts where the reader would take another number for what is missing.
    const bool isAtSaid = fault.at != 0 || defaultFault(fault.kind).at != 0;
    if (parameters.testFlag(Parameter::At) && isAtSaid)
        object.insert(word::at, fault.at);
    if (parameters.testFlag(Parameter::Delay)) {
        object.insert(word::delay, static_cast<qint64>(fault.delay.count()));
        if (fault.jitter > 0ms)
            object.insert(word::jitter, static_cast<qint64>(fault.jitter.count()));
    }
    if (parameters.testFlag(Parameter::Bytes))
        object.insert(word::bytes, fault.bytes);
    if (parameters.testFlag(Parameter::Rate))
        object.insert(word::bytesPerSecond, fault.bytesPerSecond);
    if (parameters.testFlag(Parameter::Close)) {
        object.insert(word::code, fault.closeCode);
        insertText(object, word::reason, fault.closeReason);
    }
    if (parameters.testFlag(Parameter::Verdict))
        object.insert(word::verdict, QString::fromLatin1(codeOf(fault.verdict)));
}

} // namespace

QJsonObject toJsonObject(const Fault &fault)
{
    QJsonObject object{{word::kind, QLatin1StringView(infoOf(fault.kind).word)}};
    insertScope(object, fault.scope);
    if (fault.probability < 1)
        object.insert(word::probability, fault.probability);
    if (fault.times != 0)
        object.insert(word::times, fault.times);
    insertParameters(object, fault);
    return object;
}

Fault defaultFault(FaultKind kind)
{
    const Parameters parameters = infoOf(kind).parameters;
    Fault fault;
    fault.kind = kind;
    if (parameters.testFlag(Parameter::Delay))
        fault.delay = 1s;
    if (parameters.testFlag(Parameter::Rate))
        fault.bytesPerSecond = 2'000;
    if (parameters.testFlag(Parameter::Bytes))
        fault.bytes = 400;
    const bool isEachEvent = parameters.testFlag(Parameter::Event);
    if (parameters.testFlag(Parameter::At) && !isEachEvent)
        fault.at = 2;
    if (kind == FaultKind::AcceptThenClose)
        fault.delay = 20ms;
    if (kind == FaultKind::AcceptBeforeAuth)
        fault.delay = 300ms;
    return fault;
}

} // namespace wirelamp::fault
