// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/valuechecks.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::config {

namespace {

bool isHostName(const QString &text)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\z"_s);
    return form.match(text).hasMatch() || !QHostAddress(text).isNull();
}

/// Exactly what a browser sends in `Origin`: nothing but scheme, host and port.
bool isOrigin(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.scheme().isEmpty() && !url.host().isEmpty() && url.path().isEmpty()
        && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty()
        && text.contains(u"://");
}

} // namespace

QString checkNotEmpty(const SettingData &data)
{
    return std::get<QString>(data).trimmed().isEmpty() ? u"must not be empty"_s : QString();
}

QString checkListenAddress(const SettingData &data)
{
    const auto &host = std::get<QString>(data);
    // QHostAddress takes a bare number for an IPv4 address; people mean a port by it.
    const bool isNumber = !host.contains(u'.') && !host.contains(u':');
    if (host == u"localhost" || (!isNumber && !QHostAddress(host).isNull()))
        return {};
    return u"must be an IP address or localhost"_s;
}

QString checkHostNames(const SettingData &data)
{
    const auto &hosts = std::get<QStringList>(data);
    const bool areGood = std::ranges::all_of(
        hosts, [](const QString &host) { return host == u"*" || isHostName(host); });
    return areGood ? QString() : u"must hold host names without scheme and port, or `*`"_s;
}

QString checkOrigins(const SettingData &data)
{
    const auto &origins = std::get<QStringList>(data);
    const bool areGood = std::ranges::all_of(origins, [](const QString &origin) {
        return origin == u"*" || origin == u"loopback" || isOrigin(origin);
    });
    return areGood
        ? QString()
        : u"must hold origins like `https://app.example:8443` (no path), `loopback` or `*`"_s;
}

QString checkRejectionStatus(const SettingData &data)
{
    const auto status = std::get<qint64>(data);
    return status == 401 || status == 403 ? QString() : u"must be 401 or 403"_s;
}

QString checkCloseCode(const SettingData &data)
{
    const auto code = std::get<qint64>(data);
    const bool isGood = code == 1008 || (code >= 4000 && code <= 4999);
    return isGood ? QString() : u"must be 1008 or from 4000 to 4999"_s;
}

QString checkWholeSeconds(const SettingData &data)
{
    const bool isGood = std::get<qint64>(data) % 1000 == 0;
    return isGood ? QString() : u"must be whole seconds"_s;
}

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

} // namespace wirelamp::config
