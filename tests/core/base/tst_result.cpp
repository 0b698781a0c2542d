// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/result.h"

#include <QTest>

using namespace wirelamp;
using namespace Qt::StringLiterals;

class TestResult final : public QObject
{
    Q_OBJECT

private slots:
    void holdsAValue();
    void holdsAnError();
    void movesItsValueOut();
    void voidSuccessIsTheDefault();
    void takesAnEnumAsErrorType();
};

void TestResult::holdsAValue()
{
    const Result<int> result = 42;
    QVERIFY(result.has_value());
    QCOMPARE(*result, 42);
}

void TestResult::holdsAnError()
{
    const Result<int> result = Failure{Error{u"port 80 is taken"_s}};
    QVERIFY(!result);
    QCOMPARE(result.error().text, u"port 80 is taken"_s);
}

void TestResult::movesItsValueOut()
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
    const std::unique_ptr<int> owned = std::move(result).value();
    QCOMPARE(*owned, 7);
}

void TestResult::voidSuccessIsTheDefault()
{
    const Result<void> success;
    const Result<void> failure = Failure{Error{u"no"_s}};
    QVERIFY(success);
    QVERIFY(!failure);
}

void TestResult::takesAnEnumAsErrorType()
{
    enum class TokenFault { Missing, Expired };
    const Result<QString, TokenFault> result = Failure{TokenFault::Expired};
    QVERIFY(result.error() == TokenFault::Expired);
}

QTEST_APPLESS_MAIN(TestResult)
#include "tst_result.moc"
