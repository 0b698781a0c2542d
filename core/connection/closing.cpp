// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/closing.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wirelamp::connection {

namespace {

struct CodeSentence
{
    quint16 code;
    const char16_t *text;
};

// IANA "WebSocket Close Code Number Registry".
constexpr std::array clientSentences{
    CodeSentence{1000, u"the client closed normally (1000)"},
    CodeSentence{1001, u"the client went away (1001): its page was left or its program ended"},
    CodeSentence{1002, u"the client saw a protocol error in what we sent (1002)"},
    CodeSentence{1003, u"the client cannot use the kind of data we sent (1003)"},
    CodeSentence{1005, u"the client closed without giving a code (shown as 1005)"},
    CodeSentence{1007, u"the client found our text inconsistent, such as broken UTF-8 (1007)"},
    CodeSentence{1008, u"the client closed because of a rule of its own (1008)"},
    CodeSentence{1009, u"a message of ours was too big for the client (1009)"},
    CodeSentence{1010, u"the client missed an extension it needs (1010)"},
    CodeSentence{1011, u"the client failed internally (1011)"},
    CodeSentence{1012, u"the client restarts (1012)"},
    CodeSentence{1013, u"the client asks to try again later (1013)"},
    CodeSentence{1014, u"a gateway on the client's side got a bad answer (1014)"},
};

} // namespace

QByteArray codeOf(ClosedBy by)
{
    switch (by) {
    case ClosedBy::Client:
        return "client";
    case ClosedBy::Server:
        return "server";
    case ClosedBy::Network:
        return "network";
    }
    Q_UNREACHABLE();
}

QString fittingCloseReason(const QString &reason)
{
    const QByteArray bytes = reason.toUtf8();
    if (bytes.size() <= closeReasonBytesMax)
        return reason;
    qsizetype end = closeReasonBytesMax;
    // A byte 10xxxxxx continues the character before it.
    while (end > 0 && (static_cast<uchar>(bytes.at(end)) & 0xC0U) == 0x80U)
        --end;
    return QString::fromUtf8(bytes.first(end));
}

QString clientCloseSentence(quint16 code)
{
    const auto known = std::ranges::find(clientSentences, code, &CodeSentence::code);
    if (known != clientSentences.end())
        return QString::fromUtf16(known->text);
    if (code >= 3000 && code <= 3999)
        return u"the client closed with %1, a code its library registered"_s.arg(code);
    if (code >= 4000 && code <= 4999)
        return u"the client closed with %1, a code of its own application"_s.arg(code);
    return u"the client closed with %1, a code without a meaning"_s.arg(code);
}

} // namespace wirelamp::connection
