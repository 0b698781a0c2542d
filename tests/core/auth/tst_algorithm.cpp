// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/algorithm.h"

#include <QTest>

using namespace wirelamp::auth;
using namespace Qt::StringLiterals;

class TestAlgorithm final : public QObject
{
    Q_OBJECT

private slots:
    void everyAlgorithmHasTheCodeOfTheStandard();
    void knowsWhichAlgorithmsShareTheirSecret();
    void refusesOtherCodes_data();
    void refusesOtherCodes();
};

void TestAlgorithm::everyAlgorithmHasTheCodeOfTheStandard()
{
    const QByteArrayList codes{"HS256", "HS384", "HS512", "RS256", "ES256", "EdDSA"};
    for (int i = 0; i < codes.size(); ++i) {
        const auto algorithm = static_cast<Algorithm>(i);
        QCOMPARE(codeOf(algorithm), codes[i]);
        QCOMPARE(algorithmFromCode(codes[i]), algorithm);
    }
}

void TestAlgorithm::knowsWhichAlgorithmsShareTheirSecret()
{
    for (const Algorithm shared : {Algorithm::HS256, Algorithm::HS384, Algorithm::HS512})
        QVERIFY(isSymmetric(shared));
    for (const Algorithm paired : {Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA})
        QVERIFY(!isSymmetric(paired));
}

void TestAlgorithm::refusesOtherCodes_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("none") << "none"_ba;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("lower case") << "hs256"_ba;
    QTest::newRow("space") << "HS256 "_ba;
    QTest::newRow("prefix") << "HS25"_ba;
    QTest::newRow("zero byte behind") << QByteArray("HS256\0", 6);
    QTest::newRow("RS384") << "RS384"_ba;
    QTest::newRow("PS256") << "PS256"_ba;
    QTest::newRow("ES256K") << "ES256K"_ba;
}

void TestAlgorithm::refusesOtherCodes()
{
    QFETCH(const QByteArray, code);
    QVERIFY(!algorithmFromCode(code).has_value());
}

QTEST_APPLESS_MAIN(TestAlgorithm)
#include "tst_algorithm.moc"
