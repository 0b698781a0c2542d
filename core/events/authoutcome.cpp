// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/events/authoutcome.h"

#include "core/base/jsonwriter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wirelamp {

namespace {

constexpr std::array verdictCodes{
    std::pair{AuthVerdict::Accepted, "accepted"},
    std::pair{AuthVerdict::Anonymous, "anonymous"},
    std::pair{AuthVerdict::Missing, "missing"},
    std::pair{AuthVerdict::Malformed, "malformed"},
    std::pair{AuthVerdict::UnsupportedAlgorithm, "unsupported_algorithm"},
    std::pair{AuthVerdict::UnknownKey, "unknown_key"},
    std::pair{AuthVerdict::BadSignature, "bad_signature"},
    std::pair{AuthVerdict::Expired, "expired"},
    std::pair{AuthVerdict::NotYetValid, "not_yet_valid"},
    std::pair{AuthVerdict::WrongIssuer, "wrong_issuer"},
    std::pair{AuthVerdict::WrongAudience, "wrong_audience"},
    std::pair{AuthVerdict::MissingSubject, "missing_subject"},
    std::pair{AuthVerdict::TooOld, "too_old"},
    std::pair{AuthVerdict::Revoked, "revoked"},
    std::pair{AuthVerdict::Timeout, "timeout"},
};

constexpr std::array carrierCodes{
    std::pair{TokenCarrier::None, "none"},
    std::pair{TokenCarrier::AuthorizationHeader, "header"},
    std::pair{TokenCarrier::Subprotocol, "subprotocol"},
    std::pair{TokenCarrier::Query, "query"},
    std::pair{TokenCarrier::FirstMessage, "first_message"},
};

template<typename Table, typename Value>
QByteArray codeIn(const Table &table, Value value)
{
    const auto found = std::ranges::find(table, value, &Table::value_type::first);
    Q_ASSERT(found != table.end());
    return found->second;
}

template<typename Value, typename Table>
std::optional<Value> valueIn(const Table &table, const QByteArray &code)
{
    const auto found =
        std::ranges::find_if(table, [&](const auto &row) { return code == row.second; });
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

QByteArray codeOf(AuthVerdict verdict)
{
    return codeIn(verdictCodes, verdict);
}

std::optional<AuthVerdict> authVerdictFromCode(const QByteArray &code)
{
    return valueIn<AuthVerdict>(verdictCodes, code);
}

QByteArray codeOf(TokenCarrier carrier)
{
    return codeIn(carrierCodes, carrier);
}

std::optional<TokenCarrier> tokenCarrierFromCode(const QByteArray &code)
{
    return valueIn<TokenCarrier>(carrierCodes, code);
}

QByteArray toJson(const AuthOutcome &outcome)
{
    JsonWriter record;
    record.text("algorithm", outcome.algorithm);
    record.word("carrier", codeOf(outcome.carrier));
    record.value("claims", outcome.claims);
    record.integer("duration_ns", outcome.duration.count());
    if (!outcome.expected.isEmpty())
        record.value("expected", outcome.expected);
    record.text("key_id", outcome.keyId);
    record.text("message", outcome.message);
    if (outcome.skewSeconds)
        record.number("skew_seconds", *outcome.skewSeconds);
    record.text("subject", outcome.subject);
    record.word("verdict", codeOf(outcome.verdict));
    return record.object();
}

Result<AuthOutcome> authOutcomeFromJson(const QJsonObject &object)
{
    const auto verdict = authVerdictFromCode(object.value(u"verdict").toString().toLatin1());
    const auto carrier = tokenCarrierFromCode(object.value(u"carrier").toString().toLatin1());
    if (!verdict || !carrier)
        return Failure{Error{u"the record holds no auth outcome"_s}};
    AuthOutcome outcome;
    outcome.verdict = *verdict;
    outcome.carrier = *carrier;
    outcome.message = object.value(u"message").toString();
    outcome.subject = object.value(u"subject").toString();
    outcome.algorithm = object.value(u"algorithm").toString();
    outcome.keyId = object.value(u"key_id").toString();
    outcome.claims = object.value(u"claims").toObject();
    outcome.expected = object.value(u"expected").toObject();
    outcome.duration = Instant(object.value(u"duration_ns").toInteger());
    if (const QJsonValue skew = object.value(u"skew_seconds"); skew.isDouble())
        outcome.skewSeconds = skew.toDouble();
    return outcome;
}

} // namespace wirelamp
