// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/headfault.h"

using namespace Qt::StringLiterals;

namespace wirelamp::http {

int statusOf(HeadFault fault)
{
    switch (fault) {
    case HeadFault::Malformed:
    case HeadFault::BareLineFeed:
    case HeadFault::ObsoleteFolding:
    case HeadFault::MissingHost:
    case HeadFault::AmbiguousFraming:
    case HeadFault::UnknownTransferCoding:
    case HeadFault::BadTarget:
    case HeadFault::TlsOnPlainPort:
    case HeadFault::BadHandshake:
        return 400;
    case HeadFault::BodyTooLarge:
        return 413;
    case HeadFault::TargetTooLong:
        return 414;
    case HeadFault::UnsupportedExpectation:
        return 417;
    case HeadFault::UnsupportedWebSocketVersion:
        return 426;
    case HeadFault::HeadTooLarge:
        return 431;
    case HeadFault::UnsupportedVersion:
        return 505;
    }
    Q_UNREACHABLE();
}

QByteArray codeOf(HeadFault fault)
{
    switch (fault) {
    case HeadFault::Malformed:
        return "malformed_request"_ba;
    case HeadFault::BareLineFeed:
        return "bare_line_feed"_ba;
    case HeadFault::ObsoleteFolding:
        return "obsolete_folding"_ba;
    case HeadFault::MissingHost:
        return "missing_host"_ba;
    case HeadFault::AmbiguousFraming:
        return "ambiguous_framing"_ba;
    case HeadFault::UnknownTransferCoding:
        return "unknown_transfer_coding"_ba;
    case HeadFault::BadTarget:
        return "bad_target"_ba;
    case HeadFault::TargetTooLong:
        return "target_too_long"_ba;
    case HeadFault::HeadTooLarge:
        return "head_too_large"_ba;
    case HeadFault::BodyTooLarge:
        return "body_too_large"_ba;
    case HeadFault::UnsupportedVersion:
        return "unsupported_version"_ba;
    case HeadFault::UnsupportedExpectation:
        return "unsupported_expectation"_ba;
    case HeadFault::TlsOnPlainPort:
        return "tls_on_plain_port"_ba;
    case HeadFault::BadHandshake:
        return "bad_handshake"_ba;
    case HeadFault::UnsupportedWebSocketVersion:
        return "unsupported_websocket_version"_ba;
    }
    Q_UNREACHABLE();
}

} // namespace wirelamp::http
