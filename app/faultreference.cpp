// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/faultreference.h"

#include "core/fault/faultreader.h"
#include "core/fault/presets.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::app {

namespace {

QString text(const char *latin)
{
    return QString::fromUtf8(latin);
}

QString coded(const QString &name)
{
    return u'`' + name + u'`';
}

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString kindsOf(const fault::Preset &preset)
{
    QStringList kinds;
    for (const fault::Fault &fault : preset.faults)
        kinds << coded(text(fault::infoOf(fault.kind).word));
    kinds.removeDuplicates();
    return kinds.join(u", "_s);
}

} // namespace

QString presetList()
{
    qsizetype width = 0;
    for (const fault::Preset &preset : fault::allPresets())
        width = std::max(width, text(preset.name).size());
    QString list;
    for (const fault::Preset &preset : fault::allPresets())
        list += text(preset.name).leftJustified(width + 2) + text(preset.effect) + u'\n';
    return list;
}

QString faultsJson()
{
    QJsonArray presets;
    for (const fault::Preset &preset : fault::allPresets()) {
        presets << QJsonObject{
            {u"name"_s, text(preset.name)},
            {u"title"_s, text(preset.title)},
            {u"effect"_s, text(preset.effect)},
            {u"faults"_s, fault::toJsonObject(fault::Plan{1, preset.faults}).value(u"faults")}};
    }
    QJsonArray kinds;
    for (const fault::KindInfo &info : fault::allKinds()) {
        kinds << QJsonObject{
            {u"kind"_s, text(info.word)},
            {u"title"_s, text(info.title)},
            {u"members"_s, QJsonArray::fromStringList(fault::membersOf(info.parameters))}};
    }
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{u"presets"_s, presets}, {u"kinds"_s, kinds}}).toJson());
}

QString faultTables()
{
    QString tables = u"## Presets\n\n"_s
        + row({u"name"_s, u"what a client gets to see"_s, u"kinds"_s}) + u"|---|---|---|\n"_s;
    for (const fault::Preset &preset : fault::allPresets())
        tables += row({coded(text(preset.name)), text(preset.effect), kindsOf(preset)});
    tables += u"\n## Kinds\n\n"_s
        + row({u"kind"_s, u"what it is"_s,
               u"members of its own, with what they are unless given"_s})
        + u"|---|---|---|\n"_s;
    for (const fault::KindInfo &info : fault::allKinds()) {
        const QJsonObject defaults = fault::toJsonObject(fault::defaultFault(info.kind));
        QStringList members;
        for (const QString &name :
             fault::membersOf(info.parameters).mid(fault::membersOf({}).size())) {
            const QJsonValue value = defaults.value(name);
            members << (value.isUndefined()
                            ? coded(name)
                            : coded(name + u" = "_s + value.toVariant().toString()));
        }
        tables += row({coded(text(info.word)), text(info.title), members.join(u", "_s)});
    }
    return tables;
}

} // namespace wirelamp::app
