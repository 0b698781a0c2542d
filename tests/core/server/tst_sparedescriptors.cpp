// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/sparedescriptors.h"

#include <QScopeGuard>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace wirelamp::server;

class TestSpareDescriptors final : public QObject
{
    Q_OBJECT

private slots:
    void thereAreSomeAtFirst();
    void thereAreNoneNearTheLimit();
    void judgesTheNewestDescriptorByItsNumber();
};

void TestSpareDescriptors::thereAreSomeAtFirst()
{
    QVERIFY(hasSpareDescriptors());
}

void TestSpareDescriptors::thereAreNoneNearTheLimit()
{
#ifdef Q_OS_UNIX
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const auto restore = qScopeGuard([&before] { ::setrlimit(RLIMIT_NOFILE, &before); });
    for (const rlim_t limit : {rlim_t{0}, rlim_t{descriptorsKeptBack}}) {
        rlimit small = before;
        small.rlim_cur = limit;
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &small), 0);
        QVERIFY(!hasSpareDescriptors());
    }
#else
    QSKIP("there is no such limit here");
#endif
}

void TestSpareDescriptors::judgesTheNewestDescriptorByItsNumber()
{
#ifdef Q_OS_UNIX
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const auto restore = qScopeGuard([&before] { ::setrlimit(RLIMIT_NOFILE, &before); });
    rlimit small = before;
    small.rlim_cur = 100;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &small), 0);
    QVERIFY(hasSpareDescriptors(100 - descriptorsKeptBack - 1));
    QVERIFY(!hasSpareDescriptors(100 - descriptorsKeptBack));
#else
    QVERIFY(hasSpareDescriptors(1'000'000));
#endif
}

QTEST_APPLESS_MAIN(TestSpareDescriptors)
#include "tst_sparedescriptors.moc"
