// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/faultreader.h"
#include "core/fault/presets.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wirelamp;

class TestPresets : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasItsRow();
    void presetsHaveNamesOfTheirOwn();
    void presetsCanBeWrittenAndRead();
    void presetsOfAGroupStandTogether();
    void offersEachFailureOfTheOriginal_data();
    void offersEachFailureOfTheOriginal();
};

void TestPresets::everyKindHasItsRow()
{
    QSet<QByteArray> words;
    int index = 0;
    for (const fault::KindInfo &info : fault::allKinds()) {
        QCOMPARE(static_cast<int>(info.kind), index++);
        QCOMPARE(fault::faultKindFromWord(info.word), std::optional(info.kind));
        QVERIFY(qstrlen(info.title) > 0 && qstrlen(info.done) > 0);
        words.insert(info.word);
    }
    QCOMPARE(words.size(), fault::faultKindCount);
    QCOMPARE(fault::faultKindFromWord("nothing"), std::nullopt);
}

void TestPresets::presetsHaveNamesOfTheirOwn()
{
    QSet<QByteArray> names;
    for (const fault::Preset &preset : fault::allPresets()) {
        QVERIFY(!names.contains(preset.name));
        names.insert(preset.name);
        QVERIFY(qstrlen(preset.title) > 0 && qstrlen(preset.effect) > 0);
        QVERIFY(!preset.faults.isEmpty());
        QCOMPARE(fault::findPreset(QString::fromLatin1(preset.name)), &preset);
    }
    QCOMPARE(fault::findPreset(u"nothing"_s), nullptr);
}

void TestPresets::presetsCanBeWrittenAndRead()
{
    for (const fault::Preset &preset : fault::allPresets()) {
        const auto plan = fault::planFromJson(toJsonObject(fault::Plan{1, preset.faults}));
        QVERIFY2(plan, preset.name);
        QCOMPARE(plan->faults.size(), preset.faults.size());
    }
}

void TestPresets::presetsOfAGroupStandTogether()
{
    QSet<QByteArray> titles;
    int last = 0;
    for (const fault::Preset &preset : fault::allPresets()) {
        const int group = static_cast<int>(preset.group);
        QVERIFY2(group == last || group == last + 1, preset.name);
        last = group;
        titles.insert(fault::titleOf(preset.group));
    }
    QCOMPARE(last + 1, fault::presetGroupCount);
    QCOMPARE(titles.size(), fault::presetGroupCount);
}

void TestPresets::offersEachFailureOfTheOriginal_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"accept-then-1011", "judged-after-accept", "stream-hangs",
                             "service-absent", "acknowledge-only", "events-missing"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPresets::offersEachFailureOfTheOriginal()
{
    QFETCH(QString, name);
    QVERIFY(fault::findPreset(name));
    QVERIFY(fault::planFromPresets({name}));
}

QTEST_APPLESS_MAIN(TestPresets)
#include "tst_presets.moc"
