// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/settingschecks.h"

#include <QTest>

using namespace wirelamp::config;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettingsChecks final : public QObject
{
    Q_OBJECT

private slots:
    void theDefaultsBreakNothingAndWarnOfNothing();
    void aCertificateNeedsItsKey();
    void aKeyNeedsItsCertificate();
    void pongsNeedMoreTimeThanPings();
    void runsPauseBeforeTheConnectionEnds();
    void warnsOfAddressesOthersCanReach_data();
    void warnsOfAddressesOthersCanReach();
    void warnsWhenAnyoneIsLetIn();
    void warnsOfASecretThatCanBeGuessed_data();
    void warnsOfASecretThatCanBeGuessed();
    void warnsOfACertificateThatIsNotUsed();
};

void TestSettingsChecks::theDefaultsBreakNothingAndWarnOfNothing()
{
    QVERIFY(brokenRules(Settings{}).isEmpty());
    QCOMPARE(settingWarnings(Settings{}), QStringList());
}

void TestSettingsChecks::aCertificateNeedsItsKey()
{
    Settings settings;
    settings.server.tls = true;
    settings.server.certificateFile = u"/etc/a.pem"_s;
    QCOMPARE(brokenRules(settings).size(), 1);
    QCOMPARE(brokenRules(settings).first().keys.first(), u"server.certificate"_s);
    settings.server.privateKeyFile = u"/etc/a.key"_s;
    QVERIFY(brokenRules(settings).isEmpty());
    QVERIFY(settingWarnings(settings).isEmpty());
}

void TestSettingsChecks::aKeyNeedsItsCertificate()
{
    Settings settings;
    settings.server.privateKeyFile = u"/etc/a.key"_s;
    QCOMPARE(brokenRules(settings).size(), 1);
    QCOMPARE(brokenRules(settings).first().keys.first(), u"server.private_key"_s);
}

void TestSettingsChecks::pongsNeedMoreTimeThanPings()
{
    Settings settings;
    settings.webSocketLimits.pongDeadline = settings.webSocketLimits.pingInterval;
    QCOMPARE(brokenRules(settings).size(), 1);
    settings.webSocketLimits.pongDeadline += 1ms;
    QVERIFY(brokenRules(settings).isEmpty());
}

void TestSettingsChecks::runsPauseBeforeTheConnectionEnds()
{
    Settings settings;
    settings.webSocketLimits.outgoingPauseBytes = settings.webSocketLimits.outgoingBytesMax;
    QCOMPARE(brokenRules(settings).size(), 1);
    --settings.webSocketLimits.outgoingPauseBytes;
    QVERIFY(brokenRules(settings).isEmpty());
}

void TestSettingsChecks::warnsOfAddressesOthersCanReach_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("isWarned");
    QTest::newRow("loopback") << u"127.0.0.1"_s << false << false;
    QTest::newRow("another loopback") << u"127.8.9.1"_s << false << false;
    QTest::newRow("loopback of IPv6") << u"::1"_s << false << false;
    QTest::newRow("localhost") << u"localhost"_s << false << false;
    QTest::newRow("every address") << u"0.0.0.0"_s << false << true;
    QTest::newRow("every IPv6 address") << u"::"_s << false << true;
    QTest::newRow("one of the LAN") << u"192.168.1.7"_s << false << true;
    QTest::newRow("with TLS") << u"0.0.0.0"_s << true << false;
}

void TestSettingsChecks::warnsOfAddressesOthersCanReach()
{
    QFETCH(const QString, host);
    QFETCH(const bool, tls);
    QFETCH(const bool, isWarned);
    Settings settings;
    settings.server.host = host;
    settings.server.tls = tls;
    const QStringList warnings = settingWarnings(settings);
    QCOMPARE(warnings.size(), isWarned ? 1 : 0);
    if (isWarned)
        QVERIFY(warnings.first().startsWith(u"server.host "_s + host));
}

void TestSettingsChecks::warnsWhenAnyoneIsLetIn()
{
    Settings settings;
    settings.auth.required = false;
    QCOMPARE(settingWarnings(settings),
             QStringList{u"auth.required is false: anyone who reaches the port is let in"_s});
}

void TestSettingsChecks::warnsOfASecretThatCanBeGuessed_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<int>("warnings");
    QTest::newRow("none: the development secret") << QString() << 0;
    QTest::newRow("one byte") << u"x"_s << 1;
    QTest::newRow("15 bytes") << QString(15, u'x') << 1;
    QTest::newRow("16 bytes") << QString(16, u'x') << 0;
    QTest::newRow("8 letters of two bytes") << QString(8, u'ä') << 0;
}

void TestSettingsChecks::warnsOfASecretThatCanBeGuessed()
{
    QFETCH(const QString, secret);
    QFETCH(const int, warnings);
    Settings settings;
    settings.auth.secret = secret;
    QCOMPARE(settingWarnings(settings).size(), warnings);
    for (const QString &warning : settingWarnings(settings))
        QVERIFY(!warning.contains(u"xx"));
}

void TestSettingsChecks::warnsOfACertificateThatIsNotUsed()
{
    Settings settings;
    settings.server.certificateFile = u"/etc/a.pem"_s;
    settings.server.privateKeyFile = u"/etc/a.key"_s;
    QCOMPARE(settingWarnings(settings).size(), 1);
}

QTEST_APPLESS_MAIN(TestSettingsChecks)
#include "tst_settingschecks.moc"
