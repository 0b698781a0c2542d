// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/settingschecks.h"

#include "core/config/valuechecks.h"

using namespace Qt::StringLiterals;

namespace wirelamp::config {

namespace {

constexpr qsizetype secretBytesMin = 16;

} // namespace

QList<BrokenRule> brokenRules(const Settings &settings)
{
    const bool hasCertificate = !settings.server.certificateFile.isEmpty();
    const bool hasPrivateKey = !settings.server.privateKeyFile.isEmpty();
    const ConnectionLimits &socket = settings.webSocketLimits;

    QList<BrokenRule> broken;
    if (hasCertificate && !hasPrivateKey) {
        broken << BrokenRule{
            {u"server.certificate"_s, u"server.private_key"_s},
            u"server.certificate is set but server.private_key is not; set both or none"_s};
    }
    if (hasPrivateKey && !hasCertificate) {
        broken << BrokenRule{
            {u"server.private_key"_s, u"server.certificate"_s},
            u"server.private_key is set but server.certificate is not; set both or none"_s};
    }
    if (socket.pongDeadline <= socket.pingInterval) {
        broken << BrokenRule{
            {u"websocket.pong_timeout"_s, u"websocket.ping_interval"_s},
            u"websocket.pong_timeout must be longer than websocket.ping_interval, or every "
            u"connection ends"_s};
    }
    if (socket.outgoingPauseBytes >= socket.outgoingBytesMax) {
        broken << BrokenRule{
            {u"websocket.pause_outgoing_size"_s, u"websocket.max_outgoing_size"_s},
            u"websocket.pause_outgoing_size must be below websocket.max_outgoing_size, or no run "
            u"ever pauses"_s};
    }
    return broken;
}

QStringList settingWarnings(const Settings &settings)
{
    const ServerSettings &server = settings.server;
    const AuthSettings &auth = settings.auth;

    QStringList warnings;
    if (!isLoopback(server.host) && !server.tls) {
        warnings << u"server.host %1 can be reached from other machines, and tokens travel "
                    u"unencrypted; turn server.tls on or listen on 127.0.0.1"_s.arg(server.host);
    }
    if (!auth.required)
        warnings << u"auth.required is false: anyone who reaches the port is let in"_s;
    if (!auth.secret.isEmpty() && auth.secret.toUtf8().size() < secretBytesMin) {
        warnings << u"auth.secret is shorter than %1 bytes and can be guessed; make it longer"_s
                        .arg(secretBytesMin);
    }
    if (!server.certificateFile.isEmpty() && !server.tls)
        warnings << u"server.certificate has no effect because server.tls is false"_s;
    return warnings;
}

} // namespace wirelamp::config
