// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace wirelamp::control {

/// What a sample connects with.
struct ClientSampleInput
{
    QUrl httpUrl;
    QUrl webSocketUrl;
    QString token;
    /// PEM file that a client must trust to connect with TLS; empty: its own store will do.
    QString certificateFile;
};

struct ClientSample
{
    QString id; ///< `python`, `javascript`, `csharp`, `curl`, `node`
    QString title; ///< `Python (websockets)`
    QString oneLine; ///< A shell command for the terminal; empty where none makes sense.
    QString source; ///< A short program that connects, sends `execute_agent`, prints five events.
};

/// Ready-to-paste clients with the live URL and token, from `resources/samples`. In the order of
/// `id` above.
QList<ClientSample> clientSamples(const ClientSampleInput &input);

} // namespace wirelamp::control
