// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/faultgate.h"

#include "core/base/json.h"
#include "core/server/requestrecord.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

std::optional<fault::Shot> FaultGate::fire(fault::FaultKind kind, const fault::Subject &subject,
                                           RunId run)
{
    if (!isArmed(kind))
        return std::nullopt;
    // The way to end a fault is not broken by it.
    if (subject.path.startsWith("/admin/"))
        return std::nullopt;
    const auto shot = m_engine.fire(kind, subject);
    if (!shot)
        return std::nullopt;
    const fault::KindInfo &info = fault::infoOf(kind);
    QJsonObject payload{{u"fault_id"_s, QString::fromLatin1(shot->id)},
                        {u"kind"_s, QLatin1StringView(info.word)},
                        {u"title"_s, QLatin1StringView(info.title)},
                        {u"message"_s, QLatin1StringView(info.done)}};
    if (!shot->fault.preset.isEmpty())
        payload.insert(u"preset"_s, QString::fromLatin1(shot->fault.preset));
    if (!subject.event.isEmpty())
        payload.insert(u"event"_s, QString::fromUtf8(subject.event));
    if (shot->delay.count() > 0)
        payload.insert(u"delay_ms"_s, static_cast<qint64>(shot->delay.count()));
    m_journal.append({.connection = subject.connection,
                      .run = run,
                      .kind = journal::EntryKind::FaultInjected,
                      .name = info.word,
                      .payload = toJson(payload)});
    return shot;
}

void FaultGate::arm(const fault::Plan &plan)
{
    const bool wasArmed = !m_engine.armed().isEmpty();
    m_engine.arm(plan);
    if (plan.isEmpty() && !wasArmed)
        return;
    const QString message = plan.isEmpty()
        ? u"nothing goes wrong on purpose any more"_s
        : u"%1 faults are armed: from now on things go wrong on purpose"_s.arg(plan.faults.size());
    recordNotice(m_journal, {}, plan.isEmpty() ? "faults_cleared"_ba : "faults_armed"_ba, message);
}

} // namespace wirelamp::server
