// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/faulttext.h"

#include "core/fault/faultword.h"
#include "ui/models/formatting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr qsizetype textCharactersMax = 200;

struct FaultText
{
    Q_DECLARE_TR_FUNCTIONS(FaultText)
};

} // namespace

QString translatedFault(const char *key)
{
    return QCoreApplication::translate("Faults", key);
}

QString titleOf(const fault::Preset &preset)
{
    return translatedFault(preset.title);
}

QString effectOf(const fault::Preset &preset)
{
    return translatedFault(preset.effect);
}

QString titleOf(fault::FaultKind kind)
{
    return translatedFault(fault::infoOf(kind).title);
}

QString scopeText(const fault::Scope &scope)
{
    QStringList parts;
    if (!scope.user.isEmpty())
        parts << FaultText::tr("user %1").arg(scope.user);
    if (scope.connection != 0)
        parts << FaultText::tr("connection #%1").arg(scope.connection);
    if (!scope.path.isEmpty())
        parts << FaultText::tr("path %1").arg(QString::fromUtf8(scope.path));
    if (!scope.agent.isEmpty())
        parts << FaultText::tr("agent %1").arg(scope.agent);
    if (!scope.run.isEmpty())
        parts << FaultText::tr("run %1").arg(QString::fromUtf8(scope.run));
    if (parts.isEmpty())
        return FaultText::tr("everybody");
    return oneLine(parts.join(u", "_s).toUtf8(), textCharactersMax);
}

QString parameterText(const fault::Fault &fault)
{
    namespace word = fault::word;
    static const QStringList said{word::kind,       word::user,  word::path,
                                  word::connection, word::agent, word::run};
    const QJsonObject members = toJsonObject(fault);
    QStringList parts;
    for (auto it = members.begin(); it != members.end(); ++it) {
        if (!said.contains(it.key()))
            parts << it.key() + u' ' + it.value().toVariant().toString();
    }
    return oneLine(parts.join(u", "_s).toUtf8(), textCharactersMax);
}

} // namespace wirelamp::ui
