// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/subprotocolrule.h"

#include "core/journal/requestpayload.h"

using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array<const char *, 4> unknownNames{
    QT_TRANSLATE_NOOP("Findings", "this server knows only the subprotocol jwt-auth"),
    QT_TRANSLATE_NOOP("Findings", "the client was written for another server"),
};

constexpr std::array kinds{
    FindingKind{
        .code = "subprotocol_fails_browser",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "a browser offered the subprotocols %1 and none was echoed: "
                                      "it fails the connection and shows 1006"),
        .causes = unknownNames,
        .nextStep = QT_TRANSLATE_NOOP("Findings", "offer jwt-auth as well, or no subprotocol"),
    },
    FindingKind{
        .code = "subprotocol_token_only",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "a browser offered only its token as subprotocol, which is "
                                      "never echoed: it fails the connection and shows 1006"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the page leaves out jwt-auth in new WebSocket(url, "
                                     "['jwt-auth', 'jwt.…'])")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "offer jwt-auth in front of the token"),
    },
    FindingKind{
        .code = "subprotocol_not_echoed",
        .severity = Severity::Info,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the client offered the subprotocols %1 and none was echoed; "
                                      "some libraries fail the connection then"),
        .causes = unknownNames,
        .nextStep = QT_TRANSLATE_NOOP("Findings", "offer jwt-auth as well, or no subprotocol"),
    },
};

} // namespace

std::span<const FindingKind> SubprotocolRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> SubprotocolRule::entryKinds() const
{
    return {EntryKind::RequestReceived, EntryKind::ResponseSent, EntryKind::ConnectionClosed};
}

void SubprotocolRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::RequestReceived) {
        const Offer offer = offerOf(observation);
        m_offers.remove(entry.connection);
        if (!offer.names.isEmpty() || offer.hasTokenItem)
            m_offers[entry.connection] = offer;
        return;
    }
    const std::optional<Offer> offer = m_offers.take(entry.connection);
    if (!offer || entry.kind != EntryKind::ResponseSent || entry.name != "101")
        return;
    // Only where the record says that nothing was echoed.
    const QJsonValue echoed = observation.payload().value(u"subprotocol");
    if (!echoed.isString() || !echoed.toString().isEmpty())
        return;
    const bool isTokenOnly = offer->names.isEmpty();
    if (isTokenOnly && !offer->isBrowser)
        return; // A header written by hand; nothing waits for an echo.
    const FindingKind &kind = !offer->isBrowser ? kinds[2] : isTokenOnly ? kinds[1] : kinds[0];
    sink.report({.kind = kind,
                 .connection = entry.connection,
                 .arguments = {offer->names.join(u", "_s)},
                 .evidence = {offer->request, entry.sequence}});
}

SubprotocolRule::Offer SubprotocolRule::offerOf(const Observation &observation)
{
    const QJsonObject &request = observation.payload();
    Offer offer;
    offer.request = observation.entry.sequence;
    offer.isBrowser = !journal::headerValues(request, u"origin").isEmpty();
    const QString lines = journal::headerValues(request, u"sec-websocket-protocol").join(u',');
    for (const QString &item : lines.split(u',', Qt::SkipEmptyParts)) {
        const QString name = item.trimmed();
        if (name.contains(u'.'))
            offer.hasTokenItem = true; // `jwt.[redacted]`
        else if (!name.isEmpty())
            offer.names << name;
    }
    return offer;
}

} // namespace wirelamp::diagnosis
