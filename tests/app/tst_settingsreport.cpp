// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/settingsreport.h"
#include "core/base/json.h"
#include "core/config/settingkeys.h"

#include <QJsonArray>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::app;
using namespace wirelamp::config;
using namespace Qt::StringLiterals;

class TestSettingsReport final : public QObject
{
    Q_OBJECT

private slots:
    void theTableNamesValueAndSource();
    void theJsonKeepsTypes();
    void theFileGivesTheSameSettingsAgain();
    void noFormShowsASecret();

private:
    static LoadedSettings loaded();
};

LoadedSettings TestSettingsReport::loaded()
{
    const SettingsInput input{.configFolder = u"/home/ana/.config/wirelamp"_s,
                              .fileName = u"/etc/w.toml"_s,
                              .fileText = "[server]\nport = 9000\n[agent]\nseed = 7\n",
                              .environment = {{u"JWT_SECRET_KEY"_s, u"planted"_s},
                                              {u"CORS_ORIGINS"_s, u"https://a.example,*"_s}},
                              .flags = {{u"no-auth"_s, {}},
                                        {u"auth.issuer"_s, u"say \"hello\" \\ # now"_s},
                                        {u"stream.timeout"_s, u"250ms"_s}}};
    return SettingsLoader::load(input).value();
}

void TestSettingsReport::theTableNamesValueAndSource()
{
    const QStringList lines = settingsTable(loaded()).split(u'\n');
    QCOMPARE(lines.size(), settingKeys().size() + 2); // The header, and the end of the last line.
    QStringList shortened;
    for (const QString &line : lines)
        shortened << line.simplified();
    QVERIFY(shortened.contains(u"KEY VALUE SOURCE"_s));
    QVERIFY(shortened.contains(u"server.host 127.0.0.1 default"_s));
    QVERIFY(shortened.contains(u"server.port 9000 /etc/w.toml:2"_s));
    QVERIFY(shortened.contains(u"server.cors_origins https://a.example, * CORS_ORIGINS"_s));
    QVERIFY(shortened.contains(u"auth.required false --no-auth"_s));
    QVERIFY(shortened.contains(u"auth.secret [redacted] JWT_SECRET_KEY"_s));
    QVERIFY(shortened.contains(u"stream.timeout 250ms --stream.timeout"_s));
    QVERIFY(shortened.contains(u"server.certificate \"\" default"_s));
}

void TestSettingsReport::theJsonKeepsTypes()
{
    const auto report = parseJsonObject(settingsJson(loaded(), u"/etc/w.toml"_s).toUtf8());
    QVERIFY(report.has_value());
    QCOMPARE(report->value(u"file"_s), QJsonValue(u"/etc/w.toml"_s));
    QCOMPARE(report->value(u"config_folder"_s), QJsonValue(u"/home/ana/.config/wirelamp"_s));
    QCOMPARE(report->value(u"warnings"_s).toArray().size(), 2);
    const QJsonArray values = report->value(u"values"_s).toArray();
    QCOMPARE(values.size(), settingKeys().size());
    const QJsonObject port = values.at(1).toObject();
    QCOMPARE(port[u"key"_s], QJsonValue(u"server.port"_s));
    QCOMPARE(port[u"value"_s], QJsonValue(9000));
    QCOMPARE(port[u"default"_s], QJsonValue(8765));
    QCOMPARE(port[u"source"_s], QJsonValue(u"file"_s));
    QCOMPARE(port[u"source_detail"_s], QJsonValue(u"/etc/w.toml:2"_s));
}

void TestSettingsReport::theFileGivesTheSameSettingsAgain()
{
    const LoadedSettings original = loaded();
    const auto again = SettingsLoader::load(
        {.fileName = u"copy.toml"_s, .fileText = settingsToml(original).toUtf8()});
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().first().toString()));
    for (const SettingKey &key : settingKeys()) {
        if (!key.isSecret)
            QVERIFY2(key.read(again->settings) == key.read(original.settings),
                     qPrintable(key.name));
    }
    QCOMPARE(again->settings.auth.secret, QString());
}

void TestSettingsReport::noFormShowsASecret()
{
    for (const QString &report :
         {settingsTable(loaded()), settingsJson(loaded(), {}), settingsToml(loaded())}) {
        QVERIFY(report.contains(u"[redacted]"));
        QVERIFY(!report.contains(u"planted"));
    }
}

QTEST_APPLESS_MAIN(TestSettingsReport)
#include "tst_settingsreport.moc"
