// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/settingkeys.h"
#include "core/config/settingsloader.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::config;
using namespace Qt::StringLiterals;

/// What is wrong with a configuration is said completely, with its place, and without secrets.
class TestSettingsLoader final : public QObject
{
    Q_OBJECT

private slots:
    void nothingGivenMeansDefaults();
    void namesTheProblemAndItsPlace_data();
    void namesTheProblemAndItsPlace();
    void reportsAllProblemsAtOnce();
    void aWrongValueCountsEvenWhenReplaced();
    void aBrokenFileDoesNotHideTheOtherSources();
    void rulesOverSeveralKeysNameAKeyThatWasSet_data();
    void rulesOverSeveralKeysNameAKeyThatWasSet();
    void rulesLeaveOutKeysThatAreWrongThemselves();
    void reportsAtMostAHundredProblems();
    void warnsWithoutFailing();
    void neverShowsASecret();
    void noProblemHoldsASecret_data();
    void noProblemHoldsASecret();

private:
    static QStringList problemsOf(const SettingsInput &input);
    static SettingsInput file(const QByteArray &text);
};

SettingsInput TestSettingsLoader::file(const QByteArray &text)
{
    return {.configFolder = u"/home/ana/.config/wirelamp"_s,
            .fileName = u"w.toml"_s,
            .fileText = text,
            .environment = {},
            .flags = {}};
}

QStringList TestSettingsLoader::problemsOf(const SettingsInput &input)
{
    const auto loaded = SettingsLoader::load(input);
    QStringList lines;
    if (!loaded) {
        for (const SettingProblem &problem : loaded.error())
            lines << problem.toString();
    }
    return lines;
}

void TestSettingsLoader::nothingGivenMeansDefaults()
{
    const auto loaded = SettingsLoader::load({.configFolder = u"/c"_s});
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->settings.configFolder, u"/c"_s);
    QCOMPARE(loaded->settings.server.port, quint16{8765});
    QCOMPARE(loaded->values.size(), settingKeys().size());
    QVERIFY(loaded->warnings.isEmpty());
    for (const SettingValue &value : loaded->values) {
        QCOMPARE(value.source, SettingSource::Default);
        QCOMPARE(value.sourceDetail, QString());
        QCOMPARE(value.shown, value.defaultShown);
        QVERIFY(!value.documentation.isEmpty());
    }
}

void TestSettingsLoader::namesTheProblemAndItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("unknown key")
        << "[server]\nprot = 1\n"_ba
        << u"w.toml:2:1: there is no key \"server.prot\"; did you mean server.port?"_s;
    QTest::newRow("unknown key, nothing near")
        << "[server]\nzzzzzzzz = 1\n"_ba << u"w.toml:2:1: there is no key \"server.zzzzzzzz\""_s;
    QTest::newRow("unknown section")
        << "\n[sever]\nport = 1\n"_ba
        << u"w.toml:2:2: there is no section \"sever\"; did you mean server?"_s;
    QTest::newRow("empty unknown section")
        << "[sever]\n"_ba << u"w.toml:1:2: there is no section \"sever\"; did you mean server?"_s;
    QTest::newRow("no section")
        << "port = 1\n"_ba << u"w.toml:1:1: there is no key \"port\"; did you mean server.port?"_s;
    QTest::newRow("section as a key")
        << "server = 1\n"_ba << u"w.toml:1:1: there is no key \"server\""_s;
    QTest::newRow("key as a section")
        << "[server.port]\nx = 1\n"_ba
        << u"w.toml:1:9: server.port must be a whole number from 0 to 65535, not a table"_s;
    QTest::newRow("out of range")
        << "[server]\nport = 70000\n"_ba
        << u"w.toml:2:1: server.port must be a whole number from 0 to 65535, not 70000"_s;
    QTest::newRow("wrong type")
        << "[server]\n  tls = \"perhaps\"\n"_ba
        << u"w.toml:2:3: server.tls must be true or false, not \"perhaps\""_s;
    QTest::newRow("terminal escapes in a key")
        << "\"\\u001b[31m\" = 1\n"_ba << u"w.toml:1:1: there is no key \"?[31m\""_s;
}

void TestSettingsLoader::namesTheProblemAndItsPlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, problem);
    QCOMPARE(problemsOf(file(text)), QStringList{problem});
}

void TestSettingsLoader::reportsAllProblemsAtOnce()
{
    SettingsInput input = file("[server]\nport = -1\nprot = 2\n[auth]\nclose_code = 1000\n");
    input.environment = {{u"WIRELAMP_SERVER_PROT"_s, u"1"_s},
                         {u"STREAM_TIMEOUT_SECONDS"_s, u"soon"_s},
                         {u"PATH"_s, u"/bin"_s}};
    input.flags = {{u"server.prot"_s, u"1"_s}, {u"port"_s, u"many"_s}};
    const QStringList expected{
        u"w.toml:2:1: server.port must be a whole number from 0 to 65535, not -1"_s,
        u"w.toml:3:1: there is no key \"server.prot\"; did you mean server.port?"_s,
        u"w.toml:5:1: auth.close_code must be 1008 or from 4000 to 4999, not 1000"_s,
        u"STREAM_TIMEOUT_SECONDS: stream.timeout must be a duration like 250ms, 30s or 5m from "
        u"10ms to 1d, not \"soon\""_s,
        u"WIRELAMP_SERVER_PROT: there is no such variable; did you mean WIRELAMP_SERVER_PORT?"_s,
        u"--server.prot: there is no such setting; did you mean --server.port?"_s,
        u"--port: server.port must be a whole number from 0 to 65535, not \"many\""_s};
    QCOMPARE(problemsOf(input), expected);
}

void TestSettingsLoader::aWrongValueCountsEvenWhenReplaced()
{
    SettingsInput input = file("[server]\nport = -1\n");
    input.flags = {{u"port"_s, u"9000"_s}};
    QCOMPARE(problemsOf(input).size(), 1);
}

void TestSettingsLoader::aBrokenFileDoesNotHideTheOtherSources()
{
    SettingsInput input = file("[server\n");
    input.environment = {{u"WIRELAMP_SERVER_PORT"_s, u"x"_s}};
    const QStringList problems = problemsOf(input);
    QCOMPARE(problems.size(), 2);
    QVERIFY2(problems.at(0).startsWith(u"w.toml:1:8: not valid TOML: "),
             qPrintable(problems.at(0)));
    QVERIFY(problems.at(1).startsWith(u"WIRELAMP_SERVER_PORT: "));
}

void TestSettingsLoader::rulesOverSeveralKeysNameAKeyThatWasSet_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("certificate alone")
        << "[server]\ncertificate = \"a.pem\"\n"_ba << u"w.toml:2:1"_s;
    QTest::newRow("private key alone") << "[server]\nprivate_key = \"a\"\n"_ba << u"w.toml:2:1"_s;
    QTest::newRow("pong too short") << "[websocket]\npong_timeout = 1\n"_ba << u"w.toml:2:1"_s;
    QTest::newRow("ping too long") << "[websocket]\n\nping_interval = 61\n"_ba << u"w.toml:3:1"_s;
    QTest::newRow("pause too late")
        << "[websocket]\nmax_outgoing_size = \"64 KiB\"\n"_ba << u"w.toml:2:1"_s;
}

void TestSettingsLoader::rulesOverSeveralKeysNameAKeyThatWasSet()
{
    QFETCH(const QByteArray, text);
    const auto loaded = SettingsLoader::load(file(text));
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().size(), 1);
    QTEST(loaded.error().first().where, "where");
}

void TestSettingsLoader::rulesLeaveOutKeysThatAreWrongThemselves()
{
    const QStringList problems =
        problemsOf(file("[server]\ncertificate = \"a\"\nprivate_key = 1\n"));
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().startsWith(u"w.toml:3:1: server.private_key must be text"));
}

void TestSettingsLoader::reportsAtMostAHundredProblems()
{
    QByteArray text;
    for (int i = 0; i < 500; ++i)
        text += "key" + QByteArray::number(i) + " = 1\n";
    QCOMPARE(problemsOf(file(text)).size(), 100);
}

void TestSettingsLoader::warnsWithoutFailing()
{
    SettingsInput input;
    input.flags = {{u"no-auth"_s, {}}, {u"host"_s, u"0.0.0.0"_s}};
    const auto loaded = SettingsLoader::load(input);
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->warnings.size(), 2);
}

void TestSettingsLoader::neverShowsASecret()
{
    SettingsInput input;
    input.environment = {{u"JWT_SECRET_KEY"_s, u"planted-secret"_s}};
    const auto loaded = SettingsLoader::load(input);
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->settings.auth.secret, u"planted-secret"_s);
    QCOMPARE(loaded->warnings.size(), 1);
    QVERIFY(!loaded->warnings.first().contains(u"planted"));
    for (const SettingValue &value : loaded->values) {
        QVERIFY(!value.shown.contains(u"planted"));
        if (value.key == u"auth.secret")
            QCOMPARE(value.shown, u"[redacted]"_s);
    }
}

void TestSettingsLoader::noProblemHoldsASecret_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("without quotes") << "[auth]\nsecret = plantedsecret\n"_ba;
    QTest::newRow("open quotes") << "[auth]\nsecret = \"plantedsecret\n"_ba;
    QTest::newRow("in a list") << "[auth]\nsecret = [\"plantedsecret\"]\n"_ba;
    QTest::newRow("with a line break") << "[auth]\nsecret = \"planted\\nsecret\"\n"_ba;
    QTest::newRow("twice") << "[auth]\nsecret = \"planted\"\nsecret = \"planted\"\n"_ba;
    QTest::newRow("under a misspelt key") << "[auth]\nsecert = \"plantedsecret\"\n"_ba;
    QTest::newRow("bad escape") << "[auth]\nsecret = \"planted\\q\"\n"_ba;
    QTest::newRow("in a URL") << "[auth]\njwks_url = \"https://u:planted@h/\"\n"_ba;
}

void TestSettingsLoader::noProblemHoldsASecret()
{
    QFETCH(const QByteArray, text);
    const QStringList problems = problemsOf(file(text));
    QVERIFY(!problems.isEmpty());
    for (const QString &problem : problems)
        QVERIFY2(!problem.contains(u"plant"), qPrintable(problem));
}

QTEST_APPLESS_MAIN(TestSettingsLoader)
#include "tst_settingsloader.moc"
