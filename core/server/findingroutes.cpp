// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/diagnosis.h"
#include "core/diagnosis/findingjson.h"
#include "core/server/routes.h"

#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

/// What the diagnosis found, for scripts and tests: on this machine, with a token.
namespace wirelamp::server {

namespace {

/// Folds the journal when somebody asks, and only then: nobody pays for findings that nobody reads.
class FindingReader
{
public:
    QJsonArray read(const ServerParts &parts)
    {
        constexpr qsizetype pageEntries = 1000;
        const Instant now = parts.clock.now();
        for (;;) {
            const journal::Page page = parts.journal.pageAfter(m_lastSequence, pageEntries);
            if (page.entries.empty())
                break;
            m_lastSequence = page.entries.back().sequence;
            m_diagnosis.fold(page);
        }
        m_diagnosis.advance(now);
        QJsonArray findings;
        const QList<diagnosis::Finding> all = m_diagnosis.findings();
        for (const diagnosis::Finding &finding : all)
            findings << toJsonObject(finding);
        return findings;
    }

private:
    diagnosis::Diagnosis m_diagnosis;
    quint64 m_lastSequence = 0;
};

} // namespace

void addFindingRoutes(RouteTable &table, const RouteServices &services)
{
    const auto reader = std::make_shared<FindingReader>();
    table.add({.methods = {"GET"},
               .pattern = u"/admin/findings"_s,
               .access = RouteAccess::LoopbackWithToken,
               .summary = u"What looks wrong, with the reason and the next step."_s,
               .handler = [services, reader](const RouteRequest &) {
                   return Answer::json(QJsonObject{{u"findings"_s, reader->read(services.parts)}});
               }});
}

} // namespace wirelamp::server
