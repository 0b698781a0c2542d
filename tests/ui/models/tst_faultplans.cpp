// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/faultplans.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace Qt::StringLiterals;
using fault::Fault;
using fault::Plan;
using fault::Preset;

namespace {

const Preset &preset(const QString &name)
{
    return *fault::findPreset(name);
}

ArmedFaults armedWith(const Plan &plan)
{
    fault::FaultEngine engine;
    engine.arm(plan);
    return engine.armed();
}

} // namespace

class TestFaultPlans final : public QObject
{
    Q_OBJECT

private slots:
    void addsToWhatIsArmed();
    void addsNothingTwice();
    void takesAWholePresetAway();
    void takesOneFaultAway();
    void anUnknownIdTakesNothingAway();
    void narrowsAPresetToAUser();
    void leavesOutWhatComesBeforeTheUserIsKnown();
};

void TestFaultPlans::addsToWhatIsArmed()
{
    const ArmedFaults armed = armedWith(planWith({}, preset(u"no-welcome"_s).faults));
    QVERIFY(isArmed(armed, preset(u"no-welcome"_s)));
    QVERIFY(!isArmed(armed, preset(u"slow-network"_s)));
    const Plan both = planWith(armed, preset(u"slow-network"_s).faults);
    QCOMPARE(both.faults.size(), 1 + preset(u"slow-network"_s).faults.size());
    QVERIFY(isArmed(armedWith(both), preset(u"no-welcome"_s)));
    QVERIFY(isArmed(armedWith(both), preset(u"slow-network"_s)));
}

void TestFaultPlans::addsNothingTwice()
{
    const Plan once = planWith({}, preset(u"no-welcome"_s).faults);
    QCOMPARE(planWith(armedWith(once), preset(u"no-welcome"_s).faults), once);
}

void TestFaultPlans::takesAWholePresetAway()
{
    const Plan both = planWith(armedWith(planWith({}, preset(u"slow-network"_s).faults)),
                               faultsFor(preset(u"no-welcome"_s), u"ana"_s));
    QCOMPARE(planWithout(armedWith(both), preset(u"no-welcome"_s)).faults,
             preset(u"slow-network"_s).faults);
    QCOMPARE(planWithout(armedWith(both), preset(u"slow-network"_s)).faults.size(), 1);
}

void TestFaultPlans::takesOneFaultAway()
{
    const ArmedFaults armed = armedWith(planWith({}, preset(u"slow-network"_s).faults));
    const Plan rest = planWithout(armed, "f2"_ba);
    QCOMPARE(rest.faults.size(), armed.size() - 1);
    QVERIFY(!rest.faults.contains(armed[1].fault));
}

void TestFaultPlans::anUnknownIdTakesNothingAway()
{
    const Plan plan = planWith({}, preset(u"no-welcome"_s).faults);
    QCOMPARE(planWithout(armedWith(plan), "f9"_ba), plan);
    QCOMPARE(planWithout({}, "f1"_ba), Plan());
}

void TestFaultPlans::narrowsAPresetToAUser()
{
    const QList<Fault> faults = faultsFor(preset(u"events-missing"_s), u"ana"_s);
    QCOMPARE(faults.size(), preset(u"events-missing"_s).faults.size());
    for (const Fault &fault : faults) {
        QCOMPARE(fault.scope.user, u"ana"_s);
        QCOMPARE(fault.preset, "events-missing"_ba);
    }
}

void TestFaultPlans::leavesOutWhatComesBeforeTheUserIsKnown()
{
    QVERIFY(faultsFor(preset(u"accept-then-1011"_s), u"ana"_s).isEmpty());
    QVERIFY(faultsFor(preset(u"auth-timeout"_s), u"ana"_s).isEmpty());
    const QList<Fault> slow = faultsFor(preset(u"slow-network"_s), u"ana"_s);
    QCOMPARE(slow.size(), preset(u"slow-network"_s).faults.size() - 1);
    for (const Fault &fault : slow)
        QVERIFY(fault.kind != fault::FaultKind::DelayConnect);
}

QTEST_GUILESS_MAIN(TestFaultPlans)
#include "tst_faultplans.moc"
