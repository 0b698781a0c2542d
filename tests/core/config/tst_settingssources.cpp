// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/settingkeys.h"
#include "core/config/settingsloader.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::config;
using namespace Qt::StringLiterals;

/// Defaults < file < environment < flags, for every type.
class TestSettingsSources final : public QObject
{
    Q_OBJECT

private slots:
    void laterSourcesWin_data();
    void laterSourcesWin();
    void ourOwnVariableWinsOverTheOriginals();
    void anEmptyVariableCountsAsNotSet();
    void variablesForClientsAreNoSettings();
    void theLastFlagWins();
    void aSwitchStandsForItsValue();
    void theOriginalsVariablesMeanWhatTheyMeantThere();
    void pathsOfTheFileStartAtTheFile_data();
    void pathsOfTheFileStartAtTheFile();
    void pathsFromElsewhereStayAsTheyAre();
    void everySourceHasACode();

private:
    static SettingValue valueOf(const SettingsInput &input, const QString &key);
    static Settings settingsOf(const SettingsInput &input);
};

SettingValue TestSettingsSources::valueOf(const SettingsInput &input, const QString &key)
{
    const auto loaded = SettingsLoader::load(input);
    if (!loaded)
        return {.key = loaded.error().first().toString()};
    for (const SettingValue &value : loaded->values) {
        if (value.key == key)
            return value;
    }
    return {};
}

Settings TestSettingsSources::settingsOf(const SettingsInput &input)
{
    const auto loaded = SettingsLoader::load(input);
    return loaded ? loaded->settings : Settings{.configFolder = u"failed to load"_s};
}

void TestSettingsSources::laterSourcesWin_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("inFile");
    QTest::addColumn<QStringList>("shown"); // Default, file, environment, flag; also as written.
    const auto row = [](const char *tag, const QString &key, const QByteArray &inFile,
                        const QStringList &shown) { QTest::newRow(tag) << key << inFile << shown; };
    row("boolean", u"server.e2e_testing"_s, "true"_ba,
        {u"false"_s, u"true"_s, u"false"_s, u"true"_s});
    row("integer", u"server.port"_s, "1001"_ba, {u"8765"_s, u"1001"_s, u"1002"_s, u"1003"_s});
    row("number or word", u"agent.seed"_s, "1"_ba, {u"random"_s, u"1"_s, u"2"_s, u"random"_s});
    row("duration", u"stream.timeout"_s, "45"_ba, {u"30s"_s, u"45s"_s, u"250ms"_s, u"5m"_s});
    row("size", u"http.max_body_size"_s, "\"2 MiB\""_ba,
        {u"1 MiB"_s, u"2 MiB"_s, u"64 KiB"_s, u"1500 B"_s});
    row("text", u"server.environment"_s, "\"file\""_ba,
        {u"development"_s, u"file"_s, u"staging"_s, u"flag"_s});
    row("path", u"auth.jwks_file"_s, "\"/file.json\""_ba,
        {QString(), u"/file.json"_s, u"/variable.json"_s, u"/flag.json"_s});
    row("word", u"agent.service"_s, "\"absent\""_ba,
        {u"ready"_s, u"absent"_s, u"not_ready"_s, u"ready"_s});
    row("url", u"auth.jwks_url"_s, "\"http://file.example/\""_ba,
        {QString(), u"http://file.example/"_s, u"http://variable.example/"_s,
         u"http://flag.example/"_s});
    row("list", u"auth.audience"_s, "[\"a\", \"b\"]"_ba, {QString(), u"a, b"_s, u"c, d"_s, u"e"_s});
    row("list of paths", u"auth.key_files"_s, "[\"/a.pem\"]"_ba,
        {QString(), u"/a.pem"_s, u"/b.pem, /c.pem"_s, u"/d.pem"_s});
}

void TestSettingsSources::laterSourcesWin()
{
    QFETCH(const QString, key);
    QFETCH(const QByteArray, inFile);
    QFETCH(const QStringList, shown);
    const QString variable = u"WIRELAMP_"_s + QString(key).replace(u'.', u'_').toUpper();

    SettingsInput input;
    QCOMPARE(valueOf(input, key).shown, shown.at(0));
    QCOMPARE(valueOf(input, key).source, SettingSource::Default);

    input.fileName = u"/c/w.toml"_s;
    input.fileText = '\n' + key.toUtf8() + " = " + inFile + '\n';
    QCOMPARE(valueOf(input, key).shown, shown.at(1));
    QCOMPARE(valueOf(input, key).source, SettingSource::File);
    QCOMPARE(valueOf(input, key).sourceDetail, u"/c/w.toml:2"_s);

    input.environment = {{variable, shown.at(2)}};
    QCOMPARE(valueOf(input, key).shown, shown.at(2));
    QCOMPARE(valueOf(input, key).source, SettingSource::Environment);
    QCOMPARE(valueOf(input, key).sourceDetail, variable);

    input.flags = {{key, shown.at(3)}};
    QCOMPARE(valueOf(input, key).shown, shown.at(3));
    QCOMPARE(valueOf(input, key).source, SettingSource::Flag);
    QCOMPARE(valueOf(input, key).sourceDetail, u"--"_s + key);
    QCOMPARE(valueOf(input, key).defaultShown, shown.at(0));
}

void TestSettingsSources::ourOwnVariableWinsOverTheOriginals()
{
    SettingsInput input;
    input.environment = {{u"STREAM_TIMEOUT_SECONDS"_s, u"10"_s},
                         {u"WIRELAMP_STREAM_TIMEOUT"_s, u"20"_s}};
    QCOMPARE(valueOf(input, u"stream.timeout"_s).shown, u"20s"_s);
    QCOMPARE(valueOf(input, u"stream.timeout"_s).sourceDetail, u"WIRELAMP_STREAM_TIMEOUT"_s);
}

void TestSettingsSources::anEmptyVariableCountsAsNotSet()
{
    SettingsInput input;
    input.environment = {{u"WIRELAMP_SERVER_PORT"_s, QString()}};
    QCOMPARE(valueOf(input, u"server.port"_s).source, SettingSource::Default);
}

void TestSettingsSources::variablesForClientsAreNoSettings()
{
    SettingsInput input;
    for (const QStringView name : {urlVariable, webSocketUrlVariable, tokenVariable})
        input.environment[name.toString()] = u"x"_s;
    QVERIFY(SettingsLoader::load(input).has_value());
}

void TestSettingsSources::theLastFlagWins()
{
    SettingsInput input;
    input.flags = {{u"server.port"_s, u"1"_s}, {u"port"_s, u"2"_s}};
    QCOMPARE(valueOf(input, u"server.port"_s).shown, u"2"_s);
    QCOMPARE(valueOf(input, u"server.port"_s).sourceDetail, u"--port"_s);
}

void TestSettingsSources::aSwitchStandsForItsValue()
{
    SettingsInput input;
    input.flags = {{u"no-auth"_s, {}}, {u"tls"_s, {}}};
    QCOMPARE(settingsOf(input).auth.required, false);
    QCOMPARE(settingsOf(input).server.tls, true);
    QCOMPARE(valueOf(input, u"auth.required"_s).sourceDetail, u"--no-auth"_s);
}

void TestSettingsSources::theOriginalsVariablesMeanWhatTheyMeantThere()
{
    SettingsInput input;
    input.environment = {{u"WEBSOCKET_AUTH_REQUIRED"_s, u"false"_s},
                         {u"WEBSOCKET_PRE_CONNECTION_VALIDATION"_s, u"false"_s},
                         {u"STREAM_TIMEOUT_SECONDS"_s, u"45"_s},
                         {u"WINDOWS_ASYNCIO_SAFE_TIMEOUTS"_s, u"false"_s},
                         {u"E2E_TESTING_ENABLED"_s, u"true"_s},
                         {u"JWT_SECRET_KEY"_s, u"0123456789abcdef"_s},
                         {u"CORS_ORIGINS"_s, u"http://localhost:3000,https://app.example"_s},
                         {u"ENVIRONMENT"_s, u"staging"_s}};
    const Settings settings = settingsOf(input);
    QCOMPARE(settings.auth.required, false);
    QCOMPARE(settings.auth.beforeUpgrade, false);
    QCOMPARE(settings.streamLimits.total, std::chrono::milliseconds{45'000});
    QCOMPARE(settings.server.safeTimeouts, false);
    QCOMPARE(settings.server.e2eTesting, true);
    QCOMPARE(settings.auth.secret, u"0123456789abcdef"_s);
    QCOMPARE(settings.server.corsOrigins,
             (QStringList{u"http://localhost:3000"_s, u"https://app.example"_s}));
    QCOMPARE(settings.server.environment, u"staging"_s);
}

void TestSettingsSources::pathsOfTheFileStartAtTheFile_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("expected");
    QTest::newRow("beside the file") << u"set.json"_s << u"/etc/wirelamp/set.json"_s;
    QTest::newRow("above the file") << u"../set.json"_s << u"/etc/set.json"_s;
    QTest::newRow("complete") << u"/tmp/set.json"_s << u"/tmp/set.json"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestSettingsSources::pathsOfTheFileStartAtTheFile()
{
    QFETCH(const QString, written);
    QFETCH(const QString, expected);
    const QByteArray quoted = '"' + written.toUtf8() + '"';
    const SettingsInput input{.fileName = u"/etc/wirelamp/w.toml"_s,
                              .fileText = "[auth]\njwks_file = " + quoted + "\nkey_files = ["
                                  + quoted + "]\n"};
    QCOMPARE(settingsOf(input).auth.jwksFile, expected);
    QCOMPARE(settingsOf(input).auth.keyFiles, QStringList{expected});
}

void TestSettingsSources::pathsFromElsewhereStayAsTheyAre()
{
    SettingsInput input{.fileName = u"/etc/wirelamp/w.toml"_s};
    input.environment = {{u"WIRELAMP_AUTH_JWKS_FILE"_s, u"a.json"_s}};
    input.flags = {{u"auth.key_files"_s, u"a.pem,../b.pem"_s}};
    QCOMPARE(settingsOf(input).auth.jwksFile, u"a.json"_s);
    QCOMPARE(settingsOf(input).auth.keyFiles, (QStringList{u"a.pem"_s, u"../b.pem"_s}));
}

void TestSettingsSources::everySourceHasACode()
{
    QCOMPARE(codeOf(SettingSource::Default), u"default"_s);
    QCOMPARE(codeOf(SettingSource::File), u"file"_s);
    QCOMPARE(codeOf(SettingSource::Environment), u"environment"_s);
    QCOMPARE(codeOf(SettingSource::Flag), u"flag"_s);
}

QTEST_APPLESS_MAIN(TestSettingsSources)
#include "tst_settingssources.moc"
