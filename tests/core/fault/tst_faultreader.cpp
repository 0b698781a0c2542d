// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/faultreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace wirelamp;
using fault::FaultKind;

namespace {

Result<fault::Plan> read(const QByteArray &json)
{
    return fault::planFromJson(QJsonDocument::fromJson(json).object());
}

} // namespace

class TestFaultReader : public QObject
{
    Q_OBJECT

private slots:
    void readsAFaultWithEverything();
    void fillsInWhatIsNotSaid();
    void readsPresetsByName();
    void narrowsAPreset();
    void readsTheSameFromToml();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void writesZeroWhereTheDefaultIsAnother();
    void namesMistakes_data();
    void namesMistakes();
    void namesTheLineOfBrokenToml();
    void refusesAPlanThatIsTooLong();
};

void TestFaultReader::readsAFaultWithEverything()
{
    const auto plan =
        read(R"({"seed":9,"faults":[{"kind":"close_connection","user":"ana","path":"/ws",
        "connection":12,"agent":"assistant","run":"run_1","probability":0.5,"times":3,"at":4,
        "code":4321,"reason":"gone"}]})");
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text));
    QCOMPARE(plan->seed, 9U);
    QCOMPARE(plan->faults.size(), 1);
    const fault::Fault &fault = plan->faults.first();
    QCOMPARE(fault.kind, FaultKind::CloseConnection);
    QCOMPARE(fault.scope.user, u"ana"_s);
    QCOMPARE(fault.scope.path, QByteArray("/ws"));
    QCOMPARE(fault.scope.connection, 12U);
    QCOMPARE(fault.scope.agent, u"assistant"_s);
    QCOMPARE(fault.scope.run, QByteArray("run_1"));
    QCOMPARE(fault.probability, 0.5);
    QCOMPARE(fault.times, 3);
    QCOMPARE(fault.at, 4);
    QCOMPARE(fault.closeCode, 4321);
    QCOMPARE(fault.closeReason, u"gone"_s);
}

void TestFaultReader::fillsInWhatIsNotSaid()
{
    const auto plan = read(R"({"faults":[{"kind":"delay_event"}]})");
    QVERIFY(plan);
    QCOMPARE(plan->seed, 1U);
    QCOMPARE(plan->faults.first(), fault::defaultFault(FaultKind::DelayEvent));
    QVERIFY(plan->faults.first().delay > 0ms);
    QVERIFY(plan->faults.first().scope.isEverything());
}

void TestFaultReader::readsPresetsByName()
{
    const auto plan = read(R"({"presets":["events-missing","no-welcome"]})");
    QVERIFY(plan);
    QVERIFY(plan->faults.size() > 2);
    QCOMPARE(plan->faults.first().preset, QByteArray("events-missing"));
    QCOMPARE(plan->faults.last().kind, FaultKind::NoWelcome);
}

void TestFaultReader::narrowsAPreset()
{
    const auto plan = read(R"({"faults":[{"preset":"events-missing","user":"ana","times":1}]})");
    QVERIFY(plan);
    QVERIFY(plan->faults.size() > 1);
    for (const fault::Fault &fault : plan->faults) {
        QCOMPARE(fault.scope.user, u"ana"_s);
        QCOMPARE(fault.times, 1);
    }
}

void TestFaultReader::readsTheSameFromToml()
{
    const auto toml =
        fault::planFromToml("seed = 4\npresets = [\"no-welcome\"]\n"
                            "[[faults]]\nkind = \"throttle\"\nbytes_per_second = 500\n"
                            "path = \"/api/*\"\nprobability = 0.5\n");
    QVERIFY2(toml, toml ? "" : qPrintable(toml.error().text));
    const auto json = read(R"({"seed":4,"presets":["no-welcome"],"faults":[{"kind":"throttle",
        "bytes_per_second":500,"path":"/api/*","probability":0.5}]})");
    QVERIFY(json);
    QCOMPARE(*toml, *json);
}

void TestFaultReader::writesWhatItReads_data()
{
    QTest::addColumn<int>("kind");
    for (const fault::KindInfo &info : fault::allKinds())
        QTest::newRow(info.word) << static_cast<int>(info.kind);
}

void TestFaultReader::writesWhatItReads()
{
    QFETCH(int, kind);
    fault::Fault fault = fault::defaultFault(static_cast<FaultKind>(kind));
    fault.scope.user = u"ana"_s;
    fault.probability = 0.25;
    const auto plan = fault::planFromJson(toJsonObject(fault::Plan{3, {fault}}));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text));
    QCOMPARE(plan->faults, QList<fault::Fault>{fault});
    QCOMPARE(plan->seed, 3U);
}

void TestFaultReader::writesZeroWhereTheDefaultIsAnother()
{
    fault::Fault fault = fault::defaultFault(FaultKind::StreamStalls);
    QVERIFY(fault.at != 0);
    fault.at = 0;
    const auto plan = fault::planFromJson(toJsonObject(fault::Plan{1, {fault}}));
    QVERIFY(plan);
    QCOMPARE(plan->faults, QList<fault::Fault>{fault});
}

void TestFaultReader::namesMistakes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &json, const QString &says) {
        QTest::newRow(name) << json << says;
    };
    row("kind", R"({"faults":[{"kind":"drop_evnt"}]})", u"drop_event"_s);
    row("preset", R"({"faults":[{"preset":"no-welcom"}]})", u"no-welcome"_s);
    row("listed preset", R"({"presets":["no-welcom"]})", u"no-welcome"_s);
    row("presets no list", R"({"presets":"no-welcome"})", u"list"_s);
    row("preset no text", R"({"presets":[1]})", u"list"_s);
    row("neither", R"({"faults":[{"user":"ana"}]})", u"fault 1"_s);
    row("both", R"({"faults":[{"kind":"throttle","preset":"no-welcome"}]})", u"either"_s);
    row("second fault", R"({"faults":[{"kind":"throttle"},{"kind":"x"}]})", u"fault 2"_s);
    row("unknown member", R"({"faults":[{"kind":"throttle","bytes_per_secnd":1}]})",
        u"bytes_per_second"_s);
    row("member of another kind", R"({"faults":[{"kind":"no_welcome","delay_ms":1}]})",
        u"delay_ms"_s);
    row("unknown top member", R"({"fault":[]})", u"faults"_s);
    row("faults no list", R"({"faults":{}})", u"list"_s);
    row("fault no object", R"({"faults":[7]})", u"fault 1"_s);
    row("probability 0", R"({"faults":[{"kind":"throttle","probability":0}]})", u"probability"_s);
    row("probability 2", R"({"faults":[{"kind":"throttle","probability":2}]})", u"probability"_s);
    row("probability text", R"({"faults":[{"kind":"throttle","probability":"1"}]})",
        u"probability"_s);
    row("times below", R"({"faults":[{"kind":"throttle","times":-1}]})", u"times"_s);
    row("times fraction", R"({"faults":[{"kind":"throttle","times":1.5}]})", u"times"_s);
    row("rate 0", R"({"faults":[{"kind":"throttle","bytes_per_second":0}]})",
        u"bytes_per_second"_s);
    row("delay too long", R"({"faults":[{"kind":"slow_auth","delay_ms":600001}]})", u"delay_ms"_s);
    row("close code 1006", R"({"faults":[{"kind":"close_connection","code":1006}]})", u"1006"_s);
    row("close code 99", R"({"faults":[{"kind":"close_connection","code":99}]})", u"code"_s);
    row("long reason",
        R"({"faults":[{"kind":"close_connection","reason":")" + QByteArray(124, 'x') + R"("}]})",
        u"reason"_s);
    row("verdict", R"({"faults":[{"kind":"wrong_verdict","verdict":"bad"}]})", u"verdict"_s);
    row("seed", R"({"seed":-1})", u"seed"_s);
    row("seed text", R"({"seed":"1"})", u"seed"_s);
}

void TestFaultReader::namesMistakes()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto plan = read(json);
    QVERIFY(!plan);
    QVERIFY2(plan.error().text.contains(says), qPrintable(plan.error().text));
}

void TestFaultReader::namesTheLineOfBrokenToml()
{
    const auto plan = fault::planFromToml("seed = 1\n[[faults]\n");
    QVERIFY(!plan);
    QVERIFY2(plan.error().text.contains(u"line 2"), qPrintable(plan.error().text));
}

void TestFaultReader::refusesAPlanThatIsTooLong()
{
    QJsonArray faults;
    for (int i = 0; i <= fault::Plan::faultsMax; ++i)
        faults << QJsonObject{{u"kind"_s, u"throttle"_s}};
    QVERIFY(!fault::planFromJson({{u"faults"_s, faults}}));
    faults.removeLast();
    QVERIFY(fault::planFromJson({{u"faults"_s, faults}}));
    QVERIFY(!fault::planFromToml(QByteArray(fault::planBytesMax + 1, '\n')));
}

QTEST_APPLESS_MAIN(TestFaultReader)
#include "tst_faultreader.moc"
