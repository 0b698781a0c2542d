// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/fakeserver.h"
#include "tests/support/playback.h"
#include "ui/pages/faultspage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using fault::allPresets;
using ui::ArmedFaultModel;
using ui::PresetModel;

namespace {

struct PageFixture : Playback
{
    PageFixture()
        : models(journal, clock)
        , desk(server)
        , page(models, state, desk)
    {
    }

    QAction *action(const char *name)
    {
        for (QAction *const action : page.faultActions() + desk.presets()) {
            if (action->objectName() == QLatin1String(name))
                return action;
        }
        return nullptr;
    }
    QModelIndex mark(int row) { return page.presets().model()->index(row, 0); }
    QByteArray presetOf(qsizetype fault) { return server.armedFaults()[fault].fault.preset; }

    FakeServer server;
    ui::LiveModels models;
    ui::ViewState state;
    ui::FaultDesk desk;
    ui::FaultsPage page;
};

} // namespace

/// The page and the commands behind it.
class TestFaultsPage final : public QObject
{
    Q_OBJECT

private slots:
    void armsWhatIsCheckedInAdditionToTheRest();
    void takesBackWhatIsUnchecked();
    void showsWhatSomebodyElseArmed();
    void changesTwoThingsBeforeTheServerAnswers();
    void armsByKey();
    void filtersByTheWordsOfAnEffect();
    void removesTheSelectedFault();
    void endsAllFaults();
    void refusesMoreThanAPlanHolds();
    void copiesThePlan();
    void goesToTheLastFiring();
    void menusHaveEachPresetOnce();
};

void TestFaultsPage::armsWhatIsCheckedInAdditionToTheRest()
{
    PageFixture fixture;
    fixture.action("actionPreset-no-welcome")->trigger();
    QVERIFY(
        fixture.page.presets().model()->setData(fixture.mark(0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(fixture.server.armedFaults().size(), 2);
    QCOMPARE(fixture.presetOf(0), "no-welcome"_ba);
    QCOMPARE(fixture.presetOf(1), QByteArray(allPresets().first().name));
    QVERIFY(fixture.desk.presets().first()->isChecked());
    QCOMPARE(fixture.page.armed().model()->rowCount(), 2);
}

void TestFaultsPage::takesBackWhatIsUnchecked()
{
    PageFixture fixture;
    QAction *const noWelcome = fixture.action("actionPreset-no-welcome");
    noWelcome->trigger();
    fixture.action("actionPreset-half-open")->trigger();
    noWelcome->trigger();
    QVERIFY(!noWelcome->isChecked());
    QCOMPARE(fixture.server.armedFaults().size(), 1);
    QCOMPARE(fixture.presetOf(0), "half-open"_ba);
}

void TestFaultsPage::showsWhatSomebodyElseArmed()
{
    PageFixture fixture;
    fixture.server.armFaults({1, fault::findPreset(u"no-welcome"_s)->faults});
    QVERIFY(fixture.action("actionPreset-no-welcome")->isChecked());
    QCOMPARE(fixture.mark(2).data(Qt::CheckStateRole).toInt(), Qt::Checked);
    QVERIFY(fixture.desk.endAll()->isEnabled());
    fixture.server.armFaults({});
    QVERIFY(!fixture.action("actionPreset-no-welcome")->isChecked());
    QCOMPARE(fixture.mark(2).data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    QVERIFY(!fixture.desk.endAll()->isEnabled());
}

void TestFaultsPage::changesTwoThingsBeforeTheServerAnswers()
{
    PageFixture fixture;
    const QSignalBlocker silence(&fixture.server);
    fixture.action("actionPreset-no-welcome")->trigger();
    fixture.action("actionPreset-half-open")->trigger();
    QCOMPARE(fixture.server.plans.last().faults.size(), 2);
}

void TestFaultsPage::armsByKey()
{
    PageFixture fixture;
    fixture.page.show();
    fixture.page.presets().setCurrentIndex(fixture.mark(1));
    QTest::keyClick(&fixture.page.presets(), Qt::Key_Space);
    QCOMPARE(fixture.server.armedFaults().size(), 1);
    QTest::keyClick(&fixture.page.presets(), Qt::Key_Return);
    QVERIFY(fixture.server.armedFaults().isEmpty());
}

void TestFaultsPage::filtersByTheWordsOfAnEffect()
{
    PageFixture fixture;
    auto *const filter = fixture.page.findChild<QLineEdit *>(u"presetFilter"_s);
    filter->setText(u"UTF-8"_s);
    QCOMPARE(fixture.page.presets().model()->rowCount(), 1);
    filter->setText(u"no such thing"_s);
    QCOMPARE(fixture.page.presets().model()->rowCount(), 0);
    filter->clear();
    QCOMPARE(fixture.page.presets().model()->rowCount(), allPresets().size());
}

void TestFaultsPage::removesTheSelectedFault()
{
    PageFixture fixture;
    QAction *const remove = fixture.action("actionRemoveFault");
    QVERIFY(!remove->isEnabled());
    fixture.desk.arm(fault::findPreset(u"slow-network"_s)->faults);
    const qsizetype count = fixture.server.armedFaults().size();
    fixture.page.armed().selectRow(1);
    QVERIFY(remove->isEnabled());
    const fault::Fault gone = fixture.server.armedFaults()[1].fault;
    remove->trigger();
    QCOMPARE(fixture.server.armedFaults().size(), count - 1);
    QVERIFY(!fixture.server.plans.last().faults.contains(gone));
}

void TestFaultsPage::endsAllFaults()
{
    PageFixture fixture;
    fixture.desk.arm(fault::findPreset(u"slow-network"_s)->faults);
    fixture.desk.endAll()->trigger();
    QVERIFY(fixture.server.armedFaults().isEmpty());
    QVERIFY(fixture.server.plans.last().isEmpty());
}

void TestFaultsPage::refusesMoreThanAPlanHolds()
{
    PageFixture fixture;
    const QSignalSpy refused(&fixture.desk, &ui::FaultDesk::refused);
    QList<fault::Fault> many;
    for (int i = 0; i < fault::Plan::faultsMax; ++i) {
        many << fault::defaultFault(fault::FaultKind::DelayEvent);
        many.last().at = i + 1;
    }
    fixture.desk.arm(many);
    QCOMPARE(fixture.server.armedFaults().size(), fault::Plan::faultsMax);
    QCOMPARE(refused.count(), 0);
    QAction *const noWelcome = fixture.action("actionPreset-no-welcome");
    noWelcome->trigger();
    QCOMPARE(refused.count(), 1);
    QVERIFY(!noWelcome->isChecked());
    QCOMPARE(fixture.server.armedFaults().size(), fault::Plan::faultsMax);
}

void TestFaultsPage::copiesThePlan()
{
    PageFixture fixture;
    QVERIFY(!fixture.action("actionCopyPlan")->isEnabled());
    fixture.desk.arm(fault::findPreset(u"slow-auth"_s)->faults);
    fixture.action("actionCopyPlan")->trigger();
    const QString plan = QGuiApplication::clipboard()->text();
    QVERIFY2(plan.contains(u"\"kind\": \"slow_auth\""_s), qPrintable(plan));
}

void TestFaultsPage::goesToTheLastFiring()
{
    PageFixture fixture;
    fixture.desk.arm(fault::findPreset(u"no-welcome"_s)->faults);
    JournalScript script;
    script.on(5).opened().add(journal::EntryKind::FaultInjected, "no_welcome",
                              QJsonObject{{u"fault_id"_s, u"f1"_s}});
    fixture.play(script);
    QTRY_COMPARE(fixture.models.store().count(), 2);
    fixture.page.armed().selectRow(0);
    emit fixture.page.armed().activated(fixture.page.armed().currentIndex());
    QCOMPARE(fixture.state.connection().value, 5);
    QCOMPARE(fixture.state.record(), 2);
}

void TestFaultsPage::menusHaveEachPresetOnce()
{
    PageFixture fixture;
    QMenu menu;
    ui::addPresets(menu, fixture.desk.presets());
    QList<QAction *> shown;
    const QList<QMenu *> menus = QList<QMenu *>{&menu} + menu.findChildren<QMenu *>();
    QCOMPARE(menus.size(), fault::presetGroupCount);
    for (const QMenu *const part : menus) {
        for (QAction *const action : part->actions()) {
            if (action->menu() == nullptr)
                shown << action;
        }
    }
    QCOMPARE(shown.size(), allPresets().size());
    for (QAction *const action : fixture.desk.presets()) {
        QVERIFY(shown.contains(action));
        QVERIFY(!action->toolTip().isEmpty());
        QCOMPARE(action->statusTip(), action->toolTip());
    }
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestFaultsPage)
#include "tst_faultspage.moc"
