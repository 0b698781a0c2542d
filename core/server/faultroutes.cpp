// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/fault/faultreader.h"
#include "core/fault/presets.h"
#include "core/server/routes.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

/// What goes wrong on purpose, over HTTP: for this machine only, and with a token.
namespace wirelamp::server {

namespace {

QJsonArray armedFaults(const fault::FaultEngine &engine)
{
    QJsonArray armed;
    for (const fault::ArmedFault &fault : engine.armed()) {
        QJsonObject object = fault::toJsonObject(fault.fault);
        object.insert(u"id"_s, QString::fromLatin1(fault.id));
        object.insert(u"fired"_s, fault.fired);
        object.insert(u"title"_s, QLatin1StringView(fault::infoOf(fault.fault.kind).title));
        if (!fault.fault.preset.isEmpty())
            object.insert(u"preset"_s, QString::fromLatin1(fault.fault.preset));
        armed << object;
    }
    return armed;
}

QJsonArray knownPresets()
{
    QJsonArray presets;
    for (const fault::Preset &preset : fault::allPresets()) {
        presets << QJsonObject{{u"name"_s, QLatin1StringView(preset.name)},
                               {u"title"_s, QLatin1StringView(preset.title)},
                               {u"effect"_s, QLatin1StringView(preset.effect)}};
    }
    return presets;
}

Answer state(const RouteServices &services)
{
    const fault::FaultEngine &engine = services.parts.faults.engine();
    return Answer::json({{u"seed"_s, static_cast<qint64>(engine.seed())},
                         {u"faults"_s, armedFaults(engine)},
                         {u"presets"_s, knownPresets()}});
}

Answer arm(const RouteServices &services, const RouteRequest &request)
{
    const Result<QJsonObject> body = parseJsonObject(request.body);
    if (!body)
        return Answer::error(400, "invalid_json", body.error().text);
    const Result<fault::Plan> plan = fault::planFromJson(*body);
    if (!plan)
        return Answer::error(422, "invalid_fault", plan.error().text);
    services.parts.faults.arm(*plan);
    return state(services);
}

Answer disarm(const RouteServices &services)
{
    services.parts.faults.arm({});
    return state(services);
}

QJsonObject planSchema()
{
    const QJsonObject names{{u"type"_s, u"array"_s},
                            {u"items"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
    const QJsonObject faults{{u"type"_s, u"array"_s},
                             {u"items"_s, QJsonObject{{u"type"_s, u"object"_s}}}};
    return {{u"type"_s, u"object"_s},
            {u"properties"_s,
             QJsonObject{{u"seed"_s, QJsonObject{{u"type"_s, u"integer"_s}}},
                         {u"presets"_s, names},
                         {u"faults"_s, faults}}}};
}

} // namespace

void addFaultRoutes(RouteTable &table, const RouteServices &services)
{
    table.add({.methods = {"GET"},
               .pattern = u"/admin/faults"_s,
               .access = RouteAccess::LoopbackWithToken,
               .summary = u"What goes wrong on purpose, how often it did, and what else could."_s,
               .handler = [services](const RouteRequest &) { return state(services); }});
    table.add(
        {.methods = {"POST"},
         .pattern = u"/admin/faults"_s,
         .access = RouteAccess::LoopbackWithToken,
         .summary = u"Arms a plan in place of what was armed."_s,
         .handler = [services](const RouteRequest &request) { return arm(services, request); },
         .bodySchema = planSchema()});
    table.add({.methods = {"DELETE"},
               .pattern = u"/admin/faults"_s,
               .access = RouteAccess::LoopbackWithToken,
               .summary = u"Ends everything that goes wrong on purpose."_s,
               .handler = [services](const RouteRequest &) { return disarm(services); }});
}

} // namespace wirelamp::server
