// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/authtext.h"

#include <QCoreApplication>

namespace wirelamp::ui {

namespace {

struct AuthText
{
    Q_DECLARE_TR_FUNCTIONS(AuthText)
};

} // namespace

QString verdictText(AuthVerdict verdict)
{
    switch (verdict) {
    case AuthVerdict::Accepted:
        return AuthText::tr("accepted");
    case AuthVerdict::Anonymous:
        return AuthText::tr("let in without a token");
    case AuthVerdict::Missing:
        return AuthText::tr("no token");
    case AuthVerdict::Malformed:
        return AuthText::tr("malformed");
    case AuthVerdict::UnsupportedAlgorithm:
        return AuthText::tr("algorithm not allowed");
    case AuthVerdict::UnknownKey:
        return AuthText::tr("unknown key");
    case AuthVerdict::BadSignature:
        return AuthText::tr("bad signature");
    case AuthVerdict::Expired:
        return AuthText::tr("expired");
    case AuthVerdict::NotYetValid:
        return AuthText::tr("not yet valid");
    case AuthVerdict::WrongIssuer:
        return AuthText::tr("wrong issuer");
    case AuthVerdict::WrongAudience:
        return AuthText::tr("wrong audience");
    case AuthVerdict::MissingSubject:
        return AuthText::tr("no subject");
    case AuthVerdict::TooOld:
        return AuthText::tr("too old");
    case AuthVerdict::Revoked:
        return AuthText::tr("revoked");
    case AuthVerdict::Timeout:
        return AuthText::tr("not judged in time");
    }
    Q_UNREACHABLE();
}

QString verdictSentence(AuthVerdict verdict)
{
    const bool isLetIn = verdict == AuthVerdict::Accepted || verdict == AuthVerdict::Anonymous;
    return isLetIn ? verdictText(verdict) : AuthText::tr("refused: %1").arg(verdictText(verdict));
}

QString carrierText(TokenCarrier carrier)
{
    switch (carrier) {
    case TokenCarrier::None:
        return {};
    case TokenCarrier::AuthorizationHeader:
        return AuthText::tr("Authorization header");
    case TokenCarrier::Subprotocol:
        return AuthText::tr("subprotocol");
    case TokenCarrier::Query:
        return AuthText::tr("query");
    case TokenCarrier::FirstMessage:
        return AuthText::tr("first message");
    }
    Q_UNREACHABLE();
}

Tone toneOf(AuthVerdict verdict)
{
    switch (verdict) {
    case AuthVerdict::Accepted:
        return Tone::Good;
    case AuthVerdict::Anonymous:
        return Tone::Warning;
    case AuthVerdict::Missing:
    case AuthVerdict::Malformed:
    case AuthVerdict::UnsupportedAlgorithm:
    case AuthVerdict::UnknownKey:
    case AuthVerdict::BadSignature:
    case AuthVerdict::Expired:
    case AuthVerdict::NotYetValid:
    case AuthVerdict::WrongIssuer:
    case AuthVerdict::WrongAudience:
    case AuthVerdict::MissingSubject:
    case AuthVerdict::TooOld:
    case AuthVerdict::Revoked:
    case AuthVerdict::Timeout:
        return Tone::Refused;
    }
    Q_UNREACHABLE();
}

} // namespace wirelamp::ui
