// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/fault/faultengine.h"
#include "core/fault/faultreader.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;
using namespace wirelamp;
using namespace wirelamp::fuzz;

namespace {

Result<fault::Plan> read(bool isToml, const QByteArray &bytes)
{
    if (isToml)
        return fault::planFromToml(bytes);
    const auto object = parseJsonObject(bytes);
    if (!object)
        return Failure{object.error()};
    return fault::planFromJson(*object);
}

/// The written form spells a preset's faults out.
fault::Plan withoutOrigins(fault::Plan plan)
{
    for (fault::Fault &fault : plan.faults)
        fault.preset.clear();
    return plan;
}

/// Asks every kind for every occasion of a short life.
void fireAll(const fault::Plan &plan)
{
    fault::FaultEngine engine;
    engine.arm(plan);
    for (const fault::KindInfo &info : fault::allKinds()) {
        for (int index = 1; index <= 3; ++index) {
            const auto shot = engine.fire(info.kind,
                                          {.connection = ConnectionId{1},
                                           .path = "/ws",
                                           .user = u"ana"_s,
                                           .agent = u"assistant"_s,
                                           .run = "run_1",
                                           .event = "agent_thinking",
                                           .index = index});
            promise(!shot || engine.isArmed(info.kind), "only what is armed fires");
            promise(!shot || shot->delay.count() >= 0, "no delay is below zero");
        }
    }
}

} // namespace

/// A plan: as JSON after an even first byte, as TOML after an odd one.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const auto plan = read(data[0] % 2 == 1, inputFrom(data + 1, size - 1));
    if (!plan) {
        promise(!plan.error().text.isEmpty(), "a refusal is a sentence");
        return 0;
    }
    promise(plan->faults.size() <= fault::Plan::faultsMax, "a plan is bounded");
    const auto again = fault::planFromJson(fault::toJsonObject(*plan));
    promise(again && *again == withoutOrigins(*plan), "a plan reads itself");
    fireAll(*plan);
    return 0;
}
