// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/serve/banner.h"

#include "core/control/clientsamples.h"

using namespace Qt::StringLiterals;

namespace wirelamp::app {

QByteArray bannerFor(const control::ServerStatus &status, const QString &token)
{
    QString text =
        u"\nWirelamp is listening\n"
        "  WebSocket  %1\n"
        "  HTTP       %2\n"_s.arg(status.webSocketUrl.toString(), status.httpUrl.toString());
    if (!status.isAuthRequired)
        text += u"  auth.required is false: everybody is let in\n"_s;
    if (!token.isEmpty())
        text += u"\nA token for user \"dev\", good for one hour:\n%1\n"_s.arg(token);
    for (const control::ClientSample &sample :
         control::clientSamples({status.httpUrl, status.webSocketUrl, token})) {
        if (!sample.oneLine.isEmpty())
            text += u"\n%1:\n%2\n"_s.arg(sample.title, sample.oneLine);
    }
    text += u"\nCtrl-C stops it.\n\n"_s;
    return text.toUtf8();
}

} // namespace wirelamp::app
