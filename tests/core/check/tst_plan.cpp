// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/catalogue.h"
#include "core/check/forgery.h"
#include "tests/core/check/transcripts.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::check;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using tests::TranscriptScript;

class TestPlan final : public QObject
{
    Q_OBJECT

private slots:
    void everyProbeOfACheckExists();
    void idsAreUnique();
    void selectsByIdAndByGroup();
    void refusesAnUnknownId();
    void makesOnlyTheProbesThatAreAskedFor();
    void anAnonymousCheckShowsNoToken();
    void stagesComeInOrder();
    void aServerThatIsSilentTakesLessThanAMinute();
    void skipsWhatCannotSucceed();
    void skipsWithAReason();
    void aCutCheckIsNeverGreen();
    void nothingIsNeverGreen();
    void nobodyThereIsNoVerdict();
    void neverShowsTheToken();
    void forgesTokensThatDifferInTheSignatureAlone();
    void forgesLittleFromWhatIsNoJwt();
    void refusesATokenThatCannotStandInAHeader();

private:
    static Target target() { return *parseTarget(u"http://127.0.0.1:8765"_s); }
    static QList<Check> checksOf(const QStringList &words) { return *selectChecks(words); }
};

void TestPlan::everyProbeOfACheckExists()
{
    Credentials all = tests::someCredentials();
    for (const char *name :
         {"malformed", "alg_none", "wrong_key", "tampered", "expired", "not_yet_valid"})
        all.badTokens[name] = "x";
    QByteArrayList names;
    for (const Probe &probe : allProbes(target(), all))
        names << probe.name;
    for (const Check &check : allChecks()) {
        for (const QByteArray &probe : check.probes)
            QVERIFY2(names.contains(probe), probe.constData());
    }
}

void TestPlan::idsAreUnique()
{
    QSet<QByteArray> ids;
    for (const Check &check : allChecks())
        ids.insert(check.id);
    QCOMPARE(ids.size(), allChecks().size());
}

void TestPlan::selectsByIdAndByGroup()
{
    QCOMPARE(checksOf({}).size(), allChecks().size());
    QCOMPARE(checksOf({u"run.events"_s}).size(), 1);
    QCOMPARE(checksOf({u"run"_s}).size(), 4);
    QCOMPARE(checksOf({u"run"_s, u"run.events"_s, u"welcome.first"_s}).size(), 5);
}

void TestPlan::refusesAnUnknownId()
{
    const auto selected = selectChecks({u"run.event"_s});
    QVERIFY(!selected.has_value());
    QCOMPARE(selected.error().text, u"there is no check run.event; did you mean run.events?"_s);
    QVERIFY(!selectChecks({QString()}).has_value());
}

void TestPlan::makesOnlyTheProbesThatAreAskedFor()
{
    const QList<Probe> probes = probesFor(checksOf({u"run"_s}), target(), tests::someCredentials());
    QCOMPARE(probes.size(), 1);
    QCOMPARE(probes.first().name, "run"_ba);
}

void TestPlan::anAnonymousCheckShowsNoToken()
{
    Credentials nobody;
    nobody.isAnonymous = true;
    for (const Probe &probe : allProbes(target(), nobody)) {
        QVERIFY2(!probe.headers.contains("Authorization"), probe.name.constData());
        QVERIFY2(!probe.name.startsWith("refusal."), probe.name.constData());
    }
}

void TestPlan::stagesComeInOrder()
{
    const QList<Probe> probes = allProbes(target(), tests::someCredentials());
    QVERIFY(std::ranges::is_sorted(probes, {}, &Probe::stage));
}

void TestPlan::aServerThatIsSilentTakesLessThanAMinute()
{
    QMap<Stage, std::chrono::milliseconds> longest;
    for (const Probe &probe : allProbes(target(), tests::someCredentials()))
        longest[probe.stage] = qMax(longest.value(probe.stage), probe.firstDeadline);
    std::chrono::milliseconds sum{};
    for (const std::chrono::milliseconds wait : longest)
        sum += wait;
    QVERIFY(sum <= 60s);
}

void TestPlan::skipsWhatCannotSucceed()
{
    const auto seen = [](const QList<Transcript> &transcripts) {
        return tests::evidenceOf(transcripts).transcripts;
    };
    const Transcript welcomed = TranscriptScript("handshake.header").welcome();
    const Transcript refused = TranscriptScript("handshake.header").answered(401);
    const Transcript health = TranscriptScript("reach.health").answered(200, "{}");
    const Transcript gone = TranscriptScript("reach.health").ended(Ending::Unreachable);
    const Transcript hung = TranscriptScript("run").welcome().ended(Ending::Deadline);
    QVERIFY(reasonToSkip(Stage::Reach, {}).isEmpty());
    QVERIFY(reasonToSkip(Stage::Handshake, seen({health})).isEmpty());
    QVERIFY(!reasonToSkip(Stage::Handshake, seen({gone})).isEmpty());
    QVERIFY(reasonToSkip(Stage::Messages, seen({health, welcomed})).isEmpty());
    QVERIFY(!reasonToSkip(Stage::Messages, seen({health, refused})).isEmpty());
    QVERIFY(reasonToSkip(Stage::Runs, seen({health, refused})).isEmpty());
    QVERIFY(!reasonToSkip(Stage::Concurrency, seen({health, welcomed, hung})).isEmpty());
    QVERIFY(reasonToSkip(Stage::Concurrency, {}).isEmpty());
}

void TestPlan::skipsWithAReason()
{
    Credentials credentials = tests::someCredentials();
    credentials.badTokens.clear();
    const Report report =
        judgeAll(checksOf({u"refusal.expired"_s, u"refusal.tampered"_s, u"run.events"_s}), {},
                 {{"run", u"no connection got its welcome"_s}}, credentials);
    QVERIFY(report.outcomes.at(0).judgement.came.contains(u"it cannot be made"));
    QVERIFY(report.outcomes.at(1).judgement.came.contains(u"--mint"));
    QCOMPARE(report.outcomes.at(2).judgement.came, u"no connection got its welcome"_s);
    QCOMPARE(report.count(Verdict::Skipped), 3);
}

void TestPlan::aCutCheckIsNeverGreen()
{
    const Transcript good = TranscriptScript("reach.health").answered(200, "{}");
    const Transcript cut = TranscriptScript("run").welcome().ended(Ending::Cut);
    const Report report = judgeAll(checksOf({u"reach"_s, u"run"_s}), tests::evidenceOf({good, cut}),
                                   {}, tests::someCredentials());
    QCOMPARE(report.count(Verdict::Pass), 2);
    QCOMPARE(report.verdict(), Verdict::Skipped);
}

void TestPlan::nothingIsNeverGreen()
{
    QCOMPARE(Report().verdict(), Verdict::Skipped);
}

void TestPlan::nobodyThereIsNoVerdict()
{
    const Transcript gone = TranscriptScript("reach.health").ended(Ending::Unreachable, u"gone"_s);
    const Report report =
        judgeAll(checksOf({u"reach"_s}), tests::evidenceOf({gone}), {}, tests::someCredentials());
    QVERIFY(report.count(Verdict::Fail) > 0);
    QCOMPARE(report.verdict(), Verdict::Skipped);
}

void TestPlan::neverShowsTheToken()
{
    const Credentials credentials = tests::someCredentials();
    const Transcript leaking = TranscriptScript("run").welcome().triggered().closed(
        1008, u"bad token "_s + QString::fromLatin1(credentials.token));
    const Report report =
        judgeAll(checksOf({u"run.executed"_s}), tests::evidenceOf({leaking}), {}, credentials);
    const QString came = report.outcomes.first().judgement.came;
    QVERIFY2(came.contains(u"[redacted]"), qPrintable(came));
    QVERIFY(!came.contains(QString::fromLatin1(credentials.token)));
}

void TestPlan::forgesTokensThatDifferInTheSignatureAlone()
{
    const QByteArray good = tests::someCredentials().token;
    const auto forged = forgeTokens(good);
    QCOMPARE(forged.keys(), QByteArrayList({"alg_none", "malformed", "tampered", "wrong_key"}));
    QCOMPARE(forged["alg_none"].split('.').at(1), good.split('.').at(1));
    QVERIFY(forged["alg_none"].endsWith('.'));
    QCOMPARE(forged["wrong_key"].split('.').at(1), good.split('.').at(1));
    QVERIFY(forged["wrong_key"].split('.').at(2) != good.split('.').at(2));
    QVERIFY(forged["tampered"].split('.').at(1) != good.split('.').at(1));
    QCOMPARE(forged["tampered"].split('.').at(2), good.split('.').at(2));
}

void TestPlan::forgesLittleFromWhatIsNoJwt()
{
    for (const QByteArray &token : {"opaque"_ba, "a.b.c"_ba, "..."_ba, ""_ba})
        QCOMPARE(forgeTokens(token).keys(), QByteArrayList{"malformed"});
}

void TestPlan::refusesATokenThatCannotStandInAHeader()
{
    QVERIFY(isPresentable("eyJ.a.b"));
    for (const QByteArray &token : {""_ba, "a b"_ba, "a\r\nX: y"_ba, "a\0b"_ba.append('\0'),
                                    "\xc3\xa4"_ba, QByteArray(20'000, 'a')})
        QVERIFY(!isPresentable(token));
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
