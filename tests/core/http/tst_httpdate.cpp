// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/httpdate.h"

#include <QTest>

using namespace wirelamp;
using namespace std::chrono;

class TestHttpDate final : public QObject
{
    Q_OBJECT

private slots:
    void writesTheDateOfRfc9110_data();
    void writesTheDateOfRfc9110();
    void leavesOutWhatIsLessThanASecond();
    void hasTheSameLengthOnEveryDayOfAYear();
};

void TestHttpDate::writesTheDateOfRfc9110_data()
{
    QTest::addColumn<qint64>("unixSeconds");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the example of the RFC")
        << qint64{784'111'777} << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT");
    QTest::newRow("epoch") << qint64{0} << QByteArray("Thu, 01 Jan 1970 00:00:00 GMT");
    QTest::newRow("before it") << qint64{-1} << QByteArray("Wed, 31 Dec 1969 23:59:59 GMT");
    QTest::newRow("leap day") << qint64{1'709'164'800}
                              << QByteArray("Thu, 29 Feb 2024 00:00:00 GMT");
    QTest::newRow("end of a year")
        << qint64{1'798'761'599} << QByteArray("Thu, 31 Dec 2026 23:59:59 GMT");
}

void TestHttpDate::writesTheDateOfRfc9110()
{
    QFETCH(const qint64, unixSeconds);
    QTEST(http::httpDate(WallTime(seconds(unixSeconds))), "text");
}

void TestHttpDate::leavesOutWhatIsLessThanASecond()
{
    const WallTime at(seconds(784'111'777) + nanoseconds(999'999'999));
    QCOMPARE(http::httpDate(at), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
}

void TestHttpDate::hasTheSameLengthOnEveryDayOfAYear()
{
    for (int day = 0; day < 366; ++day)
        QCOMPARE(http::httpDate(WallTime(days(20'000 + day))).size(), 29);
}

QTEST_APPLESS_MAIN(TestHttpDate)
#include "tst_httpdate.moc"
