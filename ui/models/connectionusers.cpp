// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/connectionusers.h"

#include "core/base/json.h"
#include "core/events/authoutcome.h"

#include <algorithm>

namespace wirelamp::ui {

void ConnectionUsers::learn(const journal::Entry &entry)
{
    if (entry.kind != journal::EntryKind::AuthJudged)
        return;
    const Result<QJsonObject> payload = parseJsonObject(entry.payload);
    if (!payload)
        return;
    const Result<AuthOutcome> outcome = authOutcomeFromJson(*payload);
    if (!outcome || !outcome->isAccepted())
        return;

    QList<Login> &logins = m_logins[entry.connection];
    if (logins.isEmpty()) {
        m_order.push_back(entry.connection);
        logins.append({entry.sequence, outcome->subject});
        forgetOldest();
    } else if (logins.constLast().user != outcome->subject) {
        logins.append({entry.sequence, outcome->subject});
        if (logins.size() > loginsMax)
            logins.removeFirst();
    }
}

QString ConnectionUsers::userOf(const journal::Entry &entry) const
{
    const auto logins = m_logins.constFind(entry.connection);
    if (logins == m_logins.cend())
        return {};
    const auto known = std::find_if(logins->crbegin(), logins->crend(), [&](const Login &login) {
        return login.sinceSequence <= entry.sequence;
    });
    return known == logins->crend() ? QString() : known->user;
}

void ConnectionUsers::forgetOldest()
{
    if (m_order.size() <= connectionsMax)
        return;
    m_logins.remove(m_order.front());
    m_order.pop_front();
}

} // namespace wirelamp::ui
