// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/keytables.h"
#include "core/config/sectionkeys.h"
#include "core/config/valuechecks.h"

using namespace Qt::StringLiterals;

namespace wirelamp::config {

void addServerKeys(QList<SettingKey> &keys)
{
    SectionKeys server(keys, u"server"_s, &Settings::server);

    SettingKey &host = server.text(
        u"host"_s, &ServerSettings::host,
        u"Address to listen on. 127.0.0.1 and localhost also listen on ::1; 0.0.0.0 lets the "
        u"whole network in."_s);
    host.flag = SettingFlag{u"host"_s, {}};
    host.check = &checkListenAddress;

    server
        .integer(u"port"_s, &ServerSettings::port, {0, 65535},
                 u"Port to listen on. 0 takes any free one."_s)
        .flag = SettingFlag{u"port"_s, {}};
    server
        .list(u"allowed_hosts"_s, &ServerSettings::allowedHosts,
              u"Names this server answers to besides loopback, without port; others get 421. `*` "
              u"allows all."_s)
        .check = &checkHostNames;

    SettingKey &origins = server.list(
        u"cors_origins"_s, &ServerSettings::corsOrigins,
        u"Origins of web pages that may talk to this server: `https://app.example:8443`, "
        u"`loopback` for any port of this machine, `*` for all."_s);
    origins.environment.prepend(u"CORS_ORIGINS"_s);
    origins.check = &checkOrigins;

    SettingKey &environment =
        server.text(u"environment"_s, &ServerSettings::environment,
                    u"Name of the environment that clients are told in the welcome."_s);
    environment.environment.prepend(u"ENVIRONMENT"_s);
    environment.check = &checkNotEmpty;

    server
        .boolean(u"tls"_s, &ServerSettings::tls,
                 u"Serve https and wss instead of http and ws, on the same port."_s)
        .flag = SettingFlag{u"tls"_s, u"true"_s};
    server.path(
        u"certificate"_s, &ServerSettings::certificateFile,
        u"Certificate chain in PEM. Empty: a development certificate, made when it is first "
        u"needed."_s);
    server.path(u"private_key"_s, &ServerSettings::privateKeyFile,
                u"Private key of the certificate, in PEM."_s);
    server
        .boolean(
            u"e2e_testing"_s, &ServerSettings::e2eTesting,
            u"Mark every connection as a test. The signature of its token is checked all the same."_s)
        .environment.prepend(u"E2E_TESTING_ENABLED"_s);
    server
        .boolean(u"safe_timeouts"_s, &ServerSettings::safeTimeouts,
                 u"Give every wait its total deadline. false brings the original's endless streams "
                 u"back, to test a client against them."_s)
        .environment.prepend(u"WINDOWS_ASYNCIO_SAFE_TIMEOUTS"_s);
}

} // namespace wirelamp::config
