// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/timewords.h"

#include <QTest>

#include <limits>

using namespace wirelamp::auth;
using namespace Qt::StringLiterals;

class TestTimeWords final : public QObject
{
    Q_OBJECT

private slots:
    void saysDurationsAsPeopleDo_data();
    void saysDurationsAsPeopleDo();
    void saysDatesInUtc_data();
    void saysDatesInUtc();
};

void TestTimeWords::saysDurationsAsPeopleDo_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("words");
    constexpr double hour = 3600;
    constexpr double day = 24 * hour;
    QTest::newRow("nothing") << 0.0 << u"less than 1 s"_s;
    QTest::newRow("a fraction") << 0.999 << u"less than 1 s"_s;
    QTest::newRow("one second") << 1.0 << u"1 s"_s;
    QTest::newRow("rounded down") << 42.9 << u"42 s"_s;
    QTest::newRow("below two minutes") << 119.9 << u"119 s"_s;
    QTest::newRow("two minutes") << 120.0 << u"2 min"_s;
    QTest::newRow("three minutes") << 200.0 << u"3 min"_s;
    QTest::newRow("below two hours") << 2 * hour - 1 << u"119 min"_s;
    QTest::newRow("two hours") << 2 * hour << u"2 h"_s;
    QTest::newRow("below two days") << 2 * day - 1 << u"47 h"_s;
    QTest::newRow("two days") << 2 * day << u"2 days"_s;
    QTest::newRow("below two years") << 730 * day << u"730 days"_s;
    QTest::newRow("two years") << 731 * day << u"2 years"_s;
    QTest::newRow("long") << 1e11 << u"3168 years"_s;
    QTest::newRow("beyond") << 1e300 << u"more than 10000 years"_s;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity()
                              << u"more than 10000 years"_s;
    QTest::newRow("the sign does not count") << -42.0 << u"42 s"_s;
}

void TestTimeWords::saysDurationsAsPeopleDo()
{
    QFETCH(const double, seconds);
    QTEST(durationInWords(seconds), "words");
}

void TestTimeWords::saysDatesInUtc_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("new year") << 1767225600.0 << u"2026-01-01T00:00:00Z"_s;
    QTest::newRow("fraction") << 1767225600.999 << u"2026-01-01T00:00:00Z"_s;
    QTest::newRow("epoch") << 0.0 << u"1970-01-01T00:00:00Z"_s;
    QTest::newRow("before") << -0.5 << u"1969-12-31T23:59:59Z"_s;
    QTest::newRow("year 1") << -62135596800.0 << u"0001-01-01T00:00:00Z"_s;
    QTest::newRow("before year 1") << -1e12 << u"-1e+12"_s;
    QTest::newRow("last second of 9999") << 253402300799.0 << u"9999-12-31T23:59:59Z"_s;
    QTest::newRow("year 10000") << 253402300800.0 << u"2.53402e+11"_s;
    QTest::newRow("huge") << 1e300 << u"1e+300"_s;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << u"inf"_s;
}

void TestTimeWords::saysDatesInUtc()
{
    QFETCH(const double, seconds);
    QTEST(dateInWords(seconds), "words");
}

QTEST_APPLESS_MAIN(TestTimeWords)
#include "tst_timewords.moc"
