// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/originpolicy.h"

#include <QTest>

using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestHostPolicy final : public QObject
{
    Q_OBJECT

private slots:
    void alwaysAnswersToLoopback_data();
    void alwaysAnswersToLoopback();
    void refusesOtherNames_data();
    void refusesOtherNames();
    void answersToConfiguredNames_data();
    void answersToConfiguredNames();
    void answersToEveryReadableNameIfToldSo_data();
    void answersToEveryReadableNameIfToldSo();
    void ignoresConfiguredNamesThatAreNone();
};

void TestHostPolicy::alwaysAnswersToLoopback_data()
{
    QTest::addColumn<QByteArray>("host");
    for (const char *host :
         {"localhost", "localhost:8765", "LOCALHOST:8765", "localhost.", "localhost.:8765",
          "127.0.0.1", "127.0.0.1:8765", "127.8.9.10:1", "[::1]", "[::1]:8765"})
        QTest::newRow(host) << QByteArray(host);
}

void TestHostPolicy::alwaysAnswersToLoopback()
{
    QFETCH(const QByteArray, host);
    QVERIFY(HostPolicy({}).isAllowed(host));
    QVERIFY(HostPolicy({u"other.lan"_s}).isAllowed(host));
}

void TestHostPolicy::refusesOtherNames_data()
{
    QTest::addColumn<QByteArray>("host");
    for (const char *host : {"",
                             "evil.example",
                             "evil.example:8765",
                             "localhost.evil.example",
                             "localhost@evil.example",
                             "evil.example@localhost",
                             "localhost:80@evil.example",
                             "localhost,evil.example",
                             "localhost evil.example",
                             "localhost/evil.example",
                             "localhost:8765:8765",
                             "localhost:",
                             "localhost:x",
                             "localhost..",
                             "evil.localhost",
                             "xlocalhost",
                             "127.0.0.1.nip.io",
                             "127.0.0.1.evil.example:8765",
                             "127.1",
                             "127.0.0.01",
                             "0x7f.0.0.1",
                             "0x7f000001",
                             "0177.0.0.1",
                             "2130706433",
                             "0.0.0.0",
                             "0",
                             "192.168.1.1",
                             "169.254.169.254",
                             "::1",
                             "[::]",
                             "[::1",
                             "[::1]x",
                             "[::1%25lo]",
                             "[::ffff:127.0.0.1]",
                             "[0:0:0:0:0:0:0:1]",
                             "*",
                             "loopback"})
        QTest::newRow(host) << QByteArray(host);
    QTest::newRow("NUL") << "localhost\0.evil.example"_ba;
}

void TestHostPolicy::refusesOtherNames()
{
    QFETCH(const QByteArray, host);
    QVERIFY(!HostPolicy({}).isAllowed(host));
    QVERIFY(!HostPolicy({u"other.lan"_s}).isAllowed(host));
}

void TestHostPolicy::answersToConfiguredNames_data()
{
    QTest::addColumn<QString>("configured");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *configured, const char *host, bool isAllowed) {
        QTest::addRow("%s for %s", configured, host)
            << QString::fromLatin1(configured) << QByteArray(host) << isAllowed;
    };
    row("dev.lan", "dev.lan", true);
    row("dev.lan", "dev.lan:8765", true);
    row("dev.lan", "DEV.lan.", true);
    row("Dev.LAN.", "dev.lan", true);
    row("dev.lan", "a.dev.lan", false);
    row("dev.lan", "dev.lan.evil.example", false);
    row("dev.lan", "xdev.lan", false);
    row("192.168.1.5", "192.168.1.5:8765", true);
    row("192.168.1.5", "192.168.1.50", false);
    row("[fd00::5]", "[FD00::5]:8765", true);
    row("fd00::5", "[fd00::5]", true);
    row("fd00::5", "[fd00::6]", false);
}

void TestHostPolicy::answersToConfiguredNames()
{
    QFETCH(const QString, configured);
    QFETCH(const QByteArray, host);
    QTEST(HostPolicy({u"first.lan"_s, configured}).isAllowed(host), "isAllowed");
}

void TestHostPolicy::answersToEveryReadableNameIfToldSo_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("name") << "evil.example:1"_ba << true;
    QTest::newRow("address") << "[fd00::5]"_ba << true;
    QTest::newRow("user") << "a@evil.example"_ba << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestHostPolicy::answersToEveryReadableNameIfToldSo()
{
    QFETCH(const QByteArray, host);
    QTEST(HostPolicy({u"*"_s}).isAllowed(host), "isAllowed");
}

void TestHostPolicy::ignoresConfiguredNamesThatAreNone()
{
    const HostPolicy policy({QString(), u"a b"_s, u"http://a"_s, u"*.lan"_s, u"a/b"_s});
    QVERIFY(!policy.isAllowed(QByteArrayView()));
    QVERIFY(!policy.isAllowed("a"));
    QVERIFY(!policy.isAllowed("dev.lan"));
    QVERIFY(!policy.isAllowed("http"));
}

QTEST_APPLESS_MAIN(TestHostPolicy)
#include "tst_hostpolicy.moc"
