// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/acknowledgedonlyrule.h"
#include "core/diagnosis/rules/admissionrule.h"
#include "core/diagnosis/rules/agentservicerule.h"
#include "core/diagnosis/rules/eventnumberrule.h"
#include "core/diagnosis/rules/ignoredmessagerule.h"
#include "core/diagnosis/rules/internalerrorrule.h"
#include "core/diagnosis/rules/judgedlaterule.h"
#include "core/diagnosis/rules/leftearlyrule.h"
#include "core/diagnosis/rules/listeningrule.h"
#include "core/diagnosis/rules/messageshaperule.h"
#include "core/diagnosis/rules/missingwelcomerule.h"
#include "core/diagnosis/rules/nopongrule.h"
#include "core/diagnosis/rules/oversizedrule.h"
#include "core/diagnosis/rules/reconnectstormrule.h"
#include "core/diagnosis/rules/refusalrule.h"
#include "core/diagnosis/rules/routingrule.h"
#include "core/diagnosis/rules/runorderrule.h"
#include "core/diagnosis/rules/slowreaderrule.h"
#include "core/diagnosis/rules/streamendrule.h"
#include "core/diagnosis/rules/streamsilencerule.h"
#include "core/diagnosis/rules/streamstartrule.h"
#include "core/diagnosis/rules/subprotocolrule.h"
#include "core/diagnosis/rules/tlsrule.h"
#include "core/diagnosis/rules/toolrule.h"

namespace wirelamp::diagnosis {

std::vector<std::unique_ptr<Rule>> standardRules()
{
    std::vector<std::unique_ptr<Rule>> rules;
    // What explains comes before its consequences.
    rules.push_back(std::make_unique<ListeningRule>());
    rules.push_back(std::make_unique<TlsRule>());
    rules.push_back(std::make_unique<RoutingRule>());
    rules.push_back(std::make_unique<AdmissionRule>());
    rules.push_back(std::make_unique<RefusalRule>());
    rules.push_back(std::make_unique<SubprotocolRule>());
    rules.push_back(std::make_unique<OversizedRule>());
    rules.push_back(std::make_unique<MissingWelcomeRule>());
    rules.push_back(std::make_unique<InternalErrorRule>());
    rules.push_back(std::make_unique<JudgedLateRule>());
    rules.push_back(std::make_unique<MessageShapeRule>());
    rules.push_back(std::make_unique<IgnoredMessageRule>());
    rules.push_back(std::make_unique<AcknowledgedOnlyRule>());
    rules.push_back(std::make_unique<AgentServiceRule>());
    rules.push_back(std::make_unique<EventNumberRule>());
    rules.push_back(std::make_unique<RunOrderRule>());
    rules.push_back(std::make_unique<ToolRule>());
    rules.push_back(std::make_unique<StreamStartRule>());
    rules.push_back(std::make_unique<StreamSilenceRule>());
    rules.push_back(std::make_unique<StreamEndRule>());
    rules.push_back(std::make_unique<SlowReaderRule>());
    rules.push_back(std::make_unique<NoPongRule>());
    rules.push_back(std::make_unique<LeftEarlyRule>());
    rules.push_back(std::make_unique<ReconnectStormRule>());
    return rules;
}

} // namespace wirelamp::diagnosis
