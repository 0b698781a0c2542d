// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/agentrun.h"
#include "core/agent/scenario.h"
#include "core/base/json.h"
#include "core/protocol/nativedialect.h"
#include "tests/fuzz/target.h"
#include "tests/support/manualclock.h"

using namespace Qt::StringLiterals;
using namespace wirelamp;
using namespace wirelamp::fuzz;

namespace {

constexpr int stepsMax = 2'000; ///< More than any input of fuzzing size can ask for at once.

/// Plays the scenario until it ends or its deadline does.
void play(const std::shared_ptr<const agent::Agent> &agent)
{
    tests::ManualClock clock;
    agent::RunRequest request;
    request.context = {RunId{1}, ConnectionId{1}, "run_1", u"thread"_s, u"ana"_s, agent->name()};
    request.message = u"hello \"{{message}}\" \\ \n world"_s;
    request.parameters = {{u"context"_s, QJsonObject{{u"a"_s, 1}}}};
    request.seed = 7;
    const protocol::NativeDialect dialect(protocol::Envelope::Both);
    agent::SequenceVerifier verifier;
    std::unique_ptr<agent::AgentTask> task = agent->begin(request, clock.now());
    const protocol::RunIdentity identity(request.context);
    agent::AgentRun run(std::move(request), std::move(task), RunLimits{}, clock,
                        [&](const AgentEvent &event) {
                            promise(verifier.accept(event.body).has_value(), "events are in order");
                            const QByteArray json = dialect.encode(event, identity).json;
                            promise(parseJsonObject(json, 200).has_value(), "an event is JSON");
                        });
    run.start();
    for (int step = 0; step < stepsMax && !run.isFinished(); ++step) {
        const auto due = run.nextDue();
        promise(due.has_value(), "an open run is always due for something");
        if (*due > clock.now())
            clock.advance(*due - clock.now());
        run.advance();
    }
    run.cancel(u"enough"_s);
    promise(run.isFinished() && verifier.isFinished(), "a run has exactly one end");
}

} // namespace

/// A scenario file, and the run it describes.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto scenario = agent::parseScenario(inputFrom(data, size), u"fuzz.toml"_s);
    if (!scenario) {
        promise(!scenario.error().message.isEmpty(), "a refusal is a sentence");
        return 0;
    }
    play(agent::makeScriptedAgent(*scenario));
    return 0;
}
