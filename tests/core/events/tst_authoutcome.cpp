// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/events/authoutcome.h"

#include <QTest>

using namespace wirelamp;
using namespace Qt::StringLiterals;

class TestAuthOutcome final : public QObject
{
    Q_OBJECT

private slots:
    void everyVerdictHasACodeThatReadsBack();
    void readsBackWhatItWrote();
    void refusesWhatIsNoOutcome();
};

void TestAuthOutcome::everyVerdictHasACodeThatReadsBack()
{
    for (int i = 0; i <= static_cast<int>(AuthVerdict::Timeout); ++i) {
        const auto verdict = static_cast<AuthVerdict>(i);
        QCOMPARE(authVerdictFromCode(codeOf(verdict)), verdict);
    }
    QCOMPARE(codeOf(AuthVerdict::NotYetValid), "not_yet_valid"_ba);
}

void TestAuthOutcome::readsBackWhatItWrote()
{
    AuthOutcome outcome;
    outcome.verdict = AuthVerdict::Expired;
    outcome.carrier = TokenCarrier::Subprotocol;
    outcome.message = u"token expired 42 s ago"_s;
    outcome.subject = u"ana"_s;
    outcome.claims = {{u"sub"_s, u"ana"_s}};
    outcome.skewSeconds = 42.5;
    outcome.duration = std::chrono::microseconds(120);
    const auto object = parseJsonObject(toJson(outcome));
    QVERIFY(object);
    const auto back = authOutcomeFromJson(*object);
    QVERIFY(back);
    QCOMPARE(back->verdict, AuthVerdict::Expired);
    QCOMPARE(back->carrier, TokenCarrier::Subprotocol);
    QCOMPARE(toJson(*back), toJson(outcome));
}

void TestAuthOutcome::refusesWhatIsNoOutcome()
{
    QVERIFY(!authOutcomeFromJson({}));
    QVERIFY(!authOutcomeFromJson({{u"verdict"_s, u"fine"_s}, {u"carrier"_s, u"header"_s}}));
}

QTEST_APPLESS_MAIN(TestAuthOutcome)
#include "tst_authoutcome.moc"
