// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/settingkeys.h"
#include "core/config/settingsloader.h"
#include "core/config/tomleditor.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::config;
using namespace Qt::StringLiterals;

class TestTomlEditor final : public QObject
{
    Q_OBJECT

private slots:
    void changesThePortAndNothingElse_data();
    void changesThePortAndNothingElse();
    void writesEveryKey_data();
    void writesEveryKey();
    void refusesWhatItCannotChange_data();
    void refusesWhatItCannotChange();
};

void TestTomlEditor::changesThePortAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("empty file") << QByteArray() << "[server]\nport = 9000\n"_ba;
    QTest::newRow("value replaced") << "# mine\n[server]\nport = 1 # was 2\nhost = \"::1\"\n"_ba
                                    << "# mine\n[server]\nport = 9000 # was 2\nhost = \"::1\"\n"_ba;
    QTest::newRow("last line is open") << "[server]\nport = 1"_ba
                                       << "[server]\nport = 9000"_ba;
    QTest::newRow("longer number in other digits") << "[server]\nport=1_0_0\n"_ba
                                                   << "[server]\nport=9000\n"_ba;
    QTest::newRow("wrong type replaced") << "[server]\nport = \"ä # ö\" # ü\n"_ba
                                         << "[server]\nport = 9000 # ü\n"_ba;
    QTest::newRow("value over several lines") << "[server]\nport = [\n  \"a\",\n]\ntls = true\n"_ba
                                              << "[server]\nport = 9000\ntls = true\n"_ba;
    QTest::newRow("added to its section")
        << "[server] # here\nhost = \"::1\"\n[auth]\n"_ba
        << "[server] # here\nport = 9000\nhost = \"::1\"\n[auth]\n"_ba;
    QTest::newRow("added behind an open line") << "[server]"_ba
                                               << "[server]\nport = 9000\n"_ba;
    QTest::newRow("section added") << "[auth]\nissuer = \"a\"\n"_ba
                                   << "[auth]\nissuer = \"a\"\n\n[server]\nport = 9000\n"_ba;
    QTest::newRow("section added behind an open line") << "[auth]"_ba
                                                       << "[auth]\n\n[server]\nport = 9000\n"_ba;
    QTest::newRow("dotted key replaced") << "server.port = 1\n"_ba
                                         << "server.port = 9000\n"_ba;
    QTest::newRow("dotted key added") << "server.host = \"::1\"\n"_ba
                                      << "server.port = 9000\nserver.host = \"::1\"\n"_ba;
    QTest::newRow("inline table changed") << "server = { port = 1, tls = true }\n"_ba
                                          << "server = { port = 9000, tls = true }\n"_ba;
    QTest::newRow("Windows line ends") << "[server]\r\nport = 1\r\ntls = true\r\n"_ba
                                       << "[server]\r\nport = 9000\r\ntls = true\r\n"_ba;
    QTest::newRow("the same key elsewhere") << "[auth]\nport = 1\n"_ba
                                            << "[auth]\nport = 1\n\n[server]\nport = 9000\n"_ba;
}

void TestTomlEditor::changesThePortAndNothingElse()
{
    QFETCH(const QByteArray, before);
    const auto after = withValue(before, *findKey(u"server.port"_s), qint64{9000});
    QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().text));
    QTEST(*after, "after");
}

void TestTomlEditor::writesEveryKey_data()
{
    QTest::addColumn<QString>("name");
    for (const SettingKey &key : settingKeys())
        QTest::newRow(qPrintable(key.name)) << key.name;
}

void TestTomlEditor::writesEveryKey()
{
    QFETCH(const QString, name);
    const SettingKey &key = *findKey(name);
    const QByteArray before = "# mine\n[server]\nport = 1\n\n[auth]\n[agent]\n";
    const auto after = withValue(before, key, key.read(Settings{}));
    QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().text));
    const auto loaded = SettingsLoader::load({.fileName = u"w.toml"_s, .fileText = *after});
    QVERIFY(loaded.has_value());
    QVERIFY(key.read(loaded->settings) == key.read(Settings{}));
}

void TestTomlEditor::refusesWhatItCannotChange_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("not TOML") << "[server\n"_ba;
    QTest::newRow("inline table without the key") << "server = { tls = true }\n"_ba;
    QTest::newRow("section is a value") << "server = 1\n"_ba;
    QTest::newRow("list of tables") << "[[server]]\nport = 1\n"_ba;
    QTest::newRow("key is a table") << "[server.port]\na = 1\n"_ba;
}

void TestTomlEditor::refusesWhatItCannotChange()
{
    QFETCH(const QByteArray, before);
    const auto after = withValue(before, *findKey(u"server.port"_s), qint64{9000});
    QVERIFY2(!after.has_value(), after ? after->constData() : "");
    QVERIFY(!after.error().text.isEmpty());
}

QTEST_APPLESS_MAIN(TestTomlEditor)
#include "tst_tomleditor.moc"
