// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/target.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::check;
using namespace Qt::StringLiterals;

class TestTarget final : public QObject
{
    Q_OBJECT

private slots:
    void readsUrls_data();
    void readsUrls();
    void refusesWhatIsNoTarget_data();
    void refusesWhatIsNoTarget();
    void neverRepeatsASecretOfTheUrl();
    void knowsItsOwnMachine_data();
    void knowsItsOwnMachine();
};

void TestTarget::readsUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QByteArray>("basePath");
    QTest::newRow("http") << u"http://127.0.0.1:8765"_s << u"ws://127.0.0.1:8765/ws"_s << ""_ba;
    QTest::newRow("slash") << u"http://a:1/"_s << u"ws://a:1/ws"_s << ""_ba;
    QTest::newRow("own port") << u"https://a"_s << u"wss://a/ws"_s << ""_ba;
    QTest::newRow("own port written") << u"http://a:80"_s << u"ws://a/ws"_s << ""_ba;
    QTest::newRow("base path") << u"https://a/base/"_s << u"wss://a/base/ws"_s << "/base"_ba;
    QTest::newRow("ws") << u"ws://a:1/ws"_s << u"ws://a:1/ws"_s << ""_ba;
    QTest::newRow("ws without path") << u"ws://a:1"_s << u"ws://a:1/ws"_s << ""_ba;
    QTest::newRow("ws below") << u"wss://a:1/x/socket"_s << u"wss://a:1/x/socket"_s << "/x"_ba;
    QTest::newRow("IPv6") << u"http://[::1]:8765"_s << u"ws://[::1]:8765/ws"_s << ""_ba;
    QTest::newRow("capitals") << u"HTTP://LOCALHOST:1"_s << u"ws://localhost:1/ws"_s << ""_ba;
}

void TestTarget::readsUrls()
{
    QFETCH(const QString, url);
    const auto target = parseTarget(url);
    QVERIFY2(target.has_value(), qPrintable(url));
    QTEST(target->toString(), "shown");
    QTEST(target->basePath, "basePath");
}

void TestTarget::refusesWhatIsNoTarget_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"", "127.0.0.1:8765", "localhost", "ftp://a", "http://", "http://:80",
                            "http://a:0", "http://a:70000", "http://a b", "ws://a?x=1",
                            "ws://a/ws#f", "http://u:p@a", "file:///etc/passwd"})
        QTest::newRow(qPrintable(QString::fromLatin1(url) + u'.')) << QString::fromLatin1(url);
}

void TestTarget::refusesWhatIsNoTarget()
{
    QFETCH(const QString, url);
    const auto target = parseTarget(url);
    QVERIFY(!target.has_value());
    QVERIFY(!target.error().text.isEmpty());
}

void TestTarget::neverRepeatsASecretOfTheUrl()
{
    const auto target = parseTarget(u"ws://a/ws?token=planted-secret"_s);
    QVERIFY(!target.has_value());
    QVERIFY(!target.error().text.contains(u"planted-secret"));
}

void TestTarget::knowsItsOwnMachine_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isLoopback");
    QTest::newRow("IPv4") << u"http://127.0.0.9"_s << true;
    QTest::newRow("IPv6") << u"http://[::1]"_s << true;
    QTest::newRow("name") << u"http://localhost"_s << true;
    QTest::newRow("other") << u"http://example.org"_s << false;
    QTest::newRow("look-alike") << u"http://localhost.example.org"_s << false;
}

void TestTarget::knowsItsOwnMachine()
{
    QFETCH(const QString, url);
    QTEST(parseTarget(url)->isLoopback(), "isLoopback");
}

QTEST_APPLESS_MAIN(TestTarget)
#include "tst_target.moc"
