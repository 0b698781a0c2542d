// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/check/credentials.h"
#include "app/commands/checkcommand.h"
#include "app/commands/runcommand.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::app;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Printed
{
    ExitCode exitCode;
    QString out;
    QString error;
};

/// `check` with arguments that end before anything is connected.
Printed printed(const Arguments &arguments, const QMap<QString, QString> &environment = {})
{
    const SettingsReader reader(environment, u"/nowhere"_s);
    const tests::ManualClock clock;
    QString outText;
    QString errorText;
    QTextStream out(&outText);
    QTextStream error(&errorText);
    Console console{out, error};
    const ExitCode code = CheckCommand(reader, clock).run(arguments, console);
    return {code, outText, errorText};
}

Arguments urlWith(const QList<GivenOption> &options)
{
    return {{u"http://127.0.0.1:1"_s}, options};
}

} // namespace

/// The options of `check` and `run`, without a socket.
class TestCheckCommand final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheOptionsOfCheck();
    void refusesWrongUsageOfCheck_data();
    void refusesWrongUsageOfCheck();
    void neverRepeatsAToken();
    void listsEveryCheckWithoutAUrl();
    void aVerdictOverNothingIsNoSuccess();
    void mintsAGoodTokenAndEveryBadOne();
    void readsTheOptionsOfRun();
    void refusesWrongUsageOfRun_data();
    void refusesWrongUsageOfRun();
};

void TestCheckCommand::readsTheOptionsOfCheck()
{
    const auto options = CheckCommand::optionsFrom(
        urlWith({{u"timeout"_s, u"2m"_s}, {u"only"_s, u"run"_s}, {u"insecure"_s, {}}}));
    QVERIFY(options.has_value());
    QCOMPARE(options->timeout, 120'000ms);
    QCOMPARE(options->checks.size(), 4);
    QCOMPARE(options->trust, check::CertificateTrust::Anything);
    const auto plain = CheckCommand::optionsFrom(urlWith({}));
    QCOMPARE(plain->timeout, 60'000ms);
    QCOMPARE(plain->trust, check::CertificateTrust::Verified);
}

void TestCheckCommand::refusesWrongUsageOfCheck_data()
{
    QTest::addColumn<Arguments>("arguments");
    QTest::addColumn<QString>("part");
    const GivenOption mint{u"mint"_s, {}};
    QTest::newRow("no URL") << Arguments{{}, {mint}} << u"a URL is missing"_s;
    QTest::newRow("bad URL") << Arguments{{u"ftp://a"_s}, {mint}} << u"begins with"_s;
    QTest::newRow("no token") << urlWith({}) << u"a token is missing"_s;
    QTest::newRow("two sources") << urlWith({mint, {u"anonymous"_s, {}}}) << u"three answers"_s;
    QTest::newRow("bad timeout") << urlWith({mint, {u"timeout"_s, u"soon"_s}}) << u"--timeout"_s;
    QTest::newRow("no timeout") << urlWith({mint, {u"timeout"_s, u"0s"_s}}) << u"--timeout"_s;
    QTest::newRow("bad check") << urlWith({mint, {u"only"_s, u"runn"_s}}) << u"did you mean run?"_s;
    QTest::newRow("bad format") << urlWith({mint, {u"format"_s, u"xml"_s}}) << u"--format"_s;
    QTest::newRow("split token") << urlWith({{u"token"_s, u"a\r\nX: y"_s}}) << u"white space"_s;
}

void TestCheckCommand::refusesWrongUsageOfCheck()
{
    QFETCH(const Arguments, arguments);
    QFETCH(const QString, part);
    const Printed result = printed(arguments);
    QCOMPARE(result.exitCode, ExitCode::Usage);
    QCOMPARE(result.out, QString());
    QVERIFY2(result.error.contains(part), qPrintable(result.error));
}

void TestCheckCommand::neverRepeatsAToken()
{
    const Printed given = printed(urlWith({{u"token"_s, u"planted secret"_s}}));
    QVERIFY(!given.error.contains(u"planted"));
    const Printed found = printed(urlWith({}), {{u"WIRELAMP_TOKEN"_s, u"planted secret"_s}});
    QCOMPARE(found.exitCode, ExitCode::Usage);
    QVERIFY(!found.error.contains(u"planted"));
}

void TestCheckCommand::listsEveryCheckWithoutAUrl()
{
    const Printed result = printed({{}, {{u"list"_s, {}}}});
    QCOMPARE(result.exitCode, ExitCode::Success);
    QVERIFY(result.out.contains(u"refusal.alg_none "));
    QVERIFY(result.out.contains(u"levels.close_1011 "));
}

void TestCheckCommand::aVerdictOverNothingIsNoSuccess()
{
    QCOMPARE(CheckCommand::exitCodeFor(check::Verdict::Pass), ExitCode::Success);
    QCOMPARE(CheckCommand::exitCodeFor(check::Verdict::Warn), ExitCode::Success);
    QCOMPARE(CheckCommand::exitCodeFor(check::Verdict::Fail), ExitCode::Failure);
    QCOMPARE(CheckCommand::exitCodeFor(check::Verdict::Skipped), ExitCode::NothingMeasured);
}

void TestCheckCommand::mintsAGoodTokenAndEveryBadOne()
{
    const QTemporaryDir folder;
    config::Settings settings;
    settings.configFolder = folder.path();
    const tests::ManualClock clock;
    const auto credentials = mintedCredentials(settings, clock);
    QVERIFY(credentials.has_value());
    QCOMPARE(credentials->badTokens.keys(),
             QByteArrayList(
                 {"alg_none", "expired", "malformed", "not_yet_valid", "tampered", "wrong_key"}));
    QVERIFY(!credentials->badTokens.values().contains(credentials->token));
}

void TestCheckCommand::readsTheOptionsOfRun()
{
    const auto options = RunCommand::optionsFrom({{u"npm"_s, u"test"_s},
                                                  {{u"expect-event"_s, u"a"_s},
                                                   {u"expect-event"_s, u"b"_s},
                                                   {u"expect-order"_s, u"a, b"_s},
                                                   {u"no-finding"_s, u"warning"_s},
                                                   {u"max-duration"_s, u"30s"_s}}});
    QVERIFY(options.has_value());
    QCOMPARE(options->command, QStringList({u"npm"_s, u"test"_s}));
    QCOMPARE(options->expectations.events, QByteArrayList({"a", "b"}));
    QCOMPARE(options->expectations.order, QByteArrayList({"a", "b"}));
    QCOMPARE(options->expectations.forbiddenFinding.value(), diagnosis::Severity::Warning);
    QCOMPARE(options->maxDuration, 30'000ms);
    QCOMPARE(RunCommand::optionsFrom({{u"true"_s}, {}})->maxDuration, 300'000ms);
}

void TestCheckCommand::refusesWrongUsageOfRun_data()
{
    QTest::addColumn<Arguments>("arguments");
    const QStringList command{u"true"_s};
    QTest::newRow("no command") << Arguments{};
    QTest::newRow("empty command") << Arguments{{QString()}, {}};
    QTest::newRow("bad duration") << Arguments{command, {{u"max-duration"_s, u"never"_s}}};
    QTest::newRow("endless") << Arguments{command, {{u"max-duration"_s, u"2d"_s}}};
    QTest::newRow("no duration") << Arguments{command, {{u"max-duration"_s, u"0s"_s}}};
    QTest::newRow("empty event") << Arguments{command, {{u"expect-event"_s, u" "_s}}};
    QTest::newRow("hole in the order") << Arguments{command, {{u"expect-order"_s, u"a,,b"_s}}};
    QTest::newRow("bad level") << Arguments{command, {{u"no-finding"_s, u"any"_s}}};
}

void TestCheckCommand::refusesWrongUsageOfRun()
{
    QFETCH(const Arguments, arguments);
    const auto options = RunCommand::optionsFrom(arguments);
    QVERIFY(!options.has_value());
    QVERIFY(!options.error().text.isEmpty());
}

QTEST_APPLESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
