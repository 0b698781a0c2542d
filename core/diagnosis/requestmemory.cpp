// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/requestmemory.h"

#include "core/diagnosis/finding.h"
#include "core/journal/requestpayload.h"

#include <QJsonArray>

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

QString firstHeader(const QJsonObject &request, QStringView name)
{
    return journal::headerValues(request, name).value(0).left(Sentence::argumentCharsMax);
}

QStringList tokenPlacesOf(const QJsonObject &request)
{
    constexpr qsizetype placesMax = 8;
    QStringList places;
    const QJsonArray list = request.value(u"token_places").toArray();
    for (const QJsonValue &place : list) {
        if (place.isString() && places.size() < placesMax)
            places << place.toString().left(Sentence::argumentCharsMax);
    }
    return places;
}

} // namespace

QList<EntryKind> RequestMemory::entryKinds()
{
    return {EntryKind::ConnectionOpened, EntryKind::RequestReceived, EntryKind::ResponseSent,
            EntryKind::ConnectionClosed};
}

void RequestMemory::observe(const Observation &observation)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::ConnectionOpened) {
        m_requests[entry.connection] = {.peer = hostOf(observation.field(u"peer"))};
        return;
    }
    Request *known = m_requests.find(entry.connection);
    if (!known)
        return;
    if (entry.kind == EntryKind::ResponseSent) {
        known->isUpgraded = known->isUpgraded || entry.name == "101";
    } else if (entry.kind == EntryKind::MessageReceived) {
        known->hasMessage = true;
    } else if (entry.kind == EntryKind::RequestReceived) {
        const QJsonObject &request = observation.payload();
        *known = {.peer = known->peer,
                  .sequence = entry.sequence,
                  .name = QString::fromUtf8(entry.name).left(Sentence::argumentCharsMax),
                  .transport = request.value(u"transport").toString(),
                  .origin = firstHeader(request, u"origin"),
                  .host = firstHeader(request, u"host"),
                  .tokenPlaces = tokenPlacesOf(request),
                  .asksForWebSocket = journal::asksForWebSocket(request)};
    }
}

} // namespace wirelamp::diagnosis
